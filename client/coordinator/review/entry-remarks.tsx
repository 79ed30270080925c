import { useState } from 'preact/hooks';
import { sayMonth } from '../../ui/day';
import { AskFirst } from '../../ui/desk/ask-first';
import { Field } from '../../ui/field';
import { t } from '../../ui/i18n';
import { canLook } from '../../ui/privacy';
import { sendable, TextArea } from '../../ui/text-area';
import { Form } from '../parts/form';
import { Wrong } from '../parts/wrong';
import { Opening, useBeside } from './beside';
import type { BesideEntry } from './entry-card';
import type { Remark } from './model';

/** What people who have to do with it say to an entry: a reflection beside it, never a mark for who wrote it. */
export function EntryRemarks(props: BesideEntry) {
  const { entry, of } = props;
  return (
    <div class="beside">
      {entry.remarks.map((remark) => <OneRemark key={remark.id} remark={remark} {...props} />)}
      <Opening word={t('review.remarks.add')} of={of}>{(close) => <AddRemark {...props} close={close} />}</Opening>
    </div>
  );
}

function OneRemark({ remark, entry, api, onEntry, of }: BesideEntry & { readonly remark: Remark }) {
  const { busy, problem, change } = useBeside(onEntry, () => undefined);
  return (
    <figure class="remark">
      <blockquote class="as-written" dir="auto">{remark.text}</blockquote>
      <figcaption class="soft small" dir="auto">{[t('review.remarks.by', { who: remark.byWhom, month: sayMonth(remark.month) }), remark.earlier && t('review.remarks.earlier')].filter(Boolean).join(' · ')}</figcaption>
      <div class="no-print">
        <AskFirst quiet action={t('review.remarks.remove')} label={`${t('review.remarks.remove')}: ${remark.byWhom}, ${of}`} ask={t('review.remarks.remove-ask', { who: remark.byWhom })} busy={busy} onYes={() => void change(() => api.removeRemark(entry.id, remark.id))} />
      </div>
      <Wrong problem={problem} />
    </figure>
  );
}

function AddRemark({ entry, api, onEntry, close }: BesideEntry & { readonly close: () => void }) {
  const [byWhom, setByWhom] = useState('');
  const [text, setText] = useState('');
  const { busy, problem, change } = useBeside(onEntry, close);
  const ready = byWhom.trim() !== '' && sendable(text);
  return (
    <Form action={t('review.remarks.put')} busy={busy || !ready} problem={problem} onSubmit={() => void change(() => api.addRemark(entry.id, byWhom.trim(), text.trim(), canLook()))} onCancel={close}>
      <Field label={t('review.remarks.who')} hint={t('review.remarks.who-hint')} maxLength={200} value={byWhom} onInput={setByWhom} />
      <TextArea label={t('review.remarks.text')} rows={3} value={text} onInput={setText} />
    </Form>
  );
}
