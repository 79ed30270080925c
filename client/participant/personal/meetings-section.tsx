import { Button } from '../../ui/button';
import { t } from '../../ui/i18n';
import { certificatePath } from '../address';
import { identityOf } from '../identity';
import { open, openOwn } from '../way';
import type { MyMeeting } from './api';
import { MeetingFacts } from './meeting-facts';

interface MeetingsSectionProps {
  readonly now: MyMeeting | null;
  readonly coming: readonly MyMeeting[];
  readonly past: readonly MyMeeting[];
}

/** What comes, and what has been where this phone still has what somebody wrote or where there is a certificate. */
export function MeetingsSection({ now, coming, past }: MeetingsSectionProps) {
  const wrote = (meeting: MyMeeting): boolean => Boolean(identityOf(meeting.id)?.person);
  const was = past.filter((meeting) => wrote(meeting) || meeting.certificate);
  return (
    <>
      <section class="section">
        <h2>{t('personal.meetings.title')}</h2>
        {coming.length === 0 && <p class="soft">{t(now ? 'personal.meetings.no-more' : 'personal.meetings.empty')}</p>}
        <ul class="meetings">
          {coming.map((meeting) => (
            <li key={meeting.id} class={`card${meeting.status === 'cancelled' ? ' card--other' : ''}`}>
              {meeting.status === 'cancelled' && <p class="card__label">{t('personal.meetings.cancelled')}</p>}
              <h3 dir="auto">{meeting.title}</h3>
              <MeetingFacts meeting={meeting} />
              {(meeting.status === 'open' || (meeting.status === 'planned' && meeting.today)) && (
                <Button onClick={() => openOwn(meeting.id, meeting.title)}>{t('personal.now.go')}</Button>
              )}
            </li>
          ))}
        </ul>
      </section>
      {was.length > 0 && (
        <section class="section">
          <h2>{t('personal.past.title')}</h2>
          <ul class="meetings">
            {was.map((meeting) => (
              <li key={meeting.id} class="card">
                <h3 dir="auto">{meeting.title}</h3>
                <MeetingFacts meeting={meeting} />
                {wrote(meeting) && <Button onClick={() => openOwn(meeting.id, meeting.title)}>{t('personal.past.see')}</Button>}
                {meeting.certificate && <Button onClick={() => open(certificatePath(meeting.id))}>{t('personal.past.certificate')}</Button>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
