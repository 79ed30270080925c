import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { databaseKinds, newPlace, type Place } from '../../../../test/support/databases.js';
import { type Database, openDatabase } from '../../../config/database.js';
import type { Row } from '../../../config/sql.js';
import { seedWerkplaats } from '../seed.js';
import { dice } from './dice.js';
import { schoolYears } from './school-years.js';

describe('the school years', () => {
  test('are three that are over and one that goes on, whatever day it is', () => {
    for (const today of ['2026-09-01', '2026-11-22', '2027-02-28', '2027-08-31']) {
      const years = schoolYears(today);
      expect(years.past).toEqual({ name: '2023-2026 (verzonnen)', startsOn: '2023-09-01', endsOn: '2026-07-15' });
      expect(years.days).toHaveLength(24);
      expect(years.days.every((day) => day >= years.past.startsOn && day <= years.past.endsOn)).toBe(true);
      expect([...years.days].sort()).toEqual(years.days);
      expect(years.recent.every((day) => day >= years.now.startsOn && day < today)).toBe(true);
    }
    expect(schoolYears('2027-09-01').past.endsOn).toBe('2027-07-15');
  });

  test('have no meeting in a weekend', () => {
    for (const day of schoolYears('2026-11-22').days) expect([0, 6]).not.toContain(new Date(`${day}T12:00:00Z`).getUTCDay());
  });
});

describe('the dice', () => {
  test('fall the same way for the same seed, and take nothing twice', () => {
    const [one, two] = [dice(7), dice(7)];
    expect(Array.from({ length: 20 }, () => one.next())).toEqual(Array.from({ length: 20 }, () => two.next()));
    expect(new Set(dice(3).some(['a', 'b', 'c', 'd'], 4)).size).toBe(4);
    expect(dice(3).some(['a'], 4)).toEqual(['a']);
  });
});

describe.each([...databaseKinds()])('the history on %s', (kind) => {
  let place: Place;
  let database: Database;
  const now = Date.parse('2026-11-22T10:00:00Z');

  beforeEach(async () => {
    place = newPlace(kind);
    database = await openDatabase(place.target);
  });
  afterEach(async () => {
    await database.close();
    await place.remove();
  });

  const all = (sql: string): Promise<Row[]> => database.query(sql);

  test('is three years of meetings with what people learned, decided, carried back and said of the team', async () => {
    const seeding = await seedWerkplaats(database, { now: () => now }, false, true);
    if (!('counts' in seeding)) throw new Error('it was there already');
    const { meetings = 0, entries = 0, carryOvers = 0, pulses = 0, chosen = 0 } = seeding.counts;
    expect(meetings).toBe(24 * 3 + 3);
    expect(entries).toBeGreaterThan(350);
    expect(carryOvers).toBeGreaterThan(40);
    expect(pulses).toBeGreaterThan(15);
    expect(chosen).toBeGreaterThan(60);

    const levels = await all("SELECT t.name, e.level, COUNT(*) AS n FROM log_entry e JOIN team t ON t.id = e.team WHERE t.name LIKE '%vervolg%' GROUP BY t.name, e.level");
    expect(levels).toHaveLength(9);
    expect(new Set((await all('SELECT state FROM carry_over')).map((row) => row['state']))).toEqual(new Set(['intention', 'shared', 'tried', 'adapted', 'anchored', 'stopped']));
    expect(await all('SELECT 1 FROM bundle_choice b LEFT JOIN consent c ON c.entry = b.entry WHERE c.answer IS NULL OR c.answer <> \'yes\'')).toEqual([]);
    expect(await all('SELECT 1 FROM pulse_ballot')).toEqual([]);

    // Everything made up says so, and goes when the community is put there anew.
    const made = await all("SELECT title AS said FROM meeting WHERE date > '2023-01-01' UNION SELECT name FROM member UNION SELECT name FROM team WHERE fictitious UNION SELECT name FROM period WHERE starts_on > '2023-01-01'");
    expect(made.filter((row) => !String(row['said']).includes('verzonnen'))).toEqual([]);
    await seedWerkplaats(database, { now: () => now }, true);
    for (const table of ['carry_over', 'carry_over_step', 'pulse', 'pulse_result', 'theme', 'entry_theme', 'entry_remark', 'bundle_choice', 'consent', 'experiment']) {
      expect([table, await all(`SELECT 1 FROM ${table}`)]).toEqual([table, []]);
    }
  });
});
