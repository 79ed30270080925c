import type { z } from 'zod';
import type { BoxView } from './box.js';
import type { Actor, Fact, Happened, Outcome } from './facts.js';
import type { HarvestItem } from './harvest.js';
import type { JsonObject } from './json.js';
import type { Paper, PaperAround } from './paper.js';
import type { Refusal } from './refusal.js';
import type { People } from './roster.js';
import type { MeetingFacts } from './session.js';
import type { Bots } from './bots.js';

/** Whose command it is. A facilitator may send a participant's command for someone without a phone (`as`). */
export type Role = Actor['kind'];

/** A command as a werkvorm gets it: validated, with its sender known. */
export interface Command<T extends string = string, D = unknown> {
  readonly type: T;
  /** Id made by the client; ids of what the command makes are derived from it. */
  readonly id: string;
  readonly data: D;
  readonly actor: Actor;
  /**
   * The person on whose behalf it is: the participant who sends it, or the one for whom the facilitator types.
   * Null when a facilitator acts as facilitator.
   */
  readonly person: string | null;
  /** The facilitator typed it for `person`, who has no phone; shown wherever names are shown. */
  readonly viaFacilitator: boolean;
}

/** What is around a run when something is decided or looked at. Time and randomness come in as data. */
export interface Table {
  /** Now, in milliseconds since 1970. */
  readonly at: number;
  /** A random text, new for every decision: seed for shuffling, root of ids the server makes. Empty in views. */
  readonly fresh: string;
  readonly people: People;
  /** What the meeting was planned as; null before it opened. */
  readonly meeting: MeetingFacts | null;
  /** A box of sealed contributions of this run, by its short name. */
  box(name: string): BoxView;
  /** Whether this run is the one the meeting is at. */
  readonly current: boolean;
  /** The session closes: after this nothing is under seal any more, and nobody knows who contributed to a box. */
  readonly closing: boolean;
}

/** What a werkvorm starts from: the item of the programme. */
export interface Setup<C> {
  readonly question: string;
  readonly questions: readonly string[];
  readonly config: C;
  readonly minutes: number;
}

/** Accepted with what changes, or refused by name. */
export type Decision<F extends Fact = Fact> = ({ readonly ok: true } & Outcome<F>) | Refusal;

/** One command a werkvorm knows. */
export interface CommandRule {
  readonly schema: z.ZodType;
  /** Who may send it. `participant` includes the facilitator for someone without a phone. */
  readonly by: readonly Role[];
  /**
   * A facilitator may send it for anybody, also for someone whose phone is at hand but silent; the werkvorm says in which mode.
   * Without this only for people who have no phone.
   */
  readonly forAnyone?: boolean;
  /** Also when the meeting is at another item, as long as the session is open. */
  readonly whileElsewhere?: boolean;
  /** Also after the session closed, for what stays a person's own. */
  readonly afterClose?: boolean;
  /** Sent by a participant it changes what others see as their own as well: what their group wrote, who sits with them. */
  readonly othersToo?: boolean;
}

/** A moment at which the session itself must act, e.g. the end of the grace after a vote. */
export interface Due {
  readonly at: number;
  readonly type: string;
}

/** Whose texts are destroyed: of one who is erased, of cards without a link to a person, or of everybody. */
export type Whose = { readonly person: string } | 'unlinked' | 'everybody';

/** One step of a script: somebody sends a command. `as` names a bot ("anna"), "facilitator" or "system". */
export interface ScriptStep {
  readonly as: string;
  readonly type: string;
  readonly data: JsonObject;
  /** For whom the facilitator types. */
  readonly forPerson?: string;
  /** Milliseconds that pass before it. */
  readonly after?: number;
  /** What the screen shows after this step is the picture of the werkvorm; without it, the moment with most on the screen. One step at most. */
  readonly picture?: true;
}

/** A short typical run; the project plays it for replay equality, the secrecy search and the preview page. */
export interface Script {
  readonly title: string;
  readonly people: readonly string[];
  readonly question: string;
  readonly questions?: readonly string[];
  readonly config: JsonObject;
  readonly steps: readonly ScriptStep[];
  /**
   * Texts that occur in `steps` and must not be in the view of anybody but their author, ever.
   * The secrecy search looks for them in every frame, report, export and log line.
   */
  readonly secrets: readonly { readonly text: string; readonly author: string }[];
}

