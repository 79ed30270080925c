import { useState } from 'preact/hooks';
import { Button } from '../../../../client/ui/button';
import { Select } from '../../../../client/ui/console-form';
import { Field } from '../../../../client/ui/field';
import type { ConsoleFaceProps } from '../../../../client/ui/faces';
import { speaker } from '../../../../client/ui/speaker';
import { type QuestionFace, REFUSED_FOR, type RefusedFor, type WallConsole } from '../faces-contract';

export type WallConsoleProps = ConsoleFaceProps<WallConsole>;
type Props = Pick<WallConsoleProps, 'view' | 'send' | 't'> & { readonly question: QuestionFace };
type Form = 'answer' | 'park' | 'more' | null;

const NOTE = 600;

/** A question on the wall with what can be done with it; everything of it can be put back. */
export function WallQuestion({ view, question, send, t }: Props) {
  const [form, open] = useState<Form>(null);
  const { id, status } = question;
  const pinned = view.pinned === id;
  const toggle = (which: Form) => open(form === which ? null : which);
  const done = (type: string, text: string) =>
    send(type, { question: id, text }).then((answer) => {
      if (answer.ok) open(null);
      return answer;
    });
  return (
    <li class={['card', pinned && 'wall-now', question.under !== null && 'wall-under'].filter(Boolean).join(' ')}>
      <QuestionWords {...{ view, question, t }} />
      <div class="row">
        {status === 'open' ? (
          <>
            <Button small pressed={pinned} onClick={() => void send('pin', { question: pinned ? null : id })}>{t(pinned ? 'question-wall.console.unpin' : 'question-wall.console.pin')}</Button>
            <Button small pressed={form === 'answer'} onClick={() => toggle('answer')}>{t('question-wall.console.answered')}</Button>
            <Button small pressed={form === 'park'} onClick={() => toggle('park')}>{t('question-wall.console.park')}</Button>
            <Button small kind="quiet" pressed={form === 'more'} onClick={() => toggle('more')}>{t('question-wall.console.more-do')}</Button>
          </>
        ) : (
          <Button small onClick={() => void send('put-back', { question: id })}>{t('question-wall.console.put-back')}</Button>
        )}
      </div>
      {form === 'answer' ? <NoteForm label={t('question-wall.console.answer')} action={t('question-wall.console.do-answer')} onSend={(text) => done('answer', text)} /> : null}
      {form === 'park' ? <NoteForm label={t('question-wall.console.park-why')} action={t('question-wall.console.do-park')} onSend={(text) => done('park', text)} /> : null}
      {form === 'more' ? (
        <div class="form">
          <LayUnder {...{ view, question, send, t }} />
          <RefuseForm {...{ view, question, send, t }} />
        </div>
      ) : null}
    </li>
  );
}

/** The text, whose, and how many people have it too. */
export function QuestionWords({ view, question, t }: Omit<Props, 'send'>) {
  const { mine, differ, asks, status } = question;
  const sealed = view.mode === 'anonymous';
  const counts =
    status === 'waiting' || status === 'refused'
      ? []
      : sealed && asks
        ? [t('question-wall.console.uncounted')]
        : [mine === null ? t('question-wall.console.under-five') : mine > 0 && t('question-wall.console.mine', { count: mine }), view.differ && differ ? t('question-wall.console.differ', { count: differ }) : null];
  return (
    <>
      {question.divided ? <p class="card__label">{t('question-wall.divided')}</p> : null}
      <p class="as-written wall-text" dir="auto">{question.text}</p>
      {question.note ? <p class="as-written soft" dir="auto">{question.note}</p> : null}
      <p class="card__from">{[speaker(question.by, t), question.viaFacilitator && t('console.someone.via'), ...counts].filter(Boolean).join(' · ')}</p>
    </>
  );
}

/** Words that need not be there. */
function NoteForm({ label, action, onSend }: { readonly label: string; readonly action: string; readonly onSend: (text: string) => Promise<unknown> }) {
  const [text, write] = useState('');
  return (
    <form
      class="text-form"
      onSubmit={(event) => {
        event.preventDefault();
        void onSend(text);
      }}
    >
      <Field label={label} maxLength={NOTE} value={text} onInput={write} />
      <Button small type="submit" kind="do">{action}</Button>
    </form>
  );
}

/** Laid under another by hand; both texts stay (rule 17). */
function LayUnder({ view, question, send, t }: Props) {
  const others = view.questions.filter(({ id, under, status }) => id !== question.id && under === null && status === 'open');
  if (others.length === 0) return null;
  return (
    <Select
      label={t('question-wall.console.under')}
      value={question.under ?? ''}
      options={[{ value: '', label: t('question-wall.console.loose') }, ...others.map(({ id, text }) => ({ value: id, label: text.length > 70 ? `${text.slice(0, 70)}…` : text }))]}
      onInput={(under) => void send('lay-under', { question: question.id, under: under || null })}
    />
  );
}

/** Taking a question off, or not letting it through, takes a reason. */
export function RefuseForm({ view, question, send, t }: Props) {
  const [reason, choose] = useState<RefusedFor>('double');
  const [words, write] = useState('');
  return (
    <form
      class="text-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send('refuse', { question: question.id, reason, words });
      }}
    >
      <Select label={t('question-wall.console.why')} value={reason} options={REFUSED_FOR.map((value) => ({ value, label: t(`question-wall.refused-for.${value}`) }))} onInput={(value) => choose(value as RefusedFor)} />
      <Field label={t('question-wall.console.words')} maxLength={120} hint={t(view.mode === 'anonymous' ? 'question-wall.console.everybody-sees' : 'question-wall.console.author-sees')} value={words} onInput={write} />
      <Button small type="submit">{t('question-wall.console.do-refuse')}</Button>
    </form>
  );
}

/** A question that waits: let it through, or say why not. */
export function WaitingQuestion(props: Props) {
  const { question, send, t } = props;
  const [refusing, refuse] = useState(false);
  return (
    <li class="card">
      <QuestionWords {...props} />
      <div class="row">
        <Button small kind="do" onClick={() => void send('let-in', { question: question.id })}>{t('question-wall.console.let-in')}</Button>
        <Button small pressed={refusing} onClick={() => refuse(!refusing)}>{t('question-wall.console.refuse')}</Button>
      </div>
      {refusing ? <RefuseForm {...props} /> : null}
    </li>
  );
}

