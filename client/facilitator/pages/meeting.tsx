import { useResource } from '../../ui/desk/resource';
import { t } from '../../ui/i18n';
import { type Answer, api, aroundApi } from '../api';
import { ArrangePage } from '../around/arrange-page';
import { RegistrationsPage } from '../around/registrations-page';
import { LivePage } from '../live/live-page';
import type { Meeting, WerkvormInfo } from '../model';
import { hasRegistrations } from '../parts/frame';
import type { MeetingPlace } from '../router';
import { sayProblem } from '../words';
import { CardPage } from './card';
import { ClosedPage } from './closed';
import { LogPage } from './log';
import { PaperLater } from './paper';
import { PlanPage } from './plan';
import { ScriptPage } from './script';
import { usePlan } from './use-plan';

/** One meeting: prepared, run or looked back on, by how far it is. */
export function MeetingPage({ id, page }: { id: string; page: MeetingPlace }) {
  const meeting = useResource(() => api.meeting(id), id);
  const werkvormen = useResource(api.werkvormen, 'werkvormen');
  const problem = meeting.problem ?? werkvormen.problem;
  if (problem) {
    return (
      <main class="page">
        <p class="notice notice--other" role="alert">{sayProblem(problem)}</p>
        <a href="/begeleiding">{t('console.home')}</a>
      </main>
    );
  }
  const value = meeting.value;
  if (!value || !werkvormen.value) return <main class="page" aria-busy="true" />;
  if (page === 'log') return <LogPage meeting={value} />;
  if (value.status === 'planned') return <PreparedMeeting key={value.id} meeting={value} page={page} werkvormen={werkvormen.value} onMeeting={meeting.set} />;
  switch (page) {
    case 'card':
      return <CardPage meeting={value} />;
    case 'paper':
      return <PaperLater meeting={value} werkvormen={werkvormen.value} />;
    case 'script':
      return <ScriptPage meeting={value} />;
    case 'registrations':
      return <RegistrationsPage meeting={value} onMeeting={meeting.set} />;
    case 'arrange':
      return <ArrangePage meeting={value} onMeeting={meeting.set} />;
    case 'meeting':
      return value.status === 'open' ? (
        <LivePage meeting={value} werkvormen={werkvormen.value} onClosed={() => meeting.set({ ...value, status: 'closed', code: null })} />
      ) : (
        <ClosedPage meeting={value} />
      );
    default:
      return page satisfies never;
  }
}

const nobody: Promise<Answer<null>> = Promise.resolve({ ok: true, value: null });

interface PreparedProps {
  readonly meeting: Meeting;
  readonly page: Exclude<MeetingPlace, 'log'>;
  readonly werkvormen: readonly WerkvormInfo[];
  readonly onMeeting: (meeting: Meeting) => void;
}

/** A planned meeting. What is being changed stays at hand while one looks at its other pages. */
function PreparedMeeting({ meeting, page, werkvormen, onMeeting }: PreparedProps) {
  // Until we know that nobody registered, people may have.
  const registrations = useResource(() => (hasRegistrations(meeting) ? aroundApi.registrations(meeting.id) : nobody), `${meeting.id} ${page}`);
  const counts = registrations.value?.counts;
  const registered = hasRegistrations(meeting) && (counts === undefined || counts.registered + counts.waiting > 0);
  const editing = usePlan(meeting, registered, onMeeting);
  const take = (next: Meeting) => {
    editing.take(next);
    onMeeting(next);
  };
  const now = { ...meeting, ...editing.plan };
  switch (page) {
    case 'card':
      return <CardPage meeting={now} />;
    case 'paper':
      return <PaperLater meeting={now} werkvormen={werkvormen} />;
    case 'script':
      return <ScriptPage meeting={now} />;
    case 'registrations':
      return <RegistrationsPage meeting={now} onMeeting={take} />;
    case 'arrange':
      return <ArrangePage meeting={now} onMeeting={take} />;
    case 'meeting':
      return <PlanPage meeting={meeting} editing={editing} werkvormen={werkvormen} onOpened={onMeeting} />;
    default:
      return page satisfies never;
  }
}
