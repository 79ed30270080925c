import { useResource } from '../../ui/desk/resource';
import { language, t } from '../../ui/i18n';
import { api } from '../api';
import type { Meeting } from '../model';
import { MeetingFrame } from '../parts/frame';
import { CertificatesPart } from '../around/certificates';
import { CopyPart } from '../around/copy';
import { SendReportPart } from '../around/send-report';
import { mayManage } from '../rights';
import { meetingPath } from '../router';

/** A meeting that is over: what remains of it, and a next one made from it. */
export function ClosedPage({ meeting }: { meeting: Meeting }) {
  const id = encodeURIComponent(meeting.id);
  // A meeting that took place before anything was kept here has no session.
  const log = useResource(() => api.log(meeting.id), meeting.id);
  const nothing = log.problem?.refused === 'session-unknown';
  return (
    <MeetingFrame meeting={meeting} page="">
      {nothing ? <p>{t('prepare.no-session')}</p> : <Kept id={id} meeting={meeting} />}
      <div class="parts">
        {nothing || meeting.certificate === null ? null : <CertificatesPart meeting={meeting} />}
        {nothing || !mayManage(meeting) ? null : <SendReportPart meeting={meeting} />}
        {mayManage(meeting) ? <CopyPart meeting={meeting} title={t('console.closed.duplicate')} hint={t('console.closed.duplicate-hint')} /> : null}
      </div>
    </MeetingFrame>
  );
}

/** What one can read and take along. */
function Kept({ id, meeting }: { id: string; meeting: Meeting }) {
  return (
    <>
      <p>{t('console.closed.intro')}</p>
      <ul class="after">
        <li>
          <a class="button button--do" href={`/verslag/${id}?lang=${language.value}`} target="_blank" rel="noopener">{t('console.closed.report')}</a>
          <p class="soft">{t('console.closed.report-hint')}</p>
        </li>
        <li>
          <a class="button button--plain" href={`/verslag/${id}/gemist?lang=${language.value}`} target="_blank" rel="noopener">{t('console.closed.missed')}</a>
          <p class="soft">{t('console.closed.missed-hint')}</p>
        </li>
        <li>
          <a class="button button--plain" href={`/api/meetings/${id}/report.docx?lang=${language.value}`} download>{t('console.closed.word')}</a>
          <p class="soft">{t('console.closed.word-hint')}</p>
        </li>
        <li>
          <a class="button button--plain" href={`/api/meetings/${id}/report.md?lang=${language.value}`} download>{t('console.closed.markdown')}</a>
          <p class="soft">{t('console.closed.markdown-hint')}</p>
        </li>
        <li>
          <a class="button button--plain" href={meetingPath(meeting.id, '/leerlog')}>{t('console.closed.log')}</a>
          <p class="soft">{t('console.closed.log-hint')}</p>
        </li>
      </ul>
    </>
  );
}
