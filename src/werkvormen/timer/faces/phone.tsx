import type { PhoneFaceProps } from '../../../../client/ui/faces';
import type { TimerFace } from '../faces-contract';
import { TimerClock } from './timer-clock';

/** A clock asks nothing of a phone; who looks at it anyway sees the same time as the room. */
export default function TimerPhone({ room, title, t }: PhoneFaceProps<TimerFace>) {
  const what = room.question || title;
  return (
    <section class="stack">
      {what ? <p class="question" dir="auto">{what}</p> : null}
      {room.text ? <p class="as-written" dir="auto">{room.text}</p> : null}
      <TimerClock view={room} t={t} />
    </section>
  );
}

export const task = (): null => null;
