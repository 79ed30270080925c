import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { databaseKinds, newPlace, type Place } from '../../../test/support/databases.js';
import { type Database, openDatabase } from '../../config/database.js';
import { insertNote, insertTerm } from '../../community/handover-store.js';
import { retireFraming } from '../../community/framing-store.js';
import { isDenial } from '../../config/denial.js';
import { insertRows } from '../../config/sql.js';
import { decided, evening, FIVE_TWO, voted, writes } from '../evening.fixture.js';
import type { Readers } from '../report.js';
import type { Brief, Since } from './brief.schemas.js';
import { BriefService } from './brief.service.js';
import { InventedTeam, on } from './team.fixture.js';

const TODAY = '2027-05-01';

/** An evening with a decision, a sentence, something for later, something shared and something private. */
function fullEvening() {
  const table = decided(voted(evening(), { mode: 'open', votes: FIVE_TWO }), 'open').given('facilitator', 'session/park-point', { text: 'Wie nodigen we uit?' });
  table.given('facilitator', 'session/next');
  writes(table, 'Anna', { level: 'individual', audience: 'me', text: 'PRIVE-GEHEIM' });
  writes(table, 'Chris', { level: 'organisation', text: 'Minder papier.', nextStep: 'Bespreken in december', landsAt: 'Gemeente Nergens' });
  writes(table, 'Dewi', { level: 'organisation', audience: 'me', text: 'PRIVE-OOK', nextStep: 'PRIVE-STAP', landsAt: 'PRIVE-PLEK' });
  table.given('facilitator', 'session/next').given('facilitator', 'check-out/agree-sentence', { text: 'Rust helpt.' });
  return table.given('facilitator', 'session/close');
}

