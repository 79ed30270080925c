/** What everybody sees of a pause. */
export type PauseFace = { readonly question: string; readonly text: string };

const MINUTE = 60_000;

/** The time of day at which it goes on, `14:35`, on the clock of the device that shows it. */
export function goesOnAt(since: number, minutes: number): string {
  const end = new Date(since + minutes * MINUTE);
  return `${end.getHours()}:${String(end.getMinutes()).padStart(2, '0')}`;
}
