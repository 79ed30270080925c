import { SMALLEST_GROUP } from './presence.js';
import type { ReportDecision } from './harvest/decisions.js';

/**
 * A decision for readers who were not there, without a figure for a group under 5 nor one from which it follows
 * (rule 22). People in a vote fall apart in groups: who chose each option, who abstained, who was there and did not
 * vote, who answered what to the final question, who answered nothing. When one of them is small no size of the round
 * is told, as after an anonymous one: one number left out of a known sum can be worked out. The words stay.
 * @param people everybody who took part in the meeting
 */
export function withoutSmallGroups(decision: ReportDecision, people: number): ReportDecision {
  if (groupsOf(decision, people).some(isSmall)) return withoutSizes(decision);
  const { voters } = decision;
  // Who recognises a view is not one of those groups, so it is told or not for each view by itself.
  const mayTell = (count: number): boolean => count >= SMALLEST_GROUP && ![people - count, (voters ?? count) - count].some(isSmall);
  return { ...decision, views: decision.views.map((view) => (view.recognised !== null && mayTell(view.recognised) ? view : { ...view, recognised: null })) };
}

/** A decision without any size. */
export function withoutSizes(decision: ReportDecision): ReportDecision {
  const { minority, carried } = decision;
  return {
    ...decision,
    voters: null,
    minority: minority && { exists: minority.exists, size: null },
    options: decision.options.map((option) => ({ ...option, votes: null })),
    views: decision.views.map((view) => ({ ...view, recognised: null })),
    carried: carried && { ...carried, carry: null, liveWith: null, cannotYet: null },
  };
}

function groupsOf({ voters, minority, options, carried }: ReportDecision, people: number): number[] {
  const votes = options.map((option) => option.votes ?? 0);
  const answers = carried ? [carried.carry ?? 0, carried.liveWith ?? 0, carried.cannotYet ?? 0] : [];
  const voted = options.length > 0 ? (voters ?? 0) : null;
  const answered = carried ? sum(answers) : null;
  return [
    ...votes,
    ...answers,
    minority?.size ?? 0,
    ...(voted === null ? [] : [voted - sum(votes), people - voted]),
    ...(answered === null ? [] : [people - answered]),
    ...(voted === null || answered === null ? [] : [voted - answered]),
  ];
}

/** A size that may not be told to who was not there, nor be what is left of one that is told. */
export function isSmall(count: number): boolean {
  return count !== 0 && Math.abs(count) < SMALLEST_GROUP;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