describe.each([...databaseKinds()])('the warm handover on %s', (kind) => {
  let place: Place;
  let database: Database;
  let team: InventedTeam;
  let briefs: BriefService;

  beforeEach(async () => {
    place = newPlace(kind);
    database = await openDatabase(place.target);
    team = await InventedTeam.in(database);
    briefs = new BriefService(database, { now: () => on(TODAY) }, team.journal);
  });
  afterEach(async () => {
    await database.close();
    await place.remove();
  });

  const brief = async (readers: Readers = 'team'): Promise<Brief> => {
    const answer = await briefs.brief(team.team, readers);
    if (isDenial(answer)) throw new Error(answer.refused);
    return answer;
  };
  const since = async (member: string): Promise<Since> => {
    const answer = await briefs.since(member, team.team);
    if (isDenial(answer)) throw new Error(answer.refused);
    return answer;
  };

  test('of a team that has only just begun is empty, and takes a minute', async () => {
    expect(await brief()).toEqual({
      team: { name: 'Schulden', community: 'Werkplaats Nergens', kind: 'werkteam' },
      minutes: 1, older: 0, framings: [], decisions: [], sentences: [], open: [], parked: [], members: [], facilitators: [],
      wanted: [{ name: 'beleid', present: false }, { name: 'bewoner', present: false }],
      missingVoices: ['kredietbank'], glossary: [], notes: [], meetings: [],
    });
  });

  test('tells what was decided with every need, what is open, and what was kept for later', async () => {
    await team.meeting('Eerste', '2027-01-14', fullEvening());
    expect(await brief()).toMatchObject({
      decisions: [
        {
          meeting: { title: 'Eerste', date: '2027-01-14' },
          question: 'Beginnen we in maart?',
          status: 'decided',
          text: 'We beginnen in maart met een spreekuur.\nEen leeg spreekuur stopt.',
          needs: [
            { text: 'Een leeg spreekuur stopt.', answer: 'adopted', reason: '' },
            { text: 'Eerst een jaar onderzoek.', answer: 'not-adopted', reason: 'Bewoners wachten niet.' },
          ],
        },
      ],
      sentences: [{ text: 'Rust helpt.', date: '2027-01-14' }],
      open: [{ text: 'Minder papier.', nextStep: 'Bespreken in december', landsAt: 'Gemeente Nergens', layer: null, date: '2027-01-14' }],
      parked: [{ text: 'Wie nodigen we uit?', date: '2027-01-14' }],
      meetings: [{ title: 'Eerste', date: '2027-01-14', present: 7 }],
    });
  });

  test('has nothing private in it, no e-mail address, and not who needed or voted what', async () => {
    await team.member('Noor', '2026-09-01');
    await team.meeting('Eerste', '2027-01-14', fullEvening(), []);
    for (const answer of [await brief(), await since('Noor')]) expect(JSON.stringify(answer)).not.toMatch(/PRIVE|@|Fenna|Gijs|Anna|votes|"by":"[^"]/);
  });

  test('a coordinator is not one of the team: what was for the team only is not in it', async () => {
    await team.meeting('Eerste', '2027-01-14', fullEvening());
    const told = await brief('community');
    expect([told.open, told.sentences, told.decisions.length]).toEqual([[], [{ text: 'Rust helpt.', date: '2027-01-14' }], 1]);
  });

  test('shows how the opgave changed, what stands beside it and what was let go of', async () => {
    await team.framing('a', 1, 'Eerst gezegd.', '2026-09-01');
    await team.framing('a', 2, 'Nu gezegd.', '2027-02-01');
    await team.framing('b', 1, 'Ernaast.', '2026-10-01');
    await team.framing('c', 1, 'Losgelaten.', '2026-08-01');
    await database.write((query) => retireFraming(query, team.team, 'c', on('2026-12-01')));
    expect((await brief()).framings).toEqual([
      { text: 'Nu gezegd.', heldBy: 'wie a ziet', reason: 'reden 2', current: true, history: [{ text: 'Eerst gezegd.', reason: 'reden 1', date: '2026-09-01' }] },
      { text: 'Ernaast.', heldBy: 'wie b ziet', reason: 'reden 1', current: true, history: [] },
      { text: 'Losgelaten.', heldBy: 'wie c ziet', reason: 'reden 1', current: false, history: [] },
    ]);
  });

  test('names who is there now, whom they replace, the words of the team and the notes of who left', async () => {
    const noor = await team.member('Noor', '2027-03-01', { perspective: 'bewoner' });
    await team.member('Emre', '2026-09-01', { leftOn: '2027-03-01', replacedBy: noor });
    await team.member('Zeynep', '2027-06-01');
    await database.write(async (query) => {
      await insertTerm(query, team.team, { id: 't1', term: 'vroegsignalering', meaning: 'Zorgen zien voor ze groot zijn.' }, 0);
      await insertNote(query, { id: 'n1', team: team.team, member: 'Emre', text: 'Bel Noor eens.', successor: 'Noor' }, on('2027-03-02'));
    });
    const told = await brief();
    expect(told.members).toEqual([{ name: 'Noor', organisation: 'Gemeente Nergens', perspective: 'bewoner', function: 'adviseur', since: '2027-03-01', replaces: 'Emre' }]);
    expect(told.wanted).toEqual([{ name: 'beleid', present: false }, { name: 'bewoner', present: true }]);
    expect(told).toMatchObject({ glossary: [{ term: 'vroegsignalering' }], notes: [{ by: 'Emre', text: 'Bel Noor eens.', successor: 'Noor', date: '2027-03-02' }] });
  });

  test('names who facilitates the team, or else who facilitates all', async () => {
    const grant = (id: string, kind_: string, place_: string) =>
      database.write(async (query) => {
        await insertRows(query, 'account', ['id', 'name', 'email', 'passphrase_hash', 'created_at'], [[id, id, `${id}@example.org`, '', 0]]);
        await insertRows(query, 'role_grant', ['id', 'account', 'role', 'kind', 'place', 'community', 'granted_at'], [[id, id, 'facilitator', kind_, place_, team.community, 0]]);
      });
    await grant('Overal', 'community', team.community);
    expect((await brief()).facilitators).toEqual([{ name: 'Overal' }]);
    await grant('Hier', 'team', team.team);
    expect((await brief()).facilitators).toEqual([{ name: 'Hier' }]);
  });

  test('is never longer than five minutes: what is oldest goes, and is counted', async () => {
    await database.write(async (query) => {
      for (let i = 0; i < 40; i++) await insertNote(query, { id: `n${String(i)}`, team: team.team, member: null, text: `${String(i)} ${'woord '.repeat(59)}`, successor: '' }, on('2027-01-01') + i * 86_400_000);
    });
    const told = await brief();
    expect([told.minutes, told.notes.length + told.older]).toEqual([5, 40]);
    expect(told.notes.map((note) => note.text.split(' ')[0])).toEqual(Array.from({ length: told.notes.length }, (_, i) => String(39 - i)));
    expect(told.notes.length).toBeGreaterThan(14);
  });

  test('says what somebody missed since they were there', async () => {
    await team.member('Noor', '2026-09-01');
    await team.member('Emre', '2026-09-01', { leftOn: '2027-02-15' });
    await team.framing('a', 1, 'Van voor de eerste keer.', '2026-09-01');
    await team.meeting('Eerste', '2027-01-14', fullEvening(), ['Noor']);
    await team.member('Zeynep', '2027-02-01');
    await team.framing('a', 2, 'Nu gezegd.', '2027-02-01');
    await team.meeting('Tweede', '2027-02-11', fullEvening(), ['Zeynep']);
    await team.meeting('Van een ander', '2027-03-11', fullEvening(), ['Noor'], null);
    expect(await since('Noor')).toMatchObject({
      last: { title: 'Eerste', date: '2027-01-14' },
      missed: [{ title: 'Tweede', date: '2027-02-11' }],
      decisions: [{ question: 'Beginnen we in maart?', status: 'decided', date: '2027-02-11' }],
      sentences: [{ text: 'Rust helpt.', date: '2027-02-11' }],
      framings: [{ text: 'Nu gezegd.', heldBy: 'wie a ziet', date: '2027-02-01' }],
      joined: [{ name: 'Zeynep' }],
      left: [{ name: 'Emre', replacedBy: null }],
    });
    expect(await since('Zeynep')).toMatchObject({ last: { title: 'Tweede' }, missed: [], decisions: [], framings: [], joined: [], left: [{ name: 'Emre' }] });
  });

  test('tells who was never there what happened since they joined', async () => {
    await team.meeting('Eerste', '2027-01-14', fullEvening());
    await team.member('Noor', '2027-02-01');
    await team.meeting('Tweede', '2027-02-11', fullEvening());
    expect(await since('Noor')).toMatchObject({ last: null, missed: [{ title: 'Tweede' }], sentences: [{ date: '2027-02-11' }] });
  });

  test('is for who is in the team now, and for nobody else', async () => {
    await team.member('Emre', '2026-09-01', { leftOn: '2027-02-15' });
    await team.member('Noor', '2026-09-01', { leftOn: '2027-06-01' });
    const unknown = { ok: false, refused: 'team-unknown' };
    for (const member of ['Emre', 'niemand']) {
      expect(await briefs.briefFor(member, team.team)).toEqual(unknown);
      expect(await briefs.since(member, team.team)).toEqual(unknown);
    }
    expect(await briefs.briefFor('Noor', 'ander-team')).toEqual(unknown);
    expect(await briefs.brief("'; --", 'team')).toEqual(unknown);
    expect(isDenial(await briefs.briefFor('Noor', team.team))).toBe(false);
  });

  test('of a team of three years, with 24 meetings, is there at once', async () => {
    for (let i = 0; i < 24; i++) await team.meeting(`Keer ${String(i)}`, `2026-${String((i % 12) + 1).padStart(2, '0')}-14`, fullEvening());
    await brief();
    const from = performance.now();
    const told = await brief();
    expect(told.decisions.length + told.older).toBeGreaterThanOrEqual(24);
    // A bound for what is really wrong: it takes a fiftieth of it.
    expect(performance.now() - from).toBeLessThan(1000);
  });
});
