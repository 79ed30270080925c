import { useEffect } from 'preact/hooks';
import { Button } from '../../../../client/ui/button';
import { useDraft } from '../../../../client/ui/draft';
import { envelopeFor } from '../../../../client/ui/envelope';
import type { PhoneFaceProps, PhoneLook, PhoneTask } from '../../../../client/ui/faces';
import { canLook } from '../../../../client/ui/privacy';
import type { MineFace, PollAnswer, RoomFace } from '../faces-contract';
import { AnswerFields, answerIn, type Draft, draftOf } from './answer-fields';
import { ResultWords } from './result-words';
import { sayAnswer } from './say';

type Props = PhoneFaceProps<RoomFace, MineFace>;

/** A poll on the phone: answer, change it as long as it is open, and look at what came out when that may be seen. */
export default function PollPhone(props: Props) {
  const { room, quiet } = props;
  if (!quiet && room.phase === 'open') return <Answer key={room.asking} {...props} />;
  return <Quiet {...props} />;
}

/** There is something to do as long as a round is open and this person did not answer, or did not want to. */
export function task({ room, mine, memory }: PhoneLook<RoomFace, MineFace>): PhoneTask | null {
  if (room.phase !== 'open') return null;
  return { name: `answer-${room.asking}`, done: mine.answered || memory.get(passedKey(room)) === true };
}

const passedKey = ({ asking }: RoomFace): string => `passed-${asking}`;
/** In anonymous mode only this phone knows what was answered; per round, to look back on in the second. */
const ownKey = (round: number): string => `own-${round}`;

function ownAnswer({ room, mine, memory }: Pick<Props, 'room' | 'mine' | 'memory'>): PollAnswer | null {
  if (room.mode === 'open') return mine.answer;
  return mine.answered ? ((memory.get(ownKey(room.round)) ?? null) as PollAnswer | null) : null;
}

function Answer(props: Props) {
  const { room, mine, memory, draftKey, send, putAway, t } = props;
  const anonymous = room.mode === 'anonymous';
  const envelope = envelopeFor(memory, `answers-${room.asking}`, mine.answered);
  useEffect(() => envelope.notice(), [mine.answered]);
  const [written, write, discard] = useDraft(`${draftKey}.poll-${room.asking}`);
  const own = ownAnswer(props);
  const draft = read(written) ?? (own ? draftOf(own) : {});
  const ready = answerIn(room, draft);
  const before = anonymous ? ((memory.get(ownKey(room.round - 1)) ?? null) as PollAnswer | null) : mine.before;

  async function answer(): Promise<void> {
    if (!ready) return;
    const data = { asking: room.asking, ...ready, ...(room.kind === 'cloud' ? { checked: canLook() } : {}) };
    const sent = await send('poll/answer', anonymous ? { ...data, envelope: envelope.put(ready) } : data);
    if (!sent.ok) return;
    if (anonymous) memory.set(ownKey(room.round), ready);
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
      {room.round > 1 && <p class="framing">{t('poll.phone.again')}</p>}
      <h1 class="question" dir="auto">{room.question}</h1>
      <p class="audience">{t(`poll.phone.audience.${room.mode}`)}</p>
      {anonymous && <p class="soft">{t('poll.phone.unanimous')}</p>}
      {before && <OwnAnswer title={t('poll.phone.before')} lines={sayAnswer(room, before)} />}
      {room.kind === 'scale' && room.options.length > 1 && <p class="soft">{t('poll.phone.skip')}</p>}
      <AnswerFields room={room} draft={draft} onDraft={(next) => write(JSON.stringify(next))} t={t} />
      <div class="thumb">
        <Button kind="do" type="submit" wide disabled={!ready}>{t(mine.answered ? 'poll.phone.change' : 'poll.phone.send')}</Button>
        {!mine.answered && (
          <Button
            kind="quiet"
            wide
            onClick={() => {
              memory.set(passedKey(room), true);
              putAway();
            }}
          >
            {t('poll.phone.pass')}
          </Button>
        )}
      </div>
    </form>
  );
}

/** On the dark page: that my answer is in, and what came out for who wants to look. */
function Quiet(props: Props) {
  const { room, mine, t } = props;
  const own = ownAnswer(props);
  if (room.phase === 'preparing') return null;
  return (
    <>
      {mine.answered && <OwnAnswer title={t(room.phase === 'open' ? 'poll.phone.in' : 'poll.phone.own')} lines={own ? sayAnswer(room, own) : []} />}
      {room.result && (
        <details class="instead">
          <summary>{t('poll.phone.look')}</summary>
          <ResultWords room={room} result={room.result} t={t} />
        </details>
      )}
    </>
  );
}

function OwnAnswer({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <div class="section">
      <p class="soft">{title}</p>
      {lines.map((line, at) => (
        <p key={at} dir="auto"><strong>{line}</strong></p>
      ))}
    </div>
  );
}

function read(written: string): Draft | null {
  try {
    return written === '' ? null : (JSON.parse(written) as Draft);
  } catch {
    return null;
  }
}
