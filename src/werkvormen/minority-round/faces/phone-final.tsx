import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../../../client/ui/button';
import { Choice } from '../../../../client/ui/choice';
import { envelopeFor } from '../../../../client/ui/envelope';
import type { FinalAnswer } from '../faces-contract';
import type { RoundProps } from './props';
import { DecisionText } from './phone-parts';

const ANSWERS: readonly FinalAnswer[] = ['carry', 'live-with', 'cannot-yet'];

/** Everybody is asked once more, with the answered needs in the text. "Not yet" is always possible (rule 12). */
export function FinalTask({ room, mine, memory, send, putAway, t }: RoundProps) {
  const anonymous = room.mode === 'anonymous';
  const envelope = envelopeFor(memory, 'final', mine.hasAnsweredFinal);
  useEffect(() => envelope.notice(), [mine.hasAnsweredFinal]);
  const before = anonymous ? (envelope.content as FinalAnswer | null) : mine.final;
  const [answer, choose] = useState<FinalAnswer | null>(before);

  async function share(): Promise<void> {
    if (answer === null) return;
    const acked = await send('minority-round/answer-final', anonymous ? { answer, envelope: envelope.put(answer) } : { answer });
    if (acked.ok) putAway();
  }

  return (
    <form
      class="task"
      onSubmit={(event) => {
        event.preventDefault();
        void share();
      }}
    >
      <h1 class="question">{t('minority-round.ask.final')}</h1>
      <DecisionText room={room} t={t} />
      <p class="audience">{t(anonymous ? 'minority-round.final.anonymous' : 'minority-round.final.open')}</p>
      <Choice
        legend={t('minority-round.ask.final')}
        legendHidden
        options={ANSWERS.map((value) => ({ value, label: t(`minority-round.final.${value}`) }))}
        value={answer}
        onChange={choose}
      />
      {room.finalState === 'closing' && <p class="notice">{t('minority-round.final.closing')}</p>}
      <div class="thumb">
        <Button kind="do" type="submit" wide disabled={answer === null}>
          {t('minority-round.final.go')}
        </Button>
      </div>
    </form>
  );
}
