import { useEffect } from 'preact/hooks';
import { Button } from '../../../../client/ui/button';
import { useDraft } from '../../../../client/ui/draft';
import { envelopeFor } from '../../../../client/ui/envelope';
import type { PhoneFaceProps } from '../../../../client/ui/faces';
import { ballotData, EMPTY_BALLOT, PulseFields } from '../../../../client/ui/pulse/fields';
import { textProblem } from '../../../../client/ui/text-area';
import { PULSE_TEXT_LIMIT, type PulseBallot, saysSomething } from '../../../engine/pulse';
import type { MineFace, RoomFace } from '../faces-contract';

export { PulseLines } from '../../../../client/ui/pulse/lines';

interface FormProps extends PhoneFaceProps<RoomFace, MineFace> {
  /** Somebody would rather not. */
  readonly onPass: () => void;
}

/** The statements on one page, with one button. */
export function PulseForm({ room, mine, memory, draftKey, send, putAway, onPass, t }: FormProps) {
  const envelope = envelopeFor(memory, 'answers', mine.answered);
  useEffect(() => envelope.notice(), [mine.answered]);
  const [draft, write, discard] = useDraft(`${draftKey}.pulse`);
  const ballot = read(draft) ?? (envelope.content as PulseBallot | null) ?? EMPTY_BALLOT;

  async function answer(): Promise<void> {
    const data = ballotData(ballot);
    const sent = await send('pulse/answer', { ...data, envelope: envelope.put(data) });
    if (!sent.ok) return;
    discard();
    putAway();
  }

  return (
    <form
      class="task"
      onSubmit={(event) => {
        event.preventDefault();
        void answer();
      }}
    >
      <h1 class="question" dir="auto">
        {room.question || t('pulse.question')}
      </h1>
      <p class="audience">{t('pulse.anonymous')}</p>
      <p class="soft">{t('pulse.warning')}</p>
      <PulseFields items={room.items} readers={room.text ? t('pulse.readers') : null} ballot={ballot} onInput={(next) => write(JSON.stringify(next))} t={t} />
      <div class="thumb">
        <Button kind="do" type="submit" wide disabled={!saysSomething(ballot) || textProblem(ballot.text, PULSE_TEXT_LIMIT) !== null}>
          {t(mine.answered ? 'pulse.again' : 'pulse.send')}
        </Button>
        {!mine.answered && (
          <Button kind="quiet" wide onClick={onPass}>
            {t('pulse.pass')}
          </Button>
        )}
      </div>
    </form>
  );
}

function read(draft: string): PulseBallot | null {
  try {
    return draft === '' ? null : (JSON.parse(draft) as PulseBallot);
  } catch {
    return null;
  }
}
