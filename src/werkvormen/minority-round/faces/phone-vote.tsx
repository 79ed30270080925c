import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../../../client/ui/button';
import { Choice } from '../../../../client/ui/choice';
import { envelopeFor } from '../../../../client/ui/envelope';
import type { RoundProps } from './props';

/** As `ABSTAIN` in `../config.ts`, which would bring its validator along. */
const ABSTAIN = 'abstain';

/** The vote: every option looks the same (rule 17), and one may vote again until it closes. */
export function VoteTask({ room, mine, memory, send, putAway, t }: RoundProps) {
  const anonymous = room.mode === 'anonymous';
  const envelope = envelopeFor(memory, 'vote', mine.hasVoted);
  useEffect(() => envelope.notice(), [mine.hasVoted]);
  const before = anonymous ? (envelope.content as string | null) : mine.vote;
  const [option, choose] = useState<string | null>(before);

  async function vote(): Promise<void> {
    if (option === null) return;
    const answer = await send('minority-round/cast-vote', anonymous ? { option, envelope: envelope.put(option) } : { option });
    if (answer.ok) putAway();
  }

  return (
    <form
      class="task"
      onSubmit={(event) => {
        event.preventDefault();
        void vote();
      }}
    >
      <h1 class="question" dir="auto">
        {room.question}
      </h1>
      <p class="audience">{t(anonymous ? 'minority-round.vote.anonymous' : 'minority-round.vote.open')}</p>
      {anonymous && <p class="soft">{t('minority-round.vote.unanimous-warning')}</p>}
      <Choice
        legend={room.question}
        legendHidden
        options={[...room.options.map(({ id, text }) => ({ value: id, label: text })), { value: ABSTAIN, label: t('minority-round.vote.abstain') }]}
        value={option}
        onChange={choose}
      />
      {room.vote === 'closing' && <p class="notice">{t('minority-round.vote.closing')}</p>}
      <div class="thumb">
        <Button kind="do" type="submit" wide disabled={option === null}>
          {t(mine.hasVoted ? 'minority-round.vote.again' : 'minority-round.vote.go')}
        </Button>
      </div>
    </form>
  );
}
