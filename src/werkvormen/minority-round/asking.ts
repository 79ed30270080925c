import { refuseBallot } from '../../engine/box.js';
import type { Outcome } from '../../engine/facts.js';
import type { Json } from '../../engine/json.js';
import { refuse, type Refusal } from '../../engine/refusal.js';
import { seal, type Secret } from '../../engine/secret.js';
import type { Command, Table } from '../../engine/werkvorm.js';
import { GRACE_MS } from './config.js';
import type { Mode } from './faces-contract.js';

/**
 * One question to everybody with one answer each: the vote, and the final question. Until it is counted nobody sees
 * an answer but the person who gave it (rule 8): in open mode it is a {@link Secret} here, in anonymous mode it is in a box.
 */
export interface Asking {
  readonly kind: 'vote' | 'final';
  /** Counts up with every opening; names its box. */
  number: number;
  phase: 'none' | 'open' | 'closing' | 'closed';
  /** Until when an answer on its way is accepted, in milliseconds since 1970. */
  graceUntil: number;
  /** Open mode: person -> answer, with its place in the journal. */
  readonly choices: Map<string, { readonly choice: Secret<string>; readonly viaFacilitator: boolean; readonly seq: number }>;
}

/** What is in an envelope of a vote or a final question. */
export type SealedChoice = { readonly choice: string };

/** A question that was not asked yet. */
export function newAsking(kind: Asking['kind']): Asking {
  return { kind, number: 0, phase: 'none', graceUntil: 0, choices: new Map() };
}

/** Opens it, in place, with a new box and no answers. */
export function openAsking(asking: Asking): void {
  asking.number++;
  asking.phase = 'open';
  asking.choices.clear();
}

/** Closes it, in place: answers on their way are still accepted for the grace. */
export function closeAsking(asking: Asking, at: number): void {
  asking.phase = 'closing';
  asking.graceUntil = at + GRACE_MS;
}

/** Forgets it, in place: as if it had not been asked. */
export function resetAsking(asking: Asking): void {
  asking.phase = 'none';
  asking.choices.clear();
}

/**
 * Takes an answer in, in place. An answer that was taken out of the journal was replaced or cancelled later in it, so
 * a replacement goes to the end: folded anew, the order is the same.
 */
export function takeChoice(asking: Asking, given: { person: string; viaFacilitator: boolean }, personal: { choice: string } | null, seq: number): void {
  if (!personal) return;
  asking.choices.delete(given.person);
  asking.choices.set(given.person, { choice: seal(personal.choice), viaFacilitator: given.viaFacilitator, seq });
}

export function askingBox(asking: Asking): string {
  return `${asking.kind}-${asking.number}`;
}

/** Whether it is open, or so recently closed that an answer on its way still counts. */
export function takesAnswers(asking: Asking, at: number): boolean {
  return asking.phase === 'open' || (asking.phase === 'closing' && at <= asking.graceUntil);
}

/** Whether this person answered the question that was asked last. */
export function hasAnswered(asking: Asking, mode: Mode | null, person: string, table: Table): boolean {
  if (asking.phase === 'none') return false;
  return mode === 'anonymous' ? table.box(askingBox(asking)).has(person) : asking.choices.has(person);
}

/** How many people answered, those who left since included. */
export function answerCount(asking: Asking, mode: Mode | null, table: Table): number {
  if (asking.phase === 'none') return 0;
  return mode === 'anonymous' ? table.box(askingBox(asking)).contributors : asking.choices.size;
}

/** All answers, without names, and how many of them the facilitator typed. Only for counting. */
export function answersOf(asking: Asking, mode: Mode | null, table: Table): { choices: string[]; viaFacilitator: number } {
  if (mode === 'anonymous') {
    const box = table.box(askingBox(asking));
    return { choices: box.open().map((e) => (e.content as SealedChoice).choice), viaFacilitator: box.viaFacilitator };
  }
  const given = [...asking.choices.values()];
  return { choices: given.map((c) => c.choice.reveal()), viaFacilitator: given.filter((c) => c.viaFacilitator).length };
}

/** The answer a person gave, in open mode; for their own view, and after counting for whom it concerns. */
export function choiceOf(asking: Asking, person: string): string | null {
  return asking.phase === 'none' ? null : (asking.choices.get(person)?.choice.reveal() ?? null);
}

/** What destroys the answers without a result: in the journal (open mode) and in the box (anonymous mode). */
export function destroyAnswers(asking: Asking, mode: Mode | null): Pick<Outcome, 'redact' | 'unseal'> {
  return mode === 'anonymous' ? { unseal: [askingBox(asking)] } : { redact: [...asking.choices.values()].map((c) => c.seq) };
}

/** Whether there is an envelope where there must be one, and none where names are shown. */
export function refuseEnvelope(mode: Mode | null, envelope: string | undefined): Refusal | null {
  return (mode === 'anonymous') === (envelope !== undefined) ? null : refuse('malformed', { field: 'envelope' });
}

/**
 * Seals one contribution per person; the same envelope replaces what was in it.
 * @returns what is sealed, or a refusal: `malformed`, `envelope-taken`, `envelope-unknown`
 */
export function sealOne(box: string, command: Command, envelope: string | undefined, content: Json, table: Table): Refusal | ({ ok: true; facts: [] } & Pick<Outcome, 'seals'>) {
  if (command.person === null) return refuse('not-allowed');
  if (envelope === undefined) return refuse('malformed', { field: 'envelope' });
  const no = refuseBallot(table.box(box), command.person, envelope);
  return no ?? { ok: true, facts: [], seals: [{ box, by: command.person, id: envelope, content }] };
}
