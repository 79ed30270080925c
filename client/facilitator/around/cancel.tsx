import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { Area } from '../../ui/console-form';
import { AskFirst } from '../../ui/desk/ask-first';
import { t } from '../../ui/i18n';
import { api, aroundApi } from '../api';
import type { Meeting } from '../model';
import { hasRegistrations } from '../parts/frame';
import { Wrong } from '../parts/wrong';
import { go } from '../router';
import { useSend } from '../use-send';
import { FoldedPart, Part } from './part';

interface Props {
  readonly meeting: Meeting;
  readonly onMeeting: (meeting: Meeting) => void;
}

/** A meeting that does not go on, with a reason; and back. */
export function CancelPart({ meeting, onMeeting }: Props) {
  const [reason, setReason] = useState('');
  const { busy, problem, send } = useSend();
  const cancel = async () => {
    const done = await send(() => aroundApi.cancel(meeting.id, reason));
    if (done) onMeeting(done.value);
  };
  const restore = async () => {
    const done = await send(() => aroundApi.restore(meeting.id));
    if (done) onMeeting(done.value);
  };
  if (meeting.cancelledAt !== null) {
    return (
      <Part title={t('prepare.cancel.cancelled')} hint={t('prepare.cancel.restore-hint')}>
        <Wrong problem={problem} />
        <p><Button small disabled={busy} onClick={() => void restore()}>{t('prepare.cancel.restore')}</Button></p>
      </Part>
    );
  }
  return (
    <FoldedPart title={t('prepare.cancel.title')} hint={t(hasRegistrations(meeting) ? 'prepare.cancel.hint-public' : 'prepare.cancel.hint')}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void cancel();
        }}
      >
        <Area label={t('prepare.cancel.reason')} hint={t('prepare.cancel.reason-hint')} maxLength={600} value={reason} onInput={setReason} />
        <Wrong problem={problem} />
        <Button small kind="danger" type="submit" disabled={busy || reason.trim() === ''}>{t('prepare.cancel.action')}</Button>
      </form>
    </FoldedPart>
  );
}

/** A plan that was a mistake. */
export function RemovePart({ meeting }: { readonly meeting: Meeting }) {
  const { busy, problem, send } = useSend();
  const remove = async () => {
    if (await send(() => api.remove(meeting.id))) go('/begeleiding');
  };
  return (
    <FoldedPart title={t('prepare.remove.title')} hint={t('prepare.remove.hint')}>
      <Wrong problem={problem} />
      <AskFirst action={t('console.meetings.delete')} ask={t('console.meetings.delete-sure')} busy={busy} onYes={() => void remove()} />
    </FoldedPart>
  );
}
