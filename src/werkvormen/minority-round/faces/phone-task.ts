import type { PhoneLook, PhoneTask } from '../../../../client/ui/faces';
import type { RunMemory } from '../../../../client/ui/memory';
import type { MineFace, RoomFace, Step } from '../faces-contract';

export type Look = PhoneLook<RoomFace, MineFace>;

/** What a phone is asked in this round, if anything. */
export type Ask = 'final' | 'needs' | 'vote' | 'spread' | 'view';

const VIEW_STEPS: readonly Step[] = ['views', 'other', 'waterline'];

/** What everybody, or only this person, is asked now; null when there is nothing to do on a phone. */
export function askNow({ room, mine }: Pick<Look, 'room' | 'mine'>): Ask | null {
  if (room.status !== 'running' || room.mode === null) return null;
  if (room.finalState === 'open' || room.finalState === 'closing') return 'final';
  if (room.needsState === 'open' && mine.asked) return 'needs';
  if (room.vote === 'open' || room.vote === 'closing') return 'vote';
  if (room.step === 'spread' && room.views.some((view) => !mine.views.includes(view.id))) return 'spread';
  return VIEW_STEPS.includes(room.step) ? 'view' : null;
}

/** Under which name the phone remembers that this person contributed to a step, or only listens now. */
export function stepKey(room: RoomFace): string {
  return `${room.step}:${room.round}`;
}

/** This person contributed to the step of now, or only listens. */
function isReady(room: RoomFace, memory: RunMemory): boolean {
  return (memory.get(stepKey(room)) ?? null) !== null;
}

/** The task as the phone's shell wants to know it. */
export function roundTask(look: Look): PhoneTask | null {
  const { room, mine, memory } = look;
  const ask = askNow(look);
  switch (ask) {
    case null:
      return null;
    case 'final':
      return { name: `final:${room.round}`, done: mine.hasAnsweredFinal };
    case 'needs':
      return { name: `needs:${room.round}`, done: mine.hasAnsweredNeeds, writes: true };
    case 'vote':
      return { name: `vote:${room.round}`, done: mine.hasVoted };
    case 'spread':
      return { name: stepKey(room), done: mine.hasRecognised || isReady(room, memory) };
    case 'view':
      return { name: stepKey(room), done: isReady(room, memory), writes: true };
    default:
      return ask satisfies never;
  }
}
