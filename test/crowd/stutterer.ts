import type { JsonObject } from '../../src/engine/json.js';
import { BusyPhone } from './busy-phone.js';

/** The most times that one command is sent. */
const TIMES = 5;
/** How many of the last commands may come again after later ones. A sealed box remembers the last eight of a person. */
const REMEMBERS = 6;

/** A phone that says everything one to five times, what was answered too, later ones before earlier ones, and over broken connections. */
export class Stutterer extends BusyPhone {
  readonly #said: { readonly type: string; readonly data: JsonObject; readonly run: string; readonly id: string }[] = [];
  /** How often something was sent again. */
  repeated = 0;

  protected override async tell(type: string, data: JsonObject, run: string, id: string): Promise<void> {
    this.#said.push({ type, data, run, id });
    if (this.#said.length > REMEMBERS) this.#said.shift();
    const answered = super.tell(type, data, run, id);
    for (const again of this.chance.shuffled(this.#said)) {
      for (let more = Math.floor(this.chance.below(TIMES)); more > 0; more--) {
        this.shout(again.type, again.data, again.run, again.id);
        this.repeated++;
      }
    }
    if (this.chance.yes(0.05)) this.drop();
    await answered;
  }
}
