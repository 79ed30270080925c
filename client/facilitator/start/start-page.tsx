import { useResource } from '../../ui/desk/resource';
import { language, t } from '../../ui/i18n';
import { api, placesApi } from '../api';
import type { MeetingRow } from '../model';
import { Page } from '../parts/frame';
import { mayPlan } from '../rights';
import { meetingPath } from '../router';
import { sayProblem, sayWhen, today } from '../words';
import { CameInPart, LettersToCopy, NotReadyPart } from './attention';
import { GROUPS, nextMeeting, rowsOf } from './groups';
import { MeetingGroup } from './meeting-group';

/** What is next, what is not ready, what came in; below it every meeting. */
export function StartPage() {
  const meetings = useResource(api.meetings, 'meetings');
  // What asks for attention is extra: without it the list still says where to go.
  const start = useResource(placesApi.start, 'start');
  const rows = meetings.value;
  const now = today();
  return (
    <Page title={t('console.meetings.title')} actions={mayPlan() ? <a class="button button--plain button--small" href="/begeleiding/nieuw">{t('console.meetings.new')}</a> : null}>
      {meetings.problem ? <p class="notice notice--other" role="alert">{sayProblem(meetings.problem)}</p> : null}
      {rows === null ? null : rows.length === 0 ? <Begin /> : <Next rows={rows} next={nextMeeting(start.value, rows, now)} now={now} />}
      {start.value ? (
        <div class="attention">
          <NotReadyPart start={start.value} />
          <CameInPart start={start.value} />
        </div>
      ) : null}
      {start.value ? <LettersToCopy start={start.value} /> : null}
      {rows ? GROUPS.map((group) => <MeetingGroup key={group} group={group} rows={rowsOf(rows, group, now)} onChange={meetings.reload} />) : null}
    </Page>
  );
}

/** Nothing yet: how one begins. */
function Begin() {
  return (
    <div class="begin">
      <p>{t('console.meetings.empty')}</p>
      <p class="soft">{t(mayPlan() ? 'console.meetings.empty-hint' : 'start.empty-helper')}</p>
      {mayPlan() ? <p class="begin-action"><a class="button button--do" href="/begeleiding/nieuw">{t('start.first')}</a></p> : null}
    </div>
  );
}

/** The one thing to do: today's meeting, or the first that comes. */
function Next({ rows, next, now }: { readonly rows: readonly MeetingRow[]; readonly next: ReturnType<typeof nextMeeting>; readonly now: string }) {
  const meeting = next ?? rowsOf(rows, 'planned', now).find((row) => row.cancelledAt === null);
  if (!meeting) {
    return (
      <section class="next" aria-labelledby="next-title">
        <p class="soft">{t('start.nothing')}</p>
        <h2 id="next-title">{t('start.nothing-title')}</h2>
        {mayPlan() ? <a class="button button--do" href="/begeleiding/nieuw">{t('console.meetings.new')}</a> : null}
      </section>
    );
  }
  const isOpen = meeting.status === 'open';
  const isToday = meeting.date === now;
  return (
    <section class="next" aria-labelledby="next-title">
      <p class="next-when">{t(isOpen ? 'start.open' : isToday ? 'start.today' : 'start.coming')}</p>
      <h2 id="next-title" dir="auto">{meeting.title || t('console.meetings.untitled')}</h2>
      <p class="soft">{[sayWhen(meeting, language.value), meeting.place, meeting.team].filter(Boolean).join(' · ')}</p>
      <a class="button button--do" href={meetingPath(meeting.id)}>{t(isOpen ? 'start.continue' : isToday ? 'start.to-open' : 'console.meetings.prepare')}</a>
    </section>
  );
}
