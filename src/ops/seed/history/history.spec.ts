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

function counted(said: readonly string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const one of said) times.set(one, (times.get(one) ?? 0) + 1);
  return times;
}

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
    expect(meetings).toBe(24 * 3 + 3 + 6);
    expect(entries).toBeGreaterThan(350);
    expect(carryOvers).toBeGreaterThan(40);
    expect(pulses).toBeGreaterThan(15);
    expect(chosen).toBeGreaterThan(60);

    const levels = await all("SELECT t.name, e.level, COUNT(*) AS n FROM log_entry e JOIN team t ON t.id = e.team WHERE t.name LIKE '%vervolg%' GROUP BY t.name, e.level");
    expect(levels).toHaveLength(9);
    expect(new Set((await all('SELECT state FROM carry_over')).map((row) => row['state']))).toEqual(new Set(['intention', 'shared', 'tried', 'adapted', 'anchored', 'stopped']));
    expect(await all('SELECT 1 FROM bundle_choice b LEFT JOIN consent c ON c.entry = b.entry WHERE c.answer IS NULL OR c.answer <> \'yes\'')).toEqual([]);
    expect(await all('SELECT 1 FROM pulse_ballot')).toEqual([]);

    // Four types of kenniscafé, with what came of them.
    const cafes = await all("SELECT cafe_type AS type, COUNT(*) AS n FROM meeting WHERE kind = 'kenniscafe' AND status = 'closed' AND published_at IS NOT NULL GROUP BY cafe_type ORDER BY cafe_type");
    expect(cafes.map((row) => row['type'])).toEqual(['dialoogtafel', 'kennisontwikkeling', 'klaslokaal', 'podium']);
    expect(await all("SELECT 1 FROM log_entry e JOIN meeting m ON m.id = e.session WHERE m.kind = 'kenniscafe' AND e.team IS NULL")).not.toHaveLength(0);

    // Nobody says the same again and again: no text twice, no ending more than three times, no step twice in a team.
    const written = (await all('SELECT text, next_step, team FROM log_entry')).map((row) => ({ text: String(row['text']), step: String(row['next_step']), team: String(row['team']) }));
    const often = (said: readonly string[], most: number) => [...counted(said)].filter(([, count]) => count > most);
    expect(often(written.map(({ text }) => text), 1)).toEqual([]);
    expect(often(written.map(({ text }) => text.split(' ').slice(-4).join(' ')), 3)).toEqual([]);
    expect(often(written.filter(({ step }) => step !== '').map(({ step, team }) => `${team} ${step}`), 1)).toEqual([]);
    for (const column of ['touched', 'view_from', 'view_to']) expect(often((await all(`SELECT ${column} AS said FROM log_entry WHERE ${column} <> ''`)).map((row) => String(row['said'])), 3)).toEqual([]);
    expect(often((await all("SELECT happened AS said FROM carry_over_step WHERE happened <> '' UNION ALL SELECT reason FROM carry_over_step WHERE reason <> '' UNION ALL SELECT text FROM entry_remark")).map((row) => String(row['said'])), 3)).toEqual([]);

    // Everything made up says so, and goes when the community is put there anew.
    const made = await all("SELECT title AS said FROM meeting WHERE date > '2023-01-01' UNION SELECT name FROM member UNION SELECT name FROM team WHERE fictitious UNION SELECT name FROM period WHERE starts_on > '2023-01-01'");
    expect(made.filter((row) => !String(row['said']).includes('verzonnen'))).toEqual([]);
    await seedWerkplaats(database, { now: () => now }, true);
    for (const table of ['carry_over', 'carry_over_step', 'pulse', 'pulse_result', 'theme', 'entry_theme', 'entry_remark', 'bundle_choice', 'consent', 'experiment']) {
      expect([table, await all(`SELECT 1 FROM ${table}`)]).toEqual([table, []]);
    }
  });
});
