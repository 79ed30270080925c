import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { t } from '../../ui/i18n';
import { api } from '../api';
import type { Meeting } from '../model';
import { Wrong } from '../parts/wrong';
import { go, meetingPath } from '../router';
import { useSend } from '../use-send';
import { today } from '../words';
import { FoldedPart } from './part';

/** One meeting like this one, on another day. */
export function CopyPart({ meeting, title, hint }: { readonly meeting: Meeting; readonly title?: string; readonly hint?: string }) {
  const [date, setDate] = useState(today);
  const [time, setTime] = useState(meeting.time);
  const { busy, problem, send } = useSend();
  const copy = async () => {
    const made = await send(() => api.duplicate(meeting.id, { date, time }));
    if (made) go(meetingPath(made.value.id));
  };
  return (
    <FoldedPart title={title ?? t('prepare.copy.title')} hint={hint ?? t('prepare.copy.hint')}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void copy();
        }}
      >
        <div class="pair">
          <Field label={t('prepare.field.date')} type="date" required value={date} onInput={setDate} />
          <Field label={t('prepare.field.time')} type="time" value={time} onInput={setTime} />
        </div>
        <Wrong problem={problem} />
        <Button small type="submit" disabled={busy}>{t('prepare.copy.action')}</Button>
      </form>
    </FoldedPart>
  );
}
