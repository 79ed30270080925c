import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { databaseKinds, newPlace, type Place } from '../../../test/support/databases.js';
import type { Grant } from '../../access/rights.js';
import { randomId, randomToken } from '../../config/clock.js';
import { type Database, openDatabase } from '../../config/database.js';
import { insertRows } from '../../config/sql.js';
import { insertNote } from '../../community/handover-store.js';
import { putLetter } from '../../post/outbox.js';
import { wish } from '../../post/post.fixture.js';
import { write } from '../../post/words.js';
import { InventedTeam } from '../brief/team.fixture.js';
import { scopeOf } from './scope.js';
import { StartService } from './start.service.js';

// Half past eleven in the evening in Amsterdam; in UTC it is still the same day, in New Zealand the next.
const NOW = Date.parse('2027-05-03T21:30:00Z');
const DAY = 24 * 60 * 60_000;
const READY = JSON.stringify([{ id: 'a', werkvorm: 'check-in', questions: ['Hoe ben je hier?'], minutes: 10 }]);

describe.each([...databaseKinds()])('the start page on %s', (kind) => {
  let place: Place;
  let database: Database;
  let team: InventedTeam;
  let starts: StartService;
  const clock = { at: NOW, now: () => clock.at };

  beforeEach(async () => {
    clock.at = NOW;
    place = newPlace(kind);
    database = await openDatabase(place.target);
    team = await InventedTeam.in(database);
    starts = new StartService(database, clock);
  });
  afterEach(async () => {
    await database.close();
    await place.remove();
  });

  const grant = (role: Grant['role'], of: Grant['kind'], id: string): Grant => ({ role, kind: of, place: id, community: team.community });
  const coordinator = (): Grant => grant('coordinator', 'community', team.community);

  /** A meeting with everything it needs, unless told otherwise. */
  async function meeting(title: string, date: string, more: Record<string, unknown> = {}): Promise<string> {
    const all: Record<string, unknown> = {
      id: randomId(), status: 'planned', version: 1, kind: 'werkteam', title, question: '', team: 'Schulden', date, time: '19:30', organisations: '[]', perspectives: '[]', items: READY,
      permanent: randomToken(), screen_token: randomToken(), owner: 'a', created_at: 0, community: team.community, team_id: team.team, place: 'Buurthuis', ...more,
    };
    await database.write((query) => insertRows(query, 'meeting', Object.keys(all), [Object.values(all)]));
    return String(all['id']);
  }

  test('is empty for who has no role, and for a community with nothing in it', async () => {
    const nothing = { today: [], notReady: [], cameIn: [], teams: [], letters: { waiting: 0, failed: 0, toCopy: 0 }, organisations: [] };
    expect(await starts.start([])).toEqual(nothing);
    expect(await starts.start([coordinator()])).toEqual({ ...nothing, teams: [{ id: 'team', name: 'Schulden', community: team.community, members: 0, empty: true }] });
  });

  test('has the meetings of today, by the calendar of the place where they are', async () => {
    await meeting('Gisteren', '2027-05-02');
    await meeting('Vandaag', '2027-05-03', { time: '09:00' });
    await meeting('Loopt nog', '2027-05-02', { status: 'open' });
    await meeting('Afgelast', '2027-05-03', { cancelled_at: 1 });
    await meeting('Morgen daar', '2027-05-04', { zone: 'Pacific/Auckland' });
    const today = async () => (await starts.start([coordinator()])).today.map((one) => one.title);
    expect(await today()).toEqual(['Loopt nog', 'Vandaag', 'Morgen daar']);
    clock.at += 45 * 60_000; // past midnight
    expect(await today()).toEqual(['Morgen daar']);
    expect((await starts.start([coordinator()])).today[0]).toMatchObject({ kind: 'werkteam', team: 'Schulden', date: '2027-05-04', time: '19:30', place: 'Buurthuis', status: 'planned' });
  });

  test('says what a meeting of the coming three weeks still lacks', async () => {
    await meeting('Kaal', '2027-05-10', { items: '[]', time: '', place: ' ' });
    await meeting('Online', '2027-05-11', { place: '', online: 'https://example.org/x', items: JSON.stringify([{ id: 'a', werkvorm: 'check-in', questions: [], minutes: 5 }]) });
    await meeting('Café', '2027-05-12', { kind: 'kenniscafe', team_id: null });
    await meeting('Over een maand', '2027-06-10', { items: '[]' });
    await meeting('Geweest', '2027-05-04', { status: 'closed', items: '[]' });
    const notReady = async () => (await starts.start([coordinator()])).notReady.map(({ title, missing }) => [title, ...missing]);
    expect(await notReady()).toEqual([['Kaal', 'programme', 'time', 'place', 'framing', 'members'], ['Online', 'questions', 'framing', 'members']]);
    await team.framing('a', 1, 'Eerder helpen.', '2027-01-01');
    await team.member('Noor', '2026-09-01');
    expect(await notReady()).toEqual([['Kaal', 'programme', 'time', 'place'], ['Online', 'questions']]);
  });

  test('says what came in during the last week, the newest first', async () => {
    const cafe = await meeting('Inspraak', '2027-06-10', { kind: 'kenniscafe', team_id: null });
    const register = (name: string, at: number, state = 'confirmed') =>
      database.write((query) =>
        insertRows(query, 'registration', ['id', 'meeting', 'token', 'state', 'place', 'name', 'organisation', 'perspective', 'brings', 'wants', 'language', 'made_at'], [[randomId(), cafe, randomToken(), state, at, name, '', '', '', '', 'nl', NOW - at]]),
      );
    await register('Fatima', 5);
    await register('Lang geleden', 8 * DAY);
    await register('Afgemeld', 3, 'cancelled');
    await team.member('Emre', '2026-09-01');
    await team.framing('a', 1, 'Eerder helpen.', '2027-05-01');
    await database.write((query) => insertNote(query, { id: 'n', team: team.team, member: 'Emre', text: 'Geheim', successor: '' }, NOW - DAY));
    expect((await starts.start([coordinator()])).cameIn).toEqual([
      { kind: 'registration', at: NOW - 5, title: 'Fatima', where: 'Inspraak', meeting: cafe },
      { kind: 'note', at: NOW - DAY, title: 'Emre', where: 'Schulden', team: 'team' },
      { kind: 'framing', at: Date.parse('2027-05-01T12:00:00Z'), title: 'Eerder helpen.', where: 'Schulden', team: 'team' },
    ]);
    for (let i = 0; i < 30; i++) await register(`Nog een ${String(i)}`, 100 + i);
    expect((await starts.start([coordinator()])).cameIn).toHaveLength(20);
  });

  test('counts letters for who looks after a community, and for nobody else', async () => {
    await database.write(async (query) => {
      const letter = wish('invitation', { community: team.community });
      await putLetter(query, letter, write(letter), 'waiting', NOW);
      await putLetter(query, letter, write(letter), 'to-copy', NOW);
    });
    expect((await starts.start([coordinator()])).letters).toEqual({ waiting: 1, failed: 0, toCopy: 1 });
    expect((await starts.start([grant('facilitator', 'community', team.community)])).letters).toEqual({ waiting: 0, failed: 0, toCopy: 0 });
  });

  test('shows a facilitator of one team or meeting that team or meeting, and a contact their organisation', async () => {
    const helped = await meeting('Geholpen', '2027-05-03', { team_id: null });
    await meeting('Van het team', '2027-05-03');
    const titles = async (given: Grant) => (await starts.start([given])).today.map((one) => one.title);
    expect(await titles(grant('facilitator', 'team', team.team))).toEqual(['Van het team']);
    expect(await titles(grant('facilitator', 'meeting', helped))).toEqual(['Geholpen']);
    expect(await titles(grant('facilitator', 'team', 'ander'))).toEqual([]);
    const contact = await starts.start([grant('contact', 'organisation', 'o1')]);
    expect(contact).toMatchObject({ today: [], teams: [], cameIn: [], organisations: [{ id: 'o1', name: 'Gemeente Nergens' }] });
  });
});

describe('what roles let somebody see', () => {
  test('is in no list twice', () => {
    const grants: Grant[] = (['coordinator', 'facilitator'] as const).map((role) => ({ role, kind: 'community', place: 'c', community: 'c' }));
    expect(scopeOf(grants)).toEqual({ communities: ['c'], teams: [], meetings: [], managed: ['c'], organisations: [] });
  });
});
