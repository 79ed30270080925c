import type { Outcome } from '../../engine/facts.js';
import type { Decision } from '../../engine/werkvorm.js';
import type { MinorityFact } from './facts.js';

/** What a decision of this werkvorm changes. */
export type Change = Outcome<MinorityFact>;

/** Nothing changes. */
export const UNCHANGED: Change = { facts: [] };

/** Accepts with several changes, in this order. */
export function acceptAll(...changes: readonly Change[]): Decision<MinorityFact> {
  return { ok: true, ...together(...changes) };
}

/** Several changes as one. */
export function together(...changes: readonly Change[]): Change {
  return {
    facts: changes.flatMap((c) => c.facts),
    unseal: changes.flatMap((c) => c.unseal ?? []),
    redact: changes.flatMap((c) => c.redact ?? []),
  };
}
