import type { JsonObject } from '../../engine/json.js';
import { play, type Rehearsal } from '../../engine/rehearsal.js';
import type { AnyWerkvorm } from '../../engine/werkvorm.js';
import { WIRE_VERSION } from '../../engine/wire.js';

/** Whole first frames of the three faces, at one moment of a script. */
export interface Sample {
  readonly phone: JsonObject;
  readonly console: JsonObject;
  readonly screen: JsonObject;
}

/** Plays the script of a werkvorm. @returns the frames after each step, the last one at the end */
export function samples(werkvorm: AnyWerkvorm): Sample[] {
  const seen: Sample[] = [];
  play(werkvorm, werkvorm.script, (rehearsal) => seen.push(sampleOf(rehearsal, werkvorm.script.people[0] ?? '')));
  return seen;
}

function sampleOf(rehearsal: Rehearsal, person: string): Sample {
  const frame = (parts: JsonObject): JsonObject => JSON.parse(JSON.stringify({ v: WIRE_VERSION, rev: rehearsal.state.seq, ...parts })) as JsonObject;
  return {
    phone: frame({ room: rehearsal.seenBy('room'), mine: rehearsal.seenBy(person) }),
    console: frame({ facilitator: rehearsal.seenBy('facilitator'), screen: rehearsal.seenBy('screen') }),
    screen: frame({ screen: rehearsal.seenBy('screen') }),
  };
}
