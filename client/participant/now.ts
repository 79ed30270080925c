import type { JsonObject } from '../../src/engine/json';
import type { PhoneFace, PhoneTask } from '../ui/faces';
import type { RunMemory } from '../ui/memory';
import { phoneFaces } from './faces';
import type { MinePart, RoomPart } from './views';

/** What is on the phone now: one run of one werkvorm. */
export interface Now {
  readonly run: string;
  readonly werkvorm: string;
  readonly title: string;
  /** The meeting is at it; false for a latecomer's check-in. */
  readonly current: boolean;
  readonly face: PhoneFace;
  readonly room: JsonObject;
  readonly mine: JsonObject;
  readonly memory: RunMemory;
  readonly task: PhoneTask | null;
  /** Changes when there is something new to do. */
  readonly key: string;
}

/** A latecomer first lands; after that the phone follows the meeting. Null between items. */
export function lookNow(room: RoomPart, mine: MinePart, memoryOf: (run: string) => RunMemory): Now | null {
  const late = mine.arrival;
  if (late) return look(late.run, late.werkvorm, '', false, late, {}, memoryOf(late.run));
  const here = room.activity;
  // Room and mine come in two frames; in between there is nothing to show.
  if (!here || mine.run !== here.run) return null;
  return look(here.run, here.werkvorm, here.title, true, here.view, mine.activity ?? {}, memoryOf(here.run));
}

function look(run: string, werkvorm: string, title: string, current: boolean, room: JsonObject, mine: JsonObject, memory: RunMemory): Now | null {
  const face = phoneFaces.get(werkvorm);
  if (!face) return null;
  const task = face.task({ room, mine, memory, current });
  return { run, werkvorm, title, current, face, room, mine, memory, task, key: `${run}:${task?.name ?? ''}` };
}
