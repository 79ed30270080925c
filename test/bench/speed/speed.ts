import { BALLOT_SECTIONS, measureBallots } from './ballots.js';
import { measureLongerJournal, measureMorePhones, measureOpening } from './growing.js';
import { measureJoining } from './joining.js';
import { measureMemory } from './memory.js';
import type { SpeedOptions } from './sides.js';
import { measureSlowDisk } from './slow-disk.js';
import type { Row } from './table.js';
import { measureTallies } from './tallies.js';

/** The sections of the table of speed, in its order. */
export const SPEED_SECTIONS = [...BALLOT_SECTIONS, 'tallies', 'join', 'memory', 'fsync', 'flat', 'opening'] as const;

/** Facts in a short and in a long journal, and in one that is opened. */
const JOURNALS = { whole: [1_000, 1_000_000], short: [1_000, 20_000] } as const;
const OPENED = 20_000;

/**
 * Measures the wanted sections one after the other.
 * @param few with how many phones the rows about ballots are measured first; null for only once
 * @param short a long journal is not as long then
 */
export async function measureSpeed(options: SpeedOptions, wanted: ReadonlySet<string>, few: number | null, short: boolean): Promise<Row[]> {
  const rows: Row[] = [];
  const ballots = new Set(BALLOT_SECTIONS.filter((name) => wanted.has(name)));
  if (ballots.size > 0) {
    if (few !== null) rows.push(...(await measureBallots({ ...options, phones: few }, ballots)));
    rows.push(...(await measureBallots(options, ballots)));
  }
  if (wanted.has('tallies')) rows.push(...(await measureTallies(options)));
  if (wanted.has('join')) rows.push(...(await measureJoining(options)));
  if (wanted.has('memory')) rows.push(...(await measureMemory(options)));
  if (wanted.has('fsync')) rows.push(...(await measureSlowDisk(options)));
  if (wanted.has('flat')) rows.push(...(await measureMorePhones(options)), ...(await measureLongerJournal(options, short ? JOURNALS.short : JOURNALS.whole)));
  if (wanted.has('opening')) rows.push(...(await measureOpening(options, OPENED)));
  return rows;
}
