import { Button } from '../../ui/button';
import { t } from '../../ui/i18n';
import { identityOf } from '../identity';
import { openOwn } from '../way';
import type { MyMeeting } from './api';
import { MeetingFacts } from './meeting-facts';

interface MeetingsSectionProps {
  readonly now: MyMeeting | null;
  readonly coming: readonly MyMeeting[];
  readonly past: readonly MyMeeting[];
}

/** What comes, and what has been where this phone still has what somebody wrote. */
export function MeetingsSection({ now, coming, past }: MeetingsSectionProps) {
  const wrote = past.filter((meeting) => identityOf(meeting.id)?.person);
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
      {wrote.length > 0 && (
        <section class="section">
          <h2>{t('personal.past.title')}</h2>
          <ul class="meetings">
            {wrote.map((meeting) => (
              <li key={meeting.id} class="card">
                <h3 dir="auto">{meeting.title}</h3>
                <MeetingFacts meeting={meeting} />
                <Button onClick={() => openOwn(meeting.id, meeting.title)}>{t('personal.past.see')}</Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
