import type { ComponentType } from 'preact';
import type { JsonObject } from '../../src/engine/json';
import type { Speaking } from './face-shelf';
import type { Answer } from './answers';
import type { ActivityFacts, PersonRow } from './console-people';
import type { Translate } from './i18n';
import type { RunMemory } from './memory';
import type { Writing } from './writing';

/** What a phone may look at in one run of a werkvorm. */
export interface PhoneLook<Room = JsonObject, Mine = JsonObject> {
  readonly room: Room;
  readonly mine: Mine;
  /** What this phone remembers of the run, e.g. ids of its anonymous envelopes. */
  readonly memory: RunMemory;
  /** The meeting is at this run; false for a latecomer's check-in. */
  readonly current: boolean;
}

/** What there is to do on a phone. A new `name` wakes it; `done` puts it away, and it can be taken up again. */
export interface PhoneTask {
  readonly name: string;
  readonly done: boolean;
  /** It is `done` because nothing is asked: there is something to take along for who wants to. */
  readonly offer?: boolean;
  /** What is written in it is kept after the meeting, so it is said how long. */
  readonly writes?: boolean;
  /** What is shared in it becomes a card without a link to a person, which is kept shorter. */
  readonly cards?: boolean;
}

/** Props of a face on the phone (`src/werkvormen/<name>/faces/phone.tsx`, default export). */
export interface PhoneFaceProps<Room = JsonObject, Mine = JsonObject> extends PhoneLook<Room, Mine> {
  readonly run: string;
  /** As the programme calls it; may be empty. */
  readonly title: string;
  /** Nothing to do: show at most something to look at, on the dark page. */
  readonly quiet: boolean;
  /** Under this name (and longer ones) drafts of this run are kept. */
  readonly draftKey: string;
  /** Sends through the outbox; `type` is whole (`minority-round/cast-vote`). Resolves when the server answered. */
  readonly send: (type: string, data?: JsonObject) => Promise<Answer>;
  /** What entries of the learning log are written and read with; null as long as it isn't there. */
  readonly writing: Writing | null;
  /** The person is ready: the phone may go dark although it was taken up by hand. */
  readonly putAway: () => void;
  readonly t: Translate;
}

/** The module of a phone face. */
export interface PhoneFace extends Speaking {
  readonly default: ComponentType<PhoneFaceProps>;
  /** Null when there is nothing to do; the face then shows at most something to look at. */
  readonly task: (look: PhoneLook) => PhoneTask | null;
  /** Gets what the face needs beyond the first load; called once the phone is in. */
  readonly later?: () => void;
  /** Shows what a person keeps of it (`kept` of the view `mine`), to change, take along or delete. */
  readonly Kept?: ComponentType<PhoneKeptProps>;
}

/** Props of the part of a phone face that shows what somebody keeps. */
export interface PhoneKeptProps<Kept = JsonObject> {
  readonly kept: Kept;
  /** Under this name (and longer ones) drafts of what is kept are kept. */
  readonly draftKey: string;
  readonly writing: Writing | null;
  readonly send: (type: string, data?: JsonObject) => Promise<Answer>;
  readonly t: Translate;
}

/** Props of a face on the console (`faces/console.tsx`, default export). `view` is `facilitator.activity.view`. */
export interface ConsoleFaceProps<View = JsonObject> {
  readonly view: View;
  readonly activity: ActivityFacts;
  readonly people: readonly PersonRow[];
  /** Sends a command of this run; `as` is the person without a phone for whom the facilitator types. */
  readonly send: (type: string, data?: JsonObject, as?: string) => Promise<Answer>;
  readonly t: Translate;
}

/** Props of a face on the screen (`faces/screen.tsx`, default export). `view` is `screen.activity.view`. */
export interface ScreenFaceProps<View = JsonObject> {
  readonly view: View;
  readonly activity: ActivityFacts;
  readonly t: Translate;
}
