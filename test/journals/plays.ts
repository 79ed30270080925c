import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { openDatabase } from '../../src/config/database.js';
import type { Happened } from '../../src/engine/facts.js';
import { play, Rehearsal } from '../../src/engine/rehearsal.js';
import { SqlJournal } from '../../src/journal/sql-journal.js';
import { seedWerkplaats } from '../../src/ops/seed/seed.js';
import { werkvormen } from '../../src/werkvormen/index.js';
import { Trials } from '../../src/werkvormen/trial.fixture.js';

/** A session to be recorded. Names and texts in it are those of the scripts: invented. */
export interface Play {
  readonly name: string;
  readonly facts: readonly Happened[];
}

/** How many sessions of each werkvorm in which people try whatever they like; what adds no new kind of fact is not kept. */
const TRIALS = 200;

/** Every werkvorm from its script, and what can happen to a session itself. */
export function scripted(): Play[] {
  const made: Play[] = [{ name: 'session', facts: session() }];
  for (const [name, werkvorm] of werkvormen) {
    const table = play(werkvorm, werkvorm.script);
    for (const end of ['session/skip', 'session/back', 'session/close']) table.given('facilitator', end);
    made.push({ name, facts: table.journal });
  }
  return made;
}

/** Those, and of the invented history of the seed and of what people may try whatever brings a kind of fact that was not there yet. */
export async function plays(): Promise<Play[]> {
  const made = scripted();
  const kinds = new Set(made.flatMap(({ facts }) => facts.map(({ type }) => type)));
  const keep = (name: string, facts: readonly Happened[]): void => {
    made.push({ name, facts });
    for (const { type } of facts) kinds.add(type);
  };
  let evenings = 0;
  for (const facts of await seeded()) if (facts.some(({ type }) => !kinds.has(type))) keep(`seed-${String(++evenings)}`, facts);
  for (const [name, werkvorm] of werkvormen) {
    const trials = new Trials(werkvormen, werkvorm);
    let found = 0;
    for (const attempts of fc.sample(trials.attempts(), { seed: 1, numRuns: TRIALS })) {
      const trial = trials.begin();
      attempts.forEach((attempt, n) => trial.send(trial.resolve(attempt), `t${String(n)}`));
      const { journal } = trial.table;
      if (journal.some(({ type }) => type.startsWith(`${name}/`) && !kinds.has(type))) keep(`${name}.tried-${String(++found)}`, journal);
    }
  }
  return made;
}

/** The journals of the seed with its history. */
async function seeded(): Promise<(readonly Happened[])[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kenniscafe-'));
  const database = await openDatabase({ kind: 'sqlite', file: join(folder, 'seed.sqlite') });
  try {
    await seedWerkplaats(database, { now: () => Date.parse('2027-05-05T10:00:00Z') }, false, true);
    const journal = new SqlJournal(database);
    const sessions = (await journal.heads()).map(({ session }) => session).sort();
    return await Promise.all(sessions.map((session) => journal.read(session, 0)));
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What happens to a session around its werkvormen. */
function session(): readonly Happened[] {
  const table = new Rehearsal(werkvormen)
    .open([{ id: 'in', werkvorm: 'check-in', questions: ['Hoe kom je binnen?'] }, { id: 'rest', werkvorm: 'pause' }], ['anna', 'bilal', 'chris'])
    .given('facilitator', 'session/next')
    .given('facilitator', 'session/add-person', { name: 'Oma Toos' }, { id: 'toos' })
    .given('facilitator', 'session/park-point', { text: 'Hier komen we op terug.' })
    .given('facilitator', 'session/park-point', { text: 'En hierop niet.' });
  const [point] = table.state.parked.keys();
  return table
    .given('facilitator', 'session/take-up-point', { point: point ?? '' })
    .given('anna', 'session/change-person', { name: 'Anna B.', organisation: 'Buurthuis', perspective: 'bewoner' })
    .given('facilitator', 'session/move', { item: 'rest', to: 0 })
    .given('chris', 'session/leave')
    .given('system', 'session/tie-person', { person: 'bilal', name: 'Bilal', organisation: 'Buurthuis', perspective: 'bewoner', member: 'member-1' })
    .given('facilitator', 'session/skip')
    .given('facilitator', 'session/close')
    .given('system', 'session/forget-person', { person: 'anna', redact: [] })
    .given('system', 'session/forget-texts', { whose: 'everybody', redact: [] }).journal;
}
