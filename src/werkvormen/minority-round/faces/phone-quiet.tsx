import { useEffect } from 'preact/hooks';
import { Cards } from '../../../../client/ui/cards';
import { envelopeFor } from '../../../../client/ui/envelope';
import type { MineFace, NeedCard } from '../faces-contract';
import type { RoundProps } from './props';
import { DecisionText } from './phone-parts';
import { resultInWords } from './result-words';

/** Nothing to do: the question, how much room there is, and what the group found so far, in words. */
export function QuietRound({ room, mine, memory, t }: RoundProps) {
  useEffect(() => {
    envelopeFor(memory, 'spread', mine.hasRecognised).notice();
    envelopeFor(memory, 'vote', mine.hasVoted).notice();
    envelopeFor(memory, 'needs', mine.hasAnsweredNeeds).notice();
    envelopeFor(memory, 'final', mine.hasAnsweredFinal).notice();
  }, [mine]);
  const asking = room.vote === 'open' || room.vote === 'closing' || room.finalState === 'open' || room.finalState === 'closing';
  const answered = room.needs.filter((need) => need.answer !== null);
  return (
    <section class="stack">
      <p class="question" dir="auto">
        {room.question}
      </p>
      {room.step === 'framing' && <FramingLines {...{ room, t }} />}
      {room.result && !asking && room.status === 'running' && resultInWords(room.result, t).map((sentence) => <p key={sentence}>{sentence}</p>)}
      {room.needsState === 'open' && !mine.asked && <p>{t('minority-round.needs.others')}</p>}
      {answered.length > 0 && (
        <Cards label={t('minority-round.needs.answered')} cards={answered.map((need) => ({ id: need.id, text: need.text, from: whatBecame(need, mine, t), other: true }))} />
      )}
      {room.finalResult?.someCannotYet && !asking && <p>{t('minority-round.final.someone-cannot')}</p>}
      {room.status === 'decided' && <DecisionText room={room} t={t} />}
      {room.status === 'parked' && <p>{room.reason ? t('minority-round.parked-because', { reason: room.reason }) : t('minority-round.parked')}</p>}
    </section>
  );
}

function FramingLines({ room, t }: Pick<RoundProps, 'room' | 't'>) {
  return (
    <>
      {room.room && <p>{t(`minority-round.room.${room.room}`)}</p>}
      {room.mode && <p>{t(`minority-round.mode.${room.mode}`)}</p>}
    </>
  );
}

/** What the group answered to a need; to who gave it in their own words. */
function whatBecame(need: NeedCard, mine: MineFace, t: RoundProps['t']): string {
  const own = mine.needs.includes(need.id) && need.answer !== 'not-adopted' ? 'own-' : '';
  const answer = t(`minority-round.answer.${own}${need.answer ?? ''}`, { text: need.adaptedText });
  return need.reason ? `${answer} ${need.reason}` : answer;
}
