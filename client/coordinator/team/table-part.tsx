import { sayDay } from '../../ui/day';
import { useResource } from '../../ui/desk/resource';
import { t } from '../../ui/i18n';
import { teamApi } from '../api';
import type { Perspective, TeamTable } from '../model';
import { Adder } from '../parts/line';
import { colourOf, Mark } from '../parts/mark';
import { Empty, Part } from '../parts/page';
import { Loaded } from '../parts/wrong';
import { meetingPath } from '../places';
import { sayList } from '../words';
import type { TeamPart } from './shared';
import { eveningMarks, type TableMark, tableMarks } from './table-marks';
import { WantedForm } from './wanted-form';

/** Whether the right people are at the table: a picture, the same in a table, and facts in words. */
export function TablePart({ team, community, onChanged }: TeamPart) {
  const people = team.members.map((one) => `${one.membership} ${one.perspective?.id ?? ''} ${one.joinedOn}`).join();
  const table = useResource(() => teamApi.table(team.id), `${team.id} ${team.version} ${people} ${team.wanted.map((one) => one.id).join()}`);
  return (
    <Part title={t('team.table.title')} hint={t('team.table.hint')}>
      <Loaded of={table}>
        {(value) => {
          const marks = tableMarks(value, community.perspectives);
          return (
            <>
              {marks.length === 0 ? <Empty>{t('team.table.empty')}</Empty> : <Picture marks={marks} list={community.perspectives} />}
              <Voices table={value} />
              <Steady table={value} />
              <Evenings table={value} list={community.perspectives} />
            </>
          );
        }}
      </Loaded>
      <Adder word={t(team.wanted.length === 0 ? 'team.wanted.first' : 'team.wanted.change')}>
        {(close) => <WantedForm {...{ team, community, onChanged, close }} />}
      </Adder>
    </Part>
  );
}

interface PictureProps {
  readonly marks: readonly TableMark[];
  readonly list: readonly Perspective[];
}

function nameOf(mark: TableMark): string {
  return mark.name || t('team.table.no-perspective');
}

function Picture({ marks, list }: PictureProps) {
  return (
    <>
      <figure class="table-picture">
        <ul class="marks" aria-hidden="true">
          {marks.map((mark) => (
            <li key={mark.name} class="mark-tile">
              <Mark letter={mark.letter} colour={colourOf(list, mark.name)} state={mark.state} />
              <span class="mark-count">{mark.present > 0 ? mark.present : t('team.table.nobody')}</span>
            </li>
          ))}
        </ul>
        <figcaption class="soft small">
          {t('team.table.shows')} {t('team.table.not-shown')}
        </figcaption>
      </figure>
      <div class="table-scroll" role="region" aria-label={t('team.table.caption')} tabIndex={0}>
        <table class="quiet">
          <caption class="visually-hidden">{t('team.table.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('team.table.perspective')}</th>
              <th scope="col">{t('team.table.wanted')}</th>
              <th scope="col" class="number">{t('team.table.present')}</th>
            </tr>
          </thead>
          <tbody>
            {marks.map((mark) => (
              <tr key={mark.name} class={mark.state === 'missing' ? 'row-missing' : undefined}>
                <th scope="row" dir="auto">{nameOf(mark)}</th>
                <td>{mark.name === '' ? '–' : t(mark.state === 'other' ? 'team.table.not-asked' : 'team.table.yes')}</td>
                <td class="number">{mark.present > 0 ? mark.present : t('team.table.nobody-yet')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Voices({ table }: { readonly table: TeamTable }) {
  const organisations = table.organisations.filter((one) => one.name !== '');
  return (
    <>
      {table.missing.length > 0 ? <p class="notice notice--other" dir="auto">{t('team.table.missing', { who: sayList(table.missing) })}</p> : null}
      {table.missingVoices.length > 0 ? <p class="after-picture" dir="auto">{t('team.table.missing-voices', { who: sayList(table.missingVoices) })}</p> : null}
      {organisations.length > 0 ? (
        <p class="after-picture" dir="auto">
          <strong>{t('team.table.organisations', { count: organisations.length })}</strong> {organisations.map((one) => (one.present > 1 ? `${one.name} (${one.present})` : one.name)).join(', ')}
        </p>
      ) : null}
    </>
  );
}

/** How steady the group is, as facts about the table; never a figure about a person. */
function Steady({ table: { steady } }: { readonly table: TeamTable }) {
  if (steady.members === 0 && steady.left.length === 0) return null;
  return (
    <div class="steady">
      <h3>{t('team.steady.title')}</h3>
      <p>{t('team.steady.since-start', { count: steady.sinceStart, members: steady.members })}</p>
      {steady.joined.length > 0 ? (
        <p dir="auto">{t('team.steady.joined', { who: sayList(steady.joined.map((one) => t('team.steady.on', { name: one.name, day: sayDay(one.on) }))) })}</p>
      ) : null}
      {steady.left.length > 0 ? (
        <p dir="auto">
          {t('team.steady.left', {
            who: sayList(steady.left.map((one) => (one.replacedBy ? t('team.steady.replaced', { name: one.name, by: one.replacedBy }) : one.name))),
          })}
        </p>
      ) : null}
    </div>
  );
}

/** The same picture, small, for every evening that was: what comes and goes becomes visible. */
function Evenings({ table, list }: { readonly table: TeamTable; readonly list: readonly Perspective[] }) {
  if (table.meetings.length === 0) return null;
  return (
    <div class="evenings">
      <h3>{t('team.evenings.title')}</h3>
      <p class="soft small">{t('team.evenings.shows')}</p>
      <ol class="evening-rows">
        {[...table.meetings].reverse().map((meeting) => {
          const marks = eveningMarks(meeting, table.wanted, list);
          const there = marks.filter((mark) => mark.present > 0).map((mark) => `${nameOf(mark)} ${mark.present}`);
          return (
            <li key={meeting.meeting}>
              <span class="evening-when">{sayDay(meeting.date)}</span>
              <span class="evening-marks" aria-hidden="true">
                {meeting.present > 0 ? marks.map((mark) => <Mark key={mark.name} letter={mark.letter} colour={colourOf(list, mark.name)} state={mark.state} />) : null}
              </span>
              <span class="evening-what">
                <a href={meetingPath(meeting.meeting)} dir="auto">{meeting.title}</a>{' '}
                <span class="soft">{meeting.present > 0 ? t('team.evenings.present', { count: meeting.present }) : t('team.evenings.unknown')}</span>
                <span class="visually-hidden">{there.length > 0 ? `: ${there.join(', ')}` : ''}</span>
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
