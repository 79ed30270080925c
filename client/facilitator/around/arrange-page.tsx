import { t } from '../../ui/i18n';
import { calendarFile } from '../api';
import type { Meeting } from '../model';
import { MeetingFrame } from '../parts/frame';
import { mayManage } from '../rights';
import { CancelPart, RemovePart } from './cancel';
import { CopyPart } from './copy';
import { HelpersPart } from './helpers';
import { LettersPart } from './letters';
import { Part } from './part';
import { SeriesPart } from './series';
import { TemplatePart } from './template';

interface Props {
  readonly meeting: Meeting;
  readonly onMeeting: (meeting: Meeting) => void;
}

/** What is to be arranged around a meeting: who helps, what is to be sent, the next ones. */
export function ArrangePage({ meeting, onMeeting }: Props) {
  const manages = mayManage(meeting);
  const planned = meeting.status === 'planned';
  return (
    <MeetingFrame meeting={meeting} page="regelen">
      <div class="parts">
        {manages && meeting.status !== 'closed' ? <HelpersPart meeting={meeting} /> : null}
        <LettersPart meeting={meeting} />
        <Part title={t('prepare.calendar.title')} hint={t('prepare.calendar.hint')}>
          <p><a class="button button--plain button--small" href={calendarFile(meeting.id)} download>{t('prepare.calendar.action')}</a></p>
        </Part>
        {manages ? <CopyPart meeting={meeting} /> : null}
        {manages ? <SeriesPart meeting={meeting} /> : null}
        <TemplatePart meeting={meeting} />
        {manages && planned ? <CancelPart meeting={meeting} onMeeting={onMeeting} /> : null}
        {manages && planned ? <RemovePart meeting={meeting} /> : null}
      </div>
    </MeetingFrame>
  );
}
