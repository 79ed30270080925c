import type { PhoneFaceProps, PhoneLook, PhoneTask } from '../../../../client/ui/faces';
import { Button } from '../../../../client/ui/button';
import { TellForm } from '../../../../client/ui/carry/tell-form';
import type { IntentionFace, MineFace, RoomFace } from '../faces-contract';
import { placeOf, SaidLine } from './parts';

type LookBackProps = PhoneFaceProps<RoomFace, MineFace>;

/** What became of my own intentions, when some are mine; the rest is for the conversation, and on the screen. */
export default function LookBackPhone({ room, mine, quiet, memory, draftKey, send, putAway, t }: LookBackProps) {
  if (quiet) return <p class="question" dir="auto">{room.question || t('look-back.question')}</p>;
  const own = ownOf(room, mine);
  function done(): void {
    memory.set(FINISHED, true);
    putAway();
  }
  return (
    <div class="task">
      <h1 class="question" dir="auto">{room.question || t('look-back.question')}</h1>
      <p class="soft">{t('look-back.yours', { count: own.length })}</p>
      {own.map((one) => (
        <section key={one.id} class="card stack">
          <p class="lead as-written" dir="auto">{one.nextStep}</p>
          <p class="soft" dir="auto">{placeOf(one, t)}</p>
          {one.said && <SaidLine intention={one} t={t} />}
          <TellForm
            key={one.said?.state ?? ''}
            state={one.said?.state ?? one.before}
            save={t('look-back.save')}
            readers={t('look-back.readers')}
            draftKey={`${draftKey}.tell-${one.id}`}
            onTell={async (told) => (await send('look-back/say', { intention: one.id, ...told })).ok}
            t={t}
          />
        </section>
      ))}
      <Button kind="quiet" wide onClick={done}>{t('look-back.rather-aloud')}</Button>
    </div>
  );
}

const FINISHED = 'finished';

/** Only for whose intention it is; telling it aloud is as good. */
export function task({ room, mine, memory }: PhoneLook<RoomFace, MineFace>): PhoneTask | null {
  const own = ownOf(room, mine);
  return own.length === 0 ? null : { name: 'tell', done: memory.get(FINISHED) === true || own.every((one) => one.said !== null), writes: true };
}

function ownOf(room: RoomFace, mine: MineFace): IntentionFace[] {
  return room.intentions.filter((one) => mine.own.includes(one.id));
}
