import type { Report } from './report.js';

/** A report for everybody who has a browser: who shared something with the community under their name did not share it with all of them. */
export function nameless(report: Report): Report {
  const { individual, team, organisation } = report.entries;
  const without = <T extends { readonly by: string | null }>(list: readonly T[]): T[] => list.map((one) => ({ ...one, by: null }));
  return { ...report, entries: { individual: without(individual), team: without(team), organisation: without(organisation) }, carryOver: without(report.carryOver) };
}
