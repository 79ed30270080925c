import { sayDay } from '../../ui/day';
import { t } from '../../ui/i18n';
import type { MyMeeting } from './api';

/** When and where, in one or two lines; a link for who takes part from elsewhere. */
export function MeetingFacts({ meeting, timeOnly }: { readonly meeting: MyMeeting; readonly timeOnly?: boolean }) {
  const time = meeting.time && t('personal.meetings.time', { time: meeting.time });
  return (
    <>
      <p>{[timeOnly ? '' : sayDay(meeting.date, true), time].filter(Boolean).join(', ')}</p>
      {(meeting.team || meeting.place) && (
        <p class="soft" dir="auto">{[meeting.team !== meeting.title && meeting.team, meeting.place].filter(Boolean).join(' · ')}</p>
      )}
      {meeting.online && meeting.status !== 'cancelled' && meeting.status !== 'closed' && (
        <p>
          <a class="touch" href={meeting.online} target="_blank" rel="noreferrer">
            {t('personal.meetings.online')}
          </a>
        </p>
      )}
    </>
  );
}
