import { useState } from 'preact/hooks';
import { Button } from '../../../../client/ui/button';
import { useTextToSend } from '../../../../client/ui/draft';
import type { PhoneFaceProps } from '../../../../client/ui/faces';
import { canLook } from '../../../../client/ui/privacy';
import { sendable, TextArea } from '../../../../client/ui/text-area';
import type { OwnQuestion } from '../faces-contract';

interface Props extends Pick<PhoneFaceProps, 'send' | 't' | 'draftKey'> {
  readonly own: readonly OwnQuestion[];
  readonly limit: number;
}

/** What I asked with my name to it, and what became of it; mine to change and to take back. */
export function OwnQuestions({ own, limit, send, t, draftKey }: Props) {
  const [changing, change] = useState<string | null>(null);
  return (
    <ul class="cards">
      {own.map((one) =>
        changing === one.id ? (
          <li key={one.id}>
            <ChangeQuestion one={one} limit={limit} send={send} t={t} draftKey={draftKey} onDone={() => change(null)} />
          </li>
        ) : (
          <li key={one.id} class={one.status === 'refused' ? 'card card--other' : 'card'}>
            <p class="as-written" dir="auto">{one.text}</p>
            <p class="card__from">{[t(`question-wall.status.${one.status}`), one.reason && t(`question-wall.refused-for.${one.reason}`)].filter(Boolean).join(': ')}</p>
            {one.note ? <p class="as-written" dir="auto">{one.note}</p> : null}
            <div class="row">
              <Button small onClick={() => change(one.id)}>{t('question-wall.phone.change')}</Button>
              <Button small onClick={() => void send('question-wall/take-back', { question: one.id })}>{t('question-wall.phone.take-back')}</Button>
            </div>
          </li>
        ),
      )}
    </ul>
  );
}

function ChangeQuestion({ one, limit, send, t, draftKey, onDone }: Omit<Props, 'own'> & { readonly one: OwnQuestion; readonly onDone: () => void }) {
  const [text, write, submit] = useTextToSend(`${draftKey}.kept.${one.id}`);
  const now = text === '' ? one.text : text;
  async function save(): Promise<void> {
    const sent = submit(() => send('question-wall/change', { question: one.id, text: now, checked: canLook() }));
    onDone();
    await sent;
  }
  return (
    <form
      class="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextArea label={t('question-wall.phone.change')} limit={limit} rows={3} value={now} onInput={write} />
      <p class="soft">{t('question-wall.phone.starts-anew')}</p>
      <div class="row">
        <Button small type="submit" kind="do" disabled={!sendable(now, limit) || now === one.text}>{t('question-wall.phone.save')}</Button>
        <Button
          small
          onClick={() => {
            write('');
            onDone();
          }}
        >
          {t('question-wall.phone.cancel')}
        </Button>
      </div>
    </form>
  );
}
