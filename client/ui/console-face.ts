import type { FunctionComponent } from 'preact';
import type { JsonObject } from '../../src/engine/json.js';
import type { WireAck } from '../../src/engine/wire.js';

/** Someone who is or was there, as the console sees them. */
export interface PersonRow {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly organisation: string;
  readonly perspective: string;
  readonly firstTime: boolean;
  /** False for someone without a phone, for whom the facilitator types. */
  readonly phone: boolean;
  readonly connected: boolean;
  readonly left: boolean;
}

/** The activity of now, for a face of a werkvorm. */
export interface Activity<V> {
  readonly run: string;
  readonly item: string;
  readonly werkvorm: string;
  readonly title: string;
  readonly minutes: number;
  /** Moment (server's clock, ms since 1970) from which the clock counts. */
  readonly since: number;
  readonly view: V;
}

/**
 * Sends a command of the werkvorm of now; `type` without its name, `as` a person without a phone.
 * The console says a refusal in plain words itself; the answer is there for what a form keeps or clears.
 */
export type SendStep = (type: string, data?: JsonObject, as?: string) => Promise<WireAck>;

/** What the console face of a werkvorm gets. */
export interface ConsoleFaceProps<V> {
  readonly view: V;
  readonly activity: Activity<V>;
  readonly people: readonly PersonRow[];
  readonly send: SendStep;
}

/** What the screen face of a werkvorm gets. A face has no controls and may be shown small, as a peek. */
export interface ScreenFaceProps<V> {
  readonly view: V;
  readonly activity: Activity<V>;
}

/** A face module exports its component as default. */
export interface FaceModule<P> {
  readonly default: FunctionComponent<P>;
}
