import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { language, t } from '../../ui/i18n';
import { api } from '../api';
import type { MeetingRow, MeetingStatus, Problem } from '../model';
import { useResource } from '../../ui/desk/resource';
import { go, meetingPath } from '../router';
import { sayDay, sayProblem, today } from '../words';
import { PageHead } from '../../ui/desk/page-head';

type Group = 'open' | 'today' | 'planned' | 'closed';
const GROUPS: readonly Group[] = ['open', 'today', 'planned', 'closed'];

/** All meetings, what happens now first. */
export function MeetingsPage() {
  const meetings = useResource(api.meetings, 'meetings');
  const [problem, setProblem] = useState<Problem | null>(null);
  const duplicate = async (id: string) => {
    const answer = await api.duplicate(id);
    if (answer.ok) go(meetingPath(answer.value.id));
    else setProblem(answer.problem);
  };
  const remove = async (id: string) => {
    const answer = await api.remove(id);
    setProblem(answer.ok ? null : answer.problem);
    meetings.reload();
  };
  const rows = meetings.value;
  const wrong = problem ?? meetings.problem;
  return (
    <>
      <PageHead />
      <main class="page">
        <div class="page-title">
          <h1>{t('console.meetings.title')}</h1>
          <a class="button button--do button--small" href="/begeleiding/nieuw">{t('console.meetings.new')}</a>
        </div>
        {wrong ? <p class="notice notice--other" role="alert">{sayProblem(wrong)}</p> : null}
        {rows?.length === 0 ? (
          <div class="begin">
            <p>{t('console.meetings.empty')}</p>
            <p class="soft">{t('console.meetings.empty-hint')}</p>
          </div>
        ) : null}
        {rows ? GROUPS.map((group) => <Section key={group} group={group} rows={rows.filter((row) => groupOf(row) === group)} onDuplicate={duplicate} onRemove={remove} />) : null}
      </main>
    </>
  );
}

function groupOf(row: MeetingRow): Group {
  if (row.status !== 'planned') return row.status;
  return row.date === today() ? 'today' : 'planned';
}

interface SectionProps {
  readonly group: Group;
  readonly rows: readonly MeetingRow[];
  readonly onDuplicate: (id: string) => Promise<void>;
  readonly onRemove: (id: string) => Promise<void>;
}

function Section({ group, rows, onDuplicate, onRemove }: SectionProps) {
  if (rows.length === 0) return null;
  const sorted = [...rows].sort((a, b) => (group === 'planned' ? a.date.localeCompare(b.date) : b.date.localeCompare(a.date)));
  return (
    <section class="meeting-group">
      <h2>{t(`console.meetings.group.${group}`)}</h2>
      <ul class="meeting-rows">
        {sorted.map((row) => (
          <Row key={row.id} row={row} onDuplicate={onDuplicate} onRemove={onRemove} />
        ))}
      </ul>
    </section>
  );
}

function Row({ row, onDuplicate, onRemove }: { row: MeetingRow } & Pick<SectionProps, 'onDuplicate' | 'onRemove'>) {
  const [asking, setAsking] = useState(false);
  return (
    <li class={`meeting-row meeting-row-${row.status}`}>
      <div class="meeting-what">
        <a href={meetingPath(row.id)}>{row.title || t('console.meetings.untitled')}</a>
        <p class="soft">
          {[row.date && sayDay(row.date, language.value), row.team, kindName(row), t('console.minutes', { count: row.minutes })].filter(Boolean).join(' · ')}
        </p>
      </div>
      {asking ? (
        <div class="row" role="alert">
          <span>{t('console.meetings.delete-sure')}</span>
          <Button small kind="danger" onClick={() => void onRemove(row.id)}>{t('console.meetings.delete')}</Button>
          <Button small kind="quiet" onClick={() => setAsking(false)}>{t('console.cancel')}</Button>
        </div>
      ) : (
        <div class="row">
          {linkFor(row.status, row.id)}
          <Button small kind="quiet" onClick={() => void onDuplicate(row.id)} label={t('console.meetings.duplicate-named', { title: row.title })}>{t('console.meetings.duplicate')}</Button>
          {row.status === 'planned' ? (
            <Button small kind="quiet" onClick={() => setAsking(true)} label={t('console.meetings.delete-named', { title: row.title })}>{t('console.meetings.delete')}</Button>
          ) : null}
        </div>
      )}
    </li>
  );
}

function linkFor(status: MeetingStatus, id: string) {
  if (status === 'closed') {
    return <a class="button button--plain button--small" href={`/verslag/${encodeURIComponent(id)}`} target="_blank" rel="noopener">{t('console.meetings.report')}</a>;
  }
  const label = status === 'open' ? t('console.meetings.to-console') : t('console.meetings.prepare');
  return <a class={`button button--small ${status === 'open' ? 'button--do' : 'button--plain'}`} href={meetingPath(id)}>{label}</a>;
}

function kindName(row: MeetingRow): string {
  return row.cafeType ? `${t('console.kind.kenniscafe')}, ${t(`console.cafe.${row.cafeType}.name`)}` : t(`console.kind.${row.kind}`);
}
