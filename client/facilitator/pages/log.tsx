import { t } from '../../ui/i18n';
import { LEVEL_ORDER, LevelMark } from '../../ui/level';
import { api } from '../api';
import type { LogEntry, Meeting } from '../model';
import { useResource } from '../../ui/desk/resource';
import { meetingPath } from '../router';
import { sayProblem } from '../words';
import { PageHead } from '../../ui/desk/page-head';

/** What people chose to share, per level. The three levels are always there, also when empty (rule 20). */
export function LogPage({ meeting }: { meeting: Meeting }) {
  const log = useResource(() => api.log(meeting.id), meeting.id);
  return (
    <>
      <PageHead />
      <main class="page page-narrow">
        <p><a href={meetingPath(meeting.id)}>← {meeting.title}</a></p>
        <h1>{t('console.log.title')}</h1>
        <p class="soft">{t('console.log.shows')}</p>
        <p class="soft">{t('console.log.shows-not')}</p>
        {log.problem ? <p class="notice notice--other" role="alert">{sayProblem(log.problem)}</p> : null}
        {log.value
          ? LEVEL_ORDER.map((level) => (
              <section key={level} class="log-level">
                <h2><LevelMark level={level} /></h2>
                <Entries entries={log.value?.levels[level] ?? []} />
              </section>
            ))
          : null}
      </main>
    </>
  );
}

function Entries({ entries }: { entries: readonly LogEntry[] }) {
  if (entries.length === 0) return <p class="soft">{t('console.log.empty')}</p>;
  return (
    <ul class="cards">
      {entries.map((entry) => (
        <li key={entry.id} class="card">
          <p class="as-written" dir="auto">{entry.text}</p>
          {entry.nextStep ? <p class="as-written" dir="auto"><strong>{t('console.log.next-step')}</strong> {entry.nextStep}</p> : null}
          {entry.landsAt || entry.layer ? <p class="card__from" dir="auto">{[entry.landsAt, entry.layer && t(`console.layer.${entry.layer}`)].filter(Boolean).join(', ')}</p> : null}
          {entry.by ? <p class="card__from" dir="auto">{entry.by}</p> : null}
        </li>
      ))}
    </ul>
  );
}
