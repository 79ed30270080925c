import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { Area } from '../../ui/console-form';
import { Field } from '../../ui/field';
import { t } from '../../ui/i18n';
import { aroundApi } from '../api';
import type { Meeting } from '../model';
import { Wrong } from '../parts/wrong';
import { useSend } from '../use-send';
import { FoldedPart } from './part';

/** Keeps the programme of a meeting for others to start from, with what one chooses it for. */
export function TemplatePart({ meeting }: { readonly meeting: Meeting }) {
  const [name, setName] = useState('');
  const [reason, setReason] = useState('');
  const [kept, setKept] = useState('');
  const { busy, problem, send } = useSend();
  const keep = async () => {
    if (!(await send(() => aroundApi.keepTemplate(meeting.id, { name, reason })))) return;
    setKept(name);
    setName('');
    setReason('');
  };
  return (
    <FoldedPart title={t('prepare.template.title')} hint={t('prepare.template.hint')}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <Field label={t('prepare.template.name')} required maxLength={200} value={name} onInput={setName} />
        <Area label={t('prepare.template.reason')} hint={t('prepare.template.reason-hint')} maxLength={600} value={reason} onInput={setReason} />
        <Wrong problem={problem} />
        <Button small type="submit" disabled={busy || name.trim() === '' || meeting.items.length === 0}>{t('prepare.template.action')}</Button>
      </form>
      <p role="status">{kept ? t('prepare.template.kept', { name: kept }) : ''}</p>
    </FoldedPart>
  );
}
