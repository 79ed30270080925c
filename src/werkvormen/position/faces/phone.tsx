import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../../../client/ui/button';
import { envelopeFor } from '../../../../client/ui/envelope';
import type { PhoneFaceProps, PhoneLook, PhoneTask } from '../../../../client/ui/faces';
import type { PositionFace, PositionMine } from '../faces-contract';
import { NOWHERE, PlaceFields, type Spot, spotComplete, spotData } from './place-fields';

type Props = PhoneFaceProps<PositionFace, PositionMine>;
type Asked = PositionFace & { readonly statement: NonNullable<PositionFace['statement']> };

/** Where do you stand? Put down once; it can be taken up again to move, and wakes after the talk. */
export default function PositionPhone(props: Props) {
  const { room, quiet, memory, t } = props;
  if (isTooLate(room, memory)) return <p>{t('position.too-late')}</p>;
  if (quiet || !room.statement || !room.open) return null;
  return <Stand key={keyOf(room)} {...props} room={{ ...room, statement: room.statement }} />;
}

/** A new statement wakes it, and the end of the talk. */
export function task({ room, mine, memory }: PhoneLook<PositionFace, PositionMine>): PhoneTask | null {
  if (!room.statement || !room.open) return null;
  // Who walks is not called back to the phone.
  const stands = mine.inRoom || (mine.placed && !room.talked);
  return { name: keyOf(room), done: stands || memory.get(readyKey(room)) === true || (room.mode === 'anonymous' && mine.placed) };
}

function Stand({ room, mine, memory, send, putAway, t }: Props & { readonly room: Asked }) {
  const { statement, mode, field } = room;
  const anonymous = mode === 'anonymous';
  const last = memory.get(lastKey(room)) as Spot | undefined;
  const envelope = envelopeFor(memory, statement.id, mine.placed);
  useEffect(() => envelope.notice(), [mine.placed]);
  const [spot, put] = useState<Spot>(mine.place ?? last ?? NOWHERE);
  const stood = anonymous ? last !== undefined : mine.place !== null;
  const again = room.talked && stood;
  const ready = spotComplete(spot, field);

  function away(): void {
    memory.set(readyKey(room), true);
    putAway();
  }

  async function stand(): Promise<void> {
    const place = spotData(spot, field);
    const sent = send('position/place', { statement: statement.id, ...place, ...(anonymous ? { envelope: envelope.put(place) } : {}) });
    memory.set(lastKey(room), { x: spot.x, y: spot.y });
    away();
    // The outbox has it; only a refusal brings the question back.
    if (!(await sent).ok) memory.set(readyKey(room), null);
  }

  async function inRoom(): Promise<void> {
    away();
    // Without names nobody needs to know who walks.
    if (!anonymous && !(await send('position/stand', { statement: statement.id })).ok) memory.set(readyKey(room), null);
  }

  return (
    <form
      class="task"
      onSubmit={(event) => {
        event.preventDefault();
        void stand();
      }}
    >
      {room.question && <p class="framing" dir="auto">{room.question}</p>}
      <h1 class="question" dir="auto">{statement.text}</h1>
      {again && <p>{t('position.again')}</p>}
      <p class="audience">{t(`position.audience.${mode}`)}</p>
      <PlaceFields view={room} spot={spot} onSpot={put} t={t} />
      {!again && <p class="soft">{t(anonymous ? 'position.same' : mine.inRoom ? 'position.in-room-now' : 'position.moving')}</p>}
      <div class="thumb">
        <Button kind="do" type="submit" wide disabled={!ready}>{t(stood ? 'position.here-now' : 'position.here')}</Button>
        {again && !anonymous ? (
          <Button kind="quiet" wide onClick={away}>{t('position.stay')}</Button>
        ) : !(anonymous && stood) && !mine.inRoom ? (
          <Button kind="plain" wide onClick={() => void inRoom()}>{t('position.in-room')}</Button>
        ) : null}
        {!stood && <Button kind="quiet" wide onClick={away}>{t('position.listen')}</Button>}
      </div>
    </form>
  );
}

/** Without names one dot more would be the dot of who came in late, so it waits until all stand anew (rule 13). Only the phone knows that it has none. */
function isTooLate(room: PositionFace, memory: Props['memory']): boolean {
  return room.statement !== null && room.mode === 'anonymous' && room.shown && !room.open && !room.talked && memory.get(lastKey(room)) === undefined && memory.get(readyKey(room)) === undefined;
}

function keyOf({ statement, talked }: PositionFace): string {
  return `${statement?.id ?? ''}-${talked ? 'after' : 'first'}`;
}

function readyKey(room: PositionFace): string {
  return `ready-${keyOf(room)}`;
}

/** Where I stood last at this statement; without names only this phone knows. */
function lastKey({ statement }: PositionFace): string {
  return `last-${statement?.id ?? ''}`;
}

