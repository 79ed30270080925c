import type { Outcome } from '../../engine/facts.js';
import type { Whose } from '../../engine/werkvorm.js';
import type { MinorityFact } from './facts.js';
import type { MinorityState } from './state.js';

/**
 * Lets go of what an erased person gave in open mode: their views and the needs nobody answered yet go, of the other needs
 * the text goes and the answer of the group stays (rule 11). When all texts go, only they do. An adopted need is part of
 * the decision, which is the group's. Views and needs of an anonymous round are no cards of a person: they go with the record.
 */
export function forget(state: MinorityState, whose: Whose): Outcome<MinorityFact> {
  if (whose === 'unlinked') return { facts: [] };
  const isTheirs = (by: string | null): boolean => whose === 'everybody' || by === whose.person;
  const facts: MinorityFact[] = [];
  if (whose !== 'everybody') for (const [view, { person }] of state.views) if (isTheirs(person)) facts.push({ type: 'view-taken-back', data: { view } });
  for (const [need, { person, answer, part, text }] of state.needs) {
    if (!isTheirs(person)) continue;
    if (answer === 'adopted' && part === undefined && text !== '') facts.push({ type: 'part-kept', data: { need, text } });
    if (answer === null && whose !== 'everybody') facts.push({ type: 'need-taken-back', data: { need } });
  }
  return { facts };
}
