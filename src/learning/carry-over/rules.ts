import { isOpen } from '../../engine/carry-over.js';
import type { ByRole, State } from './states.js';

const DAY = 24 * 60 * 60 * 1000;

/** The one question comes after six weeks. */
export const ASK_AFTER = 42 * DAY;

/** How long the link in a letter opens its question. */
export const LINK_LASTS = 90 * DAY;

/** When the one question about something that was meant at this moment may be put. */
export function askAt(madeAt: number): number {
  return madeAt + ASK_AFTER;
}

/** What somebody tells of a next step. */
export interface Told {
  readonly state: State;
  readonly reason: string;
  readonly happened: string;
  /** An https address, or empty. */
  readonly evidence: string;
}

/** One change of it, kept beside the others. */
export interface Step extends Told {
  readonly id: string;
  readonly byRole: ByRole;
  readonly at: number;
}

/** How it is now: where it is, and the last that was told of it. @param steps oldest first */
export function currentOf(steps: readonly Told[]): Told {
  const last = steps.at(-1);
  return {
    state: last?.state ?? 'intention',
    reason: last?.reason ?? '',
    happened: lastWritten(steps, 'happened'),
    evidence: lastWritten(steps, 'evidence'),
  };
}

/** What is told without what has no meaning: a reason belongs to stopping only. */
export function cleaned({ state, reason, happened, evidence }: Told): Told {
  const trimmed = { state, happened: happened.trim(), evidence: evidence.trim() };
  return { ...trimmed, reason: state === 'stopped' ? reason.trim() : '' };
}

/** Whether there is a step in it. "Nothing happened yet" is an answer, and no step. */
export function isStep(steps: readonly Told[], told: Told): boolean {
  const now = currentOf(steps);
  return told.state !== now.state || told.reason !== now.reason || (told.happened !== '' && told.happened !== now.happened) || (told.evidence !== '' && told.evidence !== now.evidence);
}

/** A moment for a new step, so that no two have the same and their order is the order in which they were told. */
export function momentFor(steps: readonly Pick<Step, 'at'>[], at: number): number {
  const taken = new Set(steps.map((step) => step.at));
  let free = at;
  while (taken.has(free)) free += 1;
  return free;
}

/** What is known about asking. */
export interface Asking {
  readonly state: State;
  readonly askAt: number | null;
  readonly askedAt: number | null;
  readonly answeredAt: number | null;
}

/** Whether the question is to be put now: once, after its time, and not about what was told since or has come to its end. */
export function mayAsk({ state, askAt: from, askedAt, answeredAt }: Asking, now: number): boolean {
  return isOpen(state) && from !== null && from <= now && askedAt === null && answeredAt === null;
}

/** Whether the question waits for an answer on the page of whose it is. */
export function isAsked({ state, askedAt, answeredAt }: Asking): boolean {
  return isOpen(state) && askedAt !== null && answeredAt === null;
}

function lastWritten(steps: readonly Told[], field: 'happened' | 'evidence'): string {
  return steps.filter((step) => step[field] !== '').at(-1)?.[field] ?? '';
}
