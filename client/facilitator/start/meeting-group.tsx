import { Button } from '../../ui/button';
import { AskFirst } from '../../ui/desk/ask-first';
import { language, t } from '../../ui/i18n';
import { useState } from 'preact/hooks';
import { api } from '../api';
import type { MeetingRow } from '../model';
import { Wrong } from '../parts/wrong';
import { mayManage } from '../rights';
import { go, meetingPath } from '../router';
import { useSend } from '../use-send';
import { kindName, sayWhen } from '../words';
import type { Group } from './groups';

interface Props {
  readonly group: Group;
  readonly rows: readonly MeetingRow[];
  readonly onChange: () => void;
}

/** As many past meetings as are shown before somebody asks for all. */
const FEW = 12;

/** Meetings of one moment: now, today, to come, past. */
export function MeetingGroup({ group, rows, onChange }: Props) {
  const [all, setAll] = useState(false);
  if (rows.length === 0) return null;
  const shown = all ? rows : rows.slice(0, FEW);
  return (
    <section class="meeting-group" aria-labelledby={`group-${group}`}>
      <h2 id={`group-${group}`}>{t(`start.group.${group}`)}</h2>
      <ul class="meeting-rows">
        {shown.map((row) => <Row key={row.id} row={row} onChange={onChange} />)}
      </ul>
      {shown.length < rows.length ? <p><Button small kind="quiet" onClick={() => setAll(true)}>{t('start.all', { count: rows.length })}</Button></p> : null}
    </section>
  );
}

function Row({ row, onChange }: { readonly row: MeetingRow; readonly onChange: () => void }) {
  const { busy, problem, send } = useSend();
  const manages = mayManage(row);
  const duplicate = async () => {
    const made = await send(() => api.duplicate(row.id));
    if (made) go(meetingPath(made.value.id));
  };
  const remove = async () => {
    if (await send(() => api.remove(row.id))) onChange();
  };
  return (
    <li class={`meeting-row meeting-row-${row.status}${row.cancelledAt === null ? '' : ' meeting-row-off'}`}>
      <div class="meeting-what">
        <a href={meetingPath(row.id)}>{row.title || t('console.meetings.untitled')}</a>
        {row.cancelledAt === null ? null : <p><strong>{t('prepare.cancel.cancelled')}</strong></p>}
        <p class="soft">{[sayWhen(row, language.value), row.place, row.team, kindName(row), row.minutes > 0 && t('console.minutes', { count: row.minutes })].filter(Boolean).join(' · ')}</p>
        <Wrong problem={problem} />
      </div>
      <div class="row">
        <MainLink row={row} />
        {manages ? <Button small kind="quiet" disabled={busy} onClick={() => void duplicate()} label={t('console.meetings.duplicate-named', { title: row.title })}>{t('console.meetings.duplicate')}</Button> : null}
        {manages && row.status === 'planned' ? (
          <AskFirst quiet action={t('console.meetings.delete')} label={t('console.meetings.delete-named', { title: row.title })} ask={t('console.meetings.delete-sure')} busy={busy} onYes={() => void remove()} />
        ) : null}
      </div>
    </li>
  );
}

function MainLink({ row }: { readonly row: MeetingRow }) {
  // What took place before anything was kept here has no programme, and no report.
  if (row.status === 'closed' && row.minutes === 0) return <a class="button button--plain button--small" href={meetingPath(row.id)}>{t('start.look')}</a>;
  if (row.status === 'closed') {
    return <a class="button button--plain button--small" href={`/verslag/${encodeURIComponent(row.id)}?lang=${language.value}`} target="_blank" rel="noopener">{t('console.meetings.report')}</a>;
  }
  return <a class="button button--plain button--small" href={meetingPath(row.id)}>{t(row.status === 'open' ? 'console.meetings.to-console' : 'console.meetings.prepare')}</a>;
}
