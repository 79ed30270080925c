/**
 * A report, or a part of it, for everybody who has a browser: who shared something with the community under their name
 * did not share it with all of them. Who said something is called `by` in every kind of harvest.
 */
export function nameless<T>(report: T): T {
  if (Array.isArray(report)) return report.map((one: unknown) => nameless(one)) as T;
  if (typeof report !== 'object' || report === null) return report;
  return Object.fromEntries(Object.entries(report).map(([name, value]) => [name, name === 'by' ? null : nameless(value as unknown)])) as T;
}
