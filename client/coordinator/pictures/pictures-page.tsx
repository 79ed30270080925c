import { useMemo } from 'preact/hooks';
import { drawCarryOver } from '../../../src/pictures/draw-carry-over';
import { drawCoverage } from '../../../src/pictures/draw-coverage';
import { drawPalette } from '../../../src/pictures/draw-palette';
import { drawTrend } from '../../../src/pictures/draw-trend';
import type { Told, Wish } from '../../../src/pictures/svg';
import { Select } from '../../ui/console-form';
import { today } from '../../ui/day';
import { useResource } from '../../ui/desk/resource';
import { call } from '../../ui/desk/rest';
import { ask, query } from '../../ui/desk/route';
import { language, t } from '../../ui/i18n';
import { communityApi } from '../api';
import { CommunityNav } from '../community/community-nav';
import type { Community } from '../model';
import { JumpTo } from '../parts/jump-to';
import { Empty, Page } from '../parts/page';
import { Working } from '../parts/working';
import { Loaded } from '../parts/wrong';
import { communityPath } from '../places';
import { choices } from '../words';
import { carriedOf, coverageOf, paletteOf, type Shown, trendOf } from './drawn-data';
import { Drawing, DrawnTable, Saying } from './drawing';
import type { Pictures, PulseRow } from './model';
import { periodOf } from './period-of';

/** In the address: not one period but all of them. */
const ALL = 'alle';

/** What was shared and where it went, to look at: never a ranking, and always with what it does not say. */
export function PicturesPage({ id }: { readonly id: string }) {
  const community = useResource(() => communityApi.get(id), id);
  return (
    <Page title={t('pictures.title')} under={t('pictures.under')} trail={[{ at: '/gemeenschap', name: t('community.home') }, { at: communityPath(id), name: community.value?.name ?? '…' }]}>
      <CommunityNav id={id} here="beelden" />
      <Loaded of={community}>{(value) => <OfPeriod community={value} />}</Loaded>
    </Page>
  );
}

/** The period that is asked for in the address; without one that of now. */
function OfPeriod({ community }: { readonly community: Community }) {
  const period = new URLSearchParams(query.value).get('period') ?? periodOf(community.periods, today())?.id ?? ALL;
  const asked = period === ALL ? '' : `?period=${encodeURIComponent(period)}`;
  const pictures = useResource(() => call<Pictures>('GET', `/api/communities/${encodeURIComponent(community.id)}/pictures${asked}`), `${community.id} ${asked}`);
  const options = [...choices(community.periods), { value: ALL, label: t('pictures.all-periods') }];
  return (
    <>
      <div class="search no-print">
        <Select label={t('pictures.period')} value={period} onInput={(next) => ask(`?period=${encodeURIComponent(next)}`)} options={options} />
      </div>
      <Working busy={pictures.busy} word={t('pictures.working')} />
      <Loaded of={pictures}>{(value) => <All pictures={value} />}</Loaded>
    </>
  );
}

function All({ pictures }: { readonly pictures: Pictures }) {
  const speaking = { t, language: language.value };
  const shown = useMemo(() => ({ coverage: coverageOf(pictures, speaking), carried: carriedOf(pictures, speaking), palette: paletteOf(pictures, speaking) }), [pictures, speaking.language]);
  const places = ['coverage', 'carry', 'trend', 'palette'].map((name) => ({ id: `picture-${name}`, name: t(`drawn.${name}.title`) }));
  return (
    <>
      <JumpTo label={t('pictures.jump')} places={places} />
      <Picture name="coverage" empty={shown.coverage.data.teams.length === 0} shown={shown.coverage} draw={drawCoverage} />
      <Picture name="carry" empty={shown.carried.data.teams.length === 0} shown={shown.carried} draw={drawCarryOver} />
      <Pulses rows={pictures.pulse} />
      <Picture name="palette" empty={shown.palette.data.tables.length === 0} shown={shown.palette} draw={drawPalette} />
    </>
  );
}

interface PictureProps<Data extends Told> {
  readonly name: string;
  readonly empty: boolean;
  readonly shown: Shown<Data>;
  readonly draw: (data: Data, wish: Wish) => string;
}

function Picture<Data extends Told>({ name, empty, shown, draw }: PictureProps<Data>) {
  const title = t(`drawn.${name}.title`);
  const drawn = useMemo(() => (wish: Wish) => draw(shown.data, wish), [shown, draw]);
  return (
    <section class="picture-part" aria-labelledby={`picture-${name}`}>
      <h2 id={`picture-${name}`} tabIndex={-1}>{title}</h2>
      {empty ? <Empty>{t(`pictures.${name}.nothing`)}</Empty> : (
        <>
          <Saying name={name} />
          <Drawing draw={drawn}>
            <DrawnTable caption={t('pictures.table-of', { title })} columns={shown.columns} rows={shown.rows} />
          </Drawing>
        </>
      )}
    </section>
  );
}

/** One picture per team: on its own scale of its own statements, beside no other. */
function Pulses({ rows }: { readonly rows: readonly PulseRow[] }) {
  return (
    <section class="picture-part" aria-labelledby="picture-trend">
      <h2 id="picture-trend" tabIndex={-1}>{t('drawn.trend.title')}</h2>
      {rows.length === 0 ? <Empty>{t('pictures.trend.nothing')}</Empty> : <Saying name="trend" />}
      {rows.length > 1 ? <JumpTo label={t('pictures.jump-team')} places={rows.map(({ team }) => ({ id: `trend-${team.id}`, name: team.name }))} /> : null}
      {rows.map((row) => <Pulse key={row.team.id} row={row} />)}
    </section>
  );
}

function Pulse({ row }: { readonly row: PulseRow }) {
  const shown = useMemo(() => trendOf(row, { t, language: language.value }), [row, language.value]);
  const drawn = useMemo(() => (wish: Wish) => drawTrend(shown.data, wish), [shown]);
  return (
    <div class="picture-team">
      <h3 id={`trend-${row.team.id}`} dir="auto" tabIndex={-1}>{row.team.name}</h3>
      <Drawing draw={drawn}>
        <DrawnTable caption={t('pictures.table-of', { title: shown.data.title })} columns={shown.columns} rows={shown.rows} />
      </Drawing>
    </div>
  );
}
