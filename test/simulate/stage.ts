import type { JsonObject } from '../../src/engine/json.js';
import type { Sent } from '../support/face.js';
import type { Console, MeetingPlan } from '../support/facilitator.js';
import { pause } from '../support/retry.js';
import type { Bot } from './bot.js';
import type { Chance } from './chance.js';
import type { Freshness } from './freshness.js';
import type { Ledger } from './ledger.js';
import type { PhoneTime } from './phone-time.js';

/** The longest that somebody thinks, and that a facilitator waits between two steps, in milliseconds. */
const SPEEDS = { quick: { think: 250, breathe: 0 }, human: { think: 9_000, breathe: 4_000 } } as const;

/** Everything a part of the meeting plays with. */
export interface StageNeeds {
  readonly console: Console;
  readonly meeting: MeetingPlan;
  readonly cast: readonly Bot[];
  readonly chance: Chance;
  readonly ledger: Ledger;
  readonly freshness: Freshness;
  readonly phoneTime: PhoneTime;
  readonly watch: boolean;
  /** Wish for the minority round; with too few people it is open anyhow. */
  readonly mode: 'open' | 'anonymous';
  /** Person for whom the facilitator types. */
  readonly withoutPhone: string;
  /** Looks in the database whether everything under seal in a run is there; does nothing when it can't look. */
  readonly auditSeals: (run: string) => Promise<void>;
  readonly tell: (what: string) => void;
}

/** The table at which it happens. */
export class Stage {
  constructor(readonly needs: StageNeeds) {}

  /** Who is here with a phone. */
  get people(): Bot[] {
    return this.needs.cast.filter((bot) => bot.here);
  }

  /** Lets everybody act, each at their own moment. */
  async everybody(people: readonly Bot[], act: (bot: Bot, place: number) => Promise<unknown>): Promise<void> {
    await Promise.all(
      people.map(async (bot, place) => {
        await this.think();
        await act(bot, place);
      }),
    );
  }

  /** As {@link everybody}, for a step whose contributions the console counts; waits until it shows them all. */
  async counted(people: readonly Bot[], act: (bot: Bot, place: number) => Promise<unknown>): Promise<void> {
    const { console, freshness } = this.needs;
    await console.face.sees('that nobody contributed yet', () => console.contributed === 0);
    freshness.begin();
    await this.everybody(people, act);
    await console.face.sees(`${String(people.length)} contributions`, () => console.contributed >= people.length);
    freshness.settle();
  }

  /** Steers. @throws Unexpected when it is refused */
  async steer(type: string, data: JsonObject = {}): Promise<Sent> {
    await pause(SPEEDS[this.needs.watch ? 'human' : 'quick'].breathe);
    this.needs.phoneTime.moved();
    return this.needs.console.command(type, data);
  }

  /** The facilitator types for the person without a phone; that counts as a contribution like any other. */
  async typeFor(type: string, data: JsonObject, text = ''): Promise<void> {
    const { console, ledger, withoutPhone } = this.needs;
    const run = console.activity?.run ?? '';
    const { id } = await console.command(type, data, { as: withoutPhone });
    const { envelope } = data;
    ledger.contributions.push({ person: withoutPhone, id, type, run, text, envelope: typeof envelope === 'string' ? envelope : null });
  }

  /** Waits until what the activity of now shows on the console is so. */
  async shows<T>(what: string, look: (view: JsonObject) => T): Promise<NonNullable<Exclude<T, false>>> {
    return this.needs.console.face.sees(what, () => look(this.needs.console.activity?.view ?? {}));
  }

  /** Waits until a phone's own part is so. */
  async mineShows<T>(bot: Bot, what: string, look: (mine: JsonObject) => T): Promise<NonNullable<Exclude<T, false>>> {
    return bot.phone.face.sees(what, () => look(bot.mine));
  }

  private think(): Promise<void> {
    return pause(this.needs.chance.below(SPEEDS[this.needs.watch ? 'human' : 'quick'].think));
  }
}