/**
 * The definition of a werkvorm: one folder of plain functions, see `docs/werkvorm.md`.
 *
 * `State` has one owner, the session: `evolve` may change it in place, and nothing else may.
 * @typeParam C settings as stored in the programme
 * @typeParam S state, the fold of the facts of one run
 * @typeParam F facts it appends
 */
export interface Werkvorm<C = unknown, S = unknown, F extends Fact = Fact> {
  readonly name: string;
  /** Version of the facts it writes now. */
  readonly version: number;
  /** How many questions an item may have; most have one. */
  readonly questions: { readonly min: number; readonly max: number };
  readonly config: z.ZodType<C>;
  readonly minutes: number;
  readonly commands: Readonly<Record<string, CommandRule>>;
  begin(setup: Setup<C>, at: number): S;
  decide(state: S, command: Command, table: Table): Decision<F>;
  evolve(state: S, fact: Stored<F>): S;
  /** There is no default view: each viewer's is said here, and nothing else travels. */
  readonly views: {
    /** The same for every participant. */
    room(state: S, table: Table): JsonObject;
    /** One participant. */
    mine(state: S, person: string, table: Table): JsonObject;
    facilitator(state: S, table: Table): JsonObject;
    /** The projector: never more than a participant may see. */
    screen(state: S, table: Table): JsonObject;
  };
  /** What a person keeps of it, during and after the meeting; null for nothing. */
  kept?(state: S, person: string): JsonObject | null;
  /** What a latecomer still gets of an item that is over; null for nothing. */
  arrival?(state: S, person: string, table: Table): JsonObject | null;
  /** How many of the people present contributed to the step of now; null where counting makes no sense. */
  progress(state: S, table: Table): { readonly contributed: number; readonly expected: number } | null;
  harvest(state: S, table: Table): readonly HarvestItem[];
  due?(state: S): Due | null;
  /**
   * What else must become fact when the meeting leaves this item, e.g. unsealing cards without a name.
   * Asked of every run once more when the session closes (`table.closing`): what is then still under seal is destroyed.
   */
  leave?(state: S, table: Table): Outcome<F>;
  /** Whether something of it waits to be closed: the console says so when the meeting is elsewhere, and nothing else happens by it. */
  unfinished?(state: S): boolean;
  /**
   * What must become fact when texts are destroyed: that the entries of an erased person are gone, or what of them became
   * the group's. The personal parts of facts that name the person are destroyed anyway, and for `everybody` all of them.
   * Asked of every run, also after the close; asked again it is nothing.
   */
  forget?(state: S, whose: Whose): Outcome<F>;
  /** Reads a fact of an older version. */
  upcast?(fact: Happened): Happened;
  readonly script: Script;
  /**
   * How long a phone is in somebody's hand for it, in seconds, for the estimate in the draaiboek; `npm run simulate` measures it.
   * Nothing for what asks nothing of a phone.
   */
  phoneSeconds?(setup: Setup<C>): number;
  /**
   * Its paper card, for who has no phone and for when the wifi is gone; the aim and the steps on it are in `paper.*.json`.
   * A course of cards has one by itself; `paper.spec.ts` asks it of every werkvorm.
   */
  paper?(setup: Setup<C>, around: PaperAround): Paper;
  /** How people who are not there take part, for `npm run simulate`: they look at views, as everybody. */
  readonly bots?: Bots;
}

/** A fact of a union, as it comes back from the journal: with its place, and with a personal part that may be gone. */
export type Stored<F extends Fact> = F extends Fact<infer T, infer D, infer P>
  ? { readonly type: T; readonly data: D; readonly personal: P | null; readonly seq: number; readonly at: number }
  : never;

/** A werkvorm whose types are its own business, as the registry holds it. */
export type AnyWerkvorm = Werkvorm<unknown, unknown, Fact>;

/** Forgets the types of a werkvorm for the registry; the session only ever gives a werkvorm its own state back. */
export function erase<C, S, F extends Fact>(werkvorm: Werkvorm<C, S, F>): AnyWerkvorm {
  return werkvorm;
}

/** All werkvormen by name. */
export type Registry = ReadonlyMap<string, AnyWerkvorm>;

/** Accepts with these facts. */
export function accept<F extends Fact>(...facts: F[]): Decision<F> {
  return { ok: true, facts };
}
