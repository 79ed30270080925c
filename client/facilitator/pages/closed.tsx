import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { language, t } from '../../ui/i18n';
import { api } from '../api';
import type { Meeting, Problem } from '../model';
import { go, meetingPath } from '../router';
import { sayDay, sayProblem } from '../words';
import { PageHead } from '../../ui/desk/page-head';

/** A meeting that is over: what remains of it, and a next one made from it. */
export function ClosedPage({ meeting }: { meeting: Meeting }) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const duplicate = async () => {
    const answer = await api.duplicate(meeting.id);
    if (answer.ok) go(meetingPath(answer.value.id));
    else setProblem(answer.problem);
  };
  const id = encodeURIComponent(meeting.id);
  return (
    <>
      <PageHead />
      <main class="page page-narrow">
        <p class="soft">{[sayDay(meeting.date, language.value), meeting.team].filter(Boolean).join(' · ')}</p>
        <h1 dir="auto">{meeting.title}</h1>
        <p>{t('console.closed.intro')}</p>
        {problem ? <p class="notice notice--other" role="alert">{sayProblem(problem)}</p> : null}
        <ul class="after">
          <li>
            <a class="button button--do" href={`/verslag/${id}`} target="_blank" rel="noopener">{t('console.closed.report')}</a>
            <p class="soft">{t('console.closed.report-hint')}</p>
          </li>
          <li>
            <a class="button button--plain" href={`/api/meetings/${id}/report.md`} download>{t('console.closed.markdown')}</a>
            <p class="soft">{t('console.closed.markdown-hint')}</p>
          </li>
          <li>
            <a class="button button--plain" href={meetingPath(meeting.id, '/leerlog')}>{t('console.closed.log')}</a>
            <p class="soft">{t('console.closed.log-hint')}</p>
          </li>
          <li>
            <Button onClick={() => void duplicate()}>{t('console.closed.duplicate')}</Button>
            <p class="soft">{t('console.closed.duplicate-hint')}</p>
          </li>
        </ul>
      </main>
    </>
  );
}
