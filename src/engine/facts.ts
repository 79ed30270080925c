import type { Json, JsonObject } from './json.js';

/** Who does something. `facilitator.id` is an account id; several facilitators may steer one session. */
export type Actor =
  | { readonly kind: 'participant'; readonly id: string }
  | { readonly kind: 'facilitator'; readonly id: string }
  | { readonly kind: 'system' };

/** How long the personal part of a fact is kept: until the session closes, or with the record. */
export type Keep = 'meeting' | 'record';

/**
 * Something that happened, in the past tense, before it has a place in a journal.
 * `personal` holds what a person wrote or is called. It is stored apart from the fact, so it can be taken out later
 * without breaking the fold: `evolve` must accept `null` there.
 */
export interface Fact<T extends string = string, D extends JsonObject = JsonObject, P extends JsonObject = JsonObject> {
  readonly type: T;
  readonly data: D;
  readonly personal?: P | null;
  readonly keep?: Keep;
}

/** A fact with its place: `seq` counts from 1 within a session, `at` is milliseconds since 1970 (UTC). */
export interface Happened {
  readonly seq: number;
  readonly at: number;
  readonly type: string;
  /** Version of the fact's shape; `upcast` of a werkvorm reads older ones. */
  readonly v: number;
  /** The run of a werkvorm that it belongs to; absent for the session itself. */
  readonly run?: string;
  /** Sender and id of the command that caused it, for answering a repeated command; never on anonymous contributions. */
  readonly command?: string;
  readonly data: JsonObject;
  readonly personal: JsonObject | null;
}

/**
 * A contribution under seal. What was contributed (`id`, `content`) and who contributed (`by`) are stored in two places
 * that nothing joins; `id` is random and made by the phone, which keeps it so that it can change its mind.
 */
export interface Sealing {
  readonly box: string;
  readonly by: string;
  readonly id: string;
  readonly content: Json;
}

/** What a decision changes. Everything in it is committed together or not at all. */
export interface Outcome<F extends Fact = Fact> {
  readonly facts: readonly F[];
  readonly seals?: readonly Sealing[];
  /**
   * Boxes whose envelopes are destroyed: their content has become a fact of the group, or nothing.
   * The register stays until the session closes, so that a repeated command gets the same answer.
   */
  readonly unseal?: readonly string[];
  /** Places in the journal whose personal part is to be destroyed. */
  readonly redact?: readonly number[];
}
