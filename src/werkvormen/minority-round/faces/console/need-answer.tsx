import { useState } from 'preact/hooks';
import { Button } from '../../../../../client/ui/button';
import { Area } from '../../../../../client/ui/console-form';
import type { NeedAnswer, NeedCard } from '../../faces-contract';
import type { Props } from '../props';
import { speaker } from '../../../../../client/ui/speaker';

const ANSWERS: readonly NeedAnswer[] = ['adopted', 'adapted', 'not-adopted'];

/** One need with its answer: adopted, adapted in other words, or not adopted with a reason. */
export function NeedAnswerForm({ need, send, t }: Pick<Props, 'send' | 't'> & { need: NeedCard }) {
  const [draft, setDraft] = useState<{ answer: NeedAnswer; reason: string; text: string } | null>(null);
  const start = (answer: NeedAnswer) => setDraft({ answer, reason: need.reason, text: need.adaptedText || need.text });
  const ready = draft && (draft.answer !== 'not-adopted' || draft.reason.trim() !== '') && (draft.answer !== 'adapted' || draft.text.trim() !== '');
  const save = async () => {
    if (!draft) return;
    const answer = await send('answer-need', { need: need.id, answer: draft.answer, reason: draft.reason, text: draft.answer === 'adapted' ? draft.text : '' });
    if (answer.ok) setDraft(null);
  };
  const choose = (answer: NeedAnswer) => {
    if (answer === 'adopted') void send('answer-need', { need: need.id, answer, reason: '', text: '' }).then((given) => given.ok && setDraft(null));
    else start(answer);
  };
  return (
    <li class={`card need need--${need.answer ?? 'open'}`}>
      <p class="as-written" dir="auto">{need.text}</p>
      <p class="card__from">{[speaker(need.by, t), need.viaFacilitator && t('console.someone.via')].filter(Boolean).join(' · ')}</p>
      {need.answer && !draft ? (
        <p class="need-answer">
          <strong>{t(`minority-round.screen.need.${need.answer}`)}</strong>
          {need.answer === 'adapted' ? <span class="as-written" dir="auto">: {need.adaptedText}</span> : null}
          {need.reason ? <span class="as-written" dir="auto"> ({need.reason})</span> : null}
        </p>
      ) : null}
      <div class="row" role="group" aria-label={t('minority-round.console.needs.answer')}>
        {ANSWERS.map((answer) => (
          <Button key={answer} small pressed={(draft?.answer ?? need.answer) === answer} onClick={() => choose(answer)}>{t(`minority-round.console.needs.do.${answer}`)}</Button>
        ))}
      </div>
      {draft ? (
        <div class="form">
          {draft.answer === 'adapted' ? <Area label={t('minority-round.console.needs.adapted-text')} maxLength={4000} value={draft.text} onInput={(text) => setDraft({ ...draft, text })} /> : null}
          <Area label={t(draft.answer === 'adapted' ? 'minority-round.console.needs.reason-optional' : 'minority-round.console.needs.reason')} maxLength={4000} value={draft.reason} onInput={(reason) => setDraft({ ...draft, reason })} />
          <div class="row">
            <Button small kind="do" disabled={!ready} onClick={() => void save()}>{t('console.save-action')}</Button>
            <Button small kind="quiet" onClick={() => setDraft(null)}>{t('console.cancel')}</Button>
          </div>
        </div>
      ) : null}
    </li>
  );
}
