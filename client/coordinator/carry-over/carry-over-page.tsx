import './carry.css';
import { useState } from 'preact/hooks';
import { CARRY_STATES } from '../../../src/engine/carry-states';
import { Button } from '../../ui/button';
import { Select } from '../../ui/console-form';
import { useResource } from '../../ui/desk/resource';
import { t } from '../../ui/i18n';
import { communityApi } from '../api';
import { CommunityNav } from '../community/community-nav';
import type { Named } from '../model';
import { JumpTo } from '../parts/jump-to';
import { Empty, Page } from '../parts/page';
import { Loaded } from '../parts/wrong';
import { communityPath } from '../places';
import { choices } from '../words';
import { allOf, communityCarryOver } from './api';
import { byOrganisation, type OrganisationGroup } from './groups';
import type { CarryFilter, CarryLine, CarryPage } from './model';
import { CoordinatorItem } from './coordinator-item';

const EVERYTHING: CarryFilter = { team: '', state: '', organisation: '' };
/** What has no organisation of the community yet. */
const UNLINKED = 'none';

/** What people take back to their organisations, from intention to anchored, for who looks after the community. */
export function CarryOverPage({ id }: { readonly id: string }) {
  const community = useResource(() => communityApi.get(id), id);
  const [filter, setFilter] = useState(EVERYTHING);
  const [page, setPage] = useState(0);
  const [period, setPeriod] = useState('');
  const teams = period === '' ? null : (community.value?.teams ?? []).filter((team) => team.period?.id === period).map((team) => team.id);
  const api = communityCarryOver(id);
  const found = useResource(() => (teams === null ? api.get(filter, page) : allOf(api, filter, teams)), [id, String(page), period, filter.team, filter.state, filter.organisation].join('/'));
  const look = (next: CarryFilter): void => {
    setFilter(next);
    setPage(0);
  };
  return (
    <Page title={t('carry.title')} under={t('carry.under')} trail={[{ at: '/gemeenschap', name: t('community.home') }, { at: communityPath(id), name: community.value?.name ?? '…' }]}>
      <CommunityNav id={id} here="doorwerking" />
      <p class="soft carry-not">{t('carry.says-not')}</p>
      <Loaded of={found}>
        {(value) => (
          <>
            <Filters of={value} filter={filter} onFilter={look} periods={community.value?.periods ?? []} period={period} onPeriod={(next) => {
              setPeriod(next);
              look({ ...filter, team: '' });
            }} teams={teams === null ? value.teams : value.teams.filter((team) => teams.includes(team.id))} />
            {value.unlinked > 0 && filter.organisation !== UNLINKED ? (
              <div class="notice row">
                <p>{t('carry.unlinked', { count: value.unlinked })}</p>
                <Button small onClick={() => look({ ...EVERYTHING, organisation: UNLINKED })}>{t('carry.show-unlinked')}</Button>
              </div>
            ) : null}
            <Found value={value} community={id} filtered={period !== '' || Object.values(filter).some((one) => one !== '')} onChanged={found.reload} />
            <Pages of={value} onPage={setPage} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

interface FiltersProps {
  readonly of: CarryPage;
  readonly filter: CarryFilter;
  readonly onFilter: (filter: CarryFilter) => void;
  readonly periods: readonly Named[];
  /** Empty for all of them. */
  readonly period: string;
  readonly onPeriod: (period: string) => void;
  /** Those of the period. */
  readonly teams: readonly Named[];
}

function Filters({ of, filter, onFilter, periods, period, onPeriod, teams }: FiltersProps) {
  const states = CARRY_STATES.map((state) => ({ id: state, name: t(`became.state.${state}`) }));
  const organisations = [{ id: UNLINKED, name: t('carry.no-organisation') }, ...of.organisations];
  return (
    <div class="carry-filters no-print" role="search" aria-label={t('carry.filter')}>
      {periods.length > 0 ? <Select label={t('carry.period')} value={period} onInput={onPeriod} options={choices(periods, t('carry.all-periods'))} /> : null}
      <Select label={t('carry.team')} value={filter.team} onInput={(team) => onFilter({ ...filter, team })} options={choices(teams, t('carry.all-teams'))} />
      <Select label={t('carry.state')} value={filter.state} onInput={(state) => onFilter({ ...filter, state })} options={choices(states, t('carry.all-states'))} />
      <Select label={t('carry.organisation')} value={filter.organisation} onInput={(organisation) => onFilter({ ...filter, organisation })} options={choices(organisations, t('carry.all-organisations'))} />
    </div>
  );
}

interface FoundProps {
  readonly value: CarryPage;
  readonly community: string;
  readonly filtered: boolean;
  readonly onChanged: () => void;
}

function Found({ value, community, filtered, onChanged }: FoundProps) {
  if (value.items.length === 0) return <Empty>{t(filtered ? 'carry.none-found' : 'carry.none')}</Empty>;
  const item = (line: CarryLine) => <CoordinatorItem key={line.id} line={line} community={community} organisations={value.organisations} onChanged={onChanged} />;
  const groups = byOrganisation(value.items);
  return (
    <>
      {groups.length > 2 ? <JumpTo places={groups.map((group) => ({ id: placeOf(group), name: nameOf(group) }))} label={t('carry.jump')} /> : null}
      {groups.map((group) => (
        <section key={group.id} class="carry-organisation" aria-label={nameOf(group)}>
          <h2 id={placeOf(group)} dir="auto" tabIndex={-1}>{nameOf(group)}</h2>
          {group.layers.map(({ layer, lines }) => (
            <div key={layer ?? ''} class="carry-layer">
              <h3>{layer ? t(`became.layer.${layer}`) : t('carry.no-layer')}</h3>
              <ul class="lines">{lines.map(item)}</ul>
            </div>
          ))}
        </section>
      ))}
    </>
  );
}

function placeOf(group: OrganisationGroup): string {
  return `doorwerking-${group.id || UNLINKED}`;
}

function nameOf(group: OrganisationGroup): string {
  return group.name ?? t('carry.no-organisation');
}

function Pages({ of, onPage }: { readonly of: CarryPage; readonly onPage: (page: number) => void }) {
  if (of.pages < 2) return null;
  return (
    <nav class="row no-print" aria-label={t('carry.pages')}>
      {of.page > 0 ? <Button small onClick={() => onPage(of.page - 1)}>{t('carry.earlier')}</Button> : null}
      <span class="soft">{t('carry.page', { page: of.page + 1, of: of.pages })}</span>
      {of.page + 1 < of.pages ? <Button small onClick={() => onPage(of.page + 1)}>{t('carry.later')}</Button> : null}
    </nav>
  );
}
