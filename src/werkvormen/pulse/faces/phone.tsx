import { useEffect } from 'preact/hooks';
import { Button } from '../../../../client/ui/button';
import { useDraft } from '../../../../client/ui/draft';
import { envelopeFor } from '../../../../client/ui/envelope';
import type { PhoneFaceProps, PhoneLook, PhoneTask } from '../../../../client/ui/faces';
import { ballotData, EMPTY_BALLOT, PulseFields } from '../../../../client/ui/pulse-fields';
import { PulseLines } from '../../../../client/ui/pulse-lines';
import { textProblem } from '../../../../client/ui/text-area';
import { PULSE_TEXT_LIMIT, type PulseBallot, saysSomething } from '../../../engine/pulse';
import type { MineFace, RoomFace } from '../faces-contract';

type PulseProps = PhoneFaceProps<RoomFace, MineFace>;
const PASSED = 'passed';

/** The statements on one page with one button; afterwards what came out, when the facilitator shows it. */
export default function PulsePhone(props: PulseProps) {
  const { room, quiet, t } = props;
  if (!quiet && room.status === 'open' && room.enough) return <Form {...props} />;
  if (room.result) return room.result.tooFew ? <p>{t('questionnaire.too-few')}</p> : <PulseLines items={room.result.items} t={t} />;
  return room.status === 'open' && !room.enough ? <p>{t('pulse.not-enough')}</p> : null;
}

function Form({ room, mine, memory, draftKey, send, putAway, t }: PulseProps) {
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
          <Button
            kind="quiet"
            wide
            onClick={() => {
              memory.set(PASSED, true);
              putAway();
            }}
          >
            {t('pulse.pass')}
          </Button>
        )}
      </div>
    </form>
  );
}

/** There is something to do as long as one can answer, and did not or did not want to. */
export function task({ room, mine, memory }: PhoneLook<RoomFace, MineFace>): PhoneTask | null {
  if (room.status === 'closed' || !room.enough) return null;
  return { name: 'answer', done: mine.answered || memory.get(PASSED) === true };
}

function read(draft: string): PulseBallot | null {
  try {
    return draft === '' ? null : (JSON.parse(draft) as PulseBallot);
  } catch {
    return null;
  }
}
