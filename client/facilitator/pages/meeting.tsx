import { t } from '../../ui/i18n';
import { api } from '../api';
import { LivePage } from '../live/live-page';
import { useResource } from '../../ui/desk/resource';
import { sayProblem } from '../words';
import { CardPage } from './card';
import { ClosedPage } from './closed';
import { LogPage } from './log';
import { PlanPage } from './plan';

/** One meeting: prepared, run or looked back on, by how far it is. */
export function MeetingPage({ id, page }: { id: string; page: 'meeting' | 'log' | 'card' }) {
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
  if (page === 'card') return <CardPage meeting={value} />;
  switch (value.status) {
    case 'planned':
      return <PlanPage key={value.id} meeting={value} werkvormen={werkvormen.value} onOpened={meeting.set} />;
    case 'open':
      return <LivePage meeting={value} werkvormen={werkvormen.value} onClosed={() => meeting.set({ ...value, status: 'closed', code: null })} />;
    case 'closed':
      return <ClosedPage meeting={value} />;
    default:
      return value.status satisfies never;
  }
}
