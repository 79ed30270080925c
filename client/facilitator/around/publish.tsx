import { Button } from '../../ui/button';
import { language, t } from '../../ui/i18n';
import { api, aroundApi } from '../api';
import type { Meeting } from '../model';
import { Wrong } from '../parts/wrong';
import { useSend } from '../use-send';
import { sayMoment } from '../words';
import { Part } from './part';

interface Props {
  readonly meeting: Meeting;
  readonly onMeeting: (meeting: Meeting) => void;
}

/** Puts the harvest on the public page, or takes it off. */
export function PublishPart({ meeting, onMeeting }: Props) {
  const { busy, problem, send } = useSend();
  const on = meeting.publishedAt !== null;
  const publish = async () => {
    if (!(await send(() => aroundApi.publish(meeting.id, !on)))) return;
    const now = await send(() => api.meeting(meeting.id));
    if (now) onMeeting(now.value);
  };
  return (
    <Part title={t('prepare.publish.title')} hint={t('prepare.publish.hint')}>
      <p>{meeting.publishedAt === null ? t('prepare.publish.is-off') : t('prepare.publish.is-on', { when: sayMoment(meeting.publishedAt, language.value) })}</p>
      <Wrong problem={problem} />
      <div class="row">
        <Button small kind={on ? 'plain' : 'do'} disabled={busy} onClick={() => void publish()}>{t(on ? 'prepare.publish.off' : 'prepare.publish.on')}</Button>
        <a href={`/verslag/${encodeURIComponent(meeting.id)}?lang=${language.value}`} target="_blank" rel="noopener">{t('prepare.publish.read')}</a>
      </div>
    </Part>
  );
}
