import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { databaseKinds } from '../../../test/support/databases.js';
import { RestServer } from '../../../test/support/rest-server.js';
import { coordinatorOf, facilitatorOf, newCommunity, somebody } from '../../access/access.fixture.js';
import { refusal } from '../../community/community.fixture.js';
import { randomId } from '../../config/clock.js';
import { searchIndex, removeEntry } from '../entry-store.js';
import { forOrganisation, hidden, shared } from '../log/log.fixture.js';
import { DeskTown } from './review.fixture.js';
import type { ReviewAnswer } from './review.schemas.js';
import { ReviewService } from './review.service.js';

const NOW = Date.parse('2027-04-02T12:00:00Z');
const MARCH = Date.parse('2027-03-20T23:30:00Z');

describe.each([...databaseKinds()])('the review desk on %s', (kind) => {
  let server: RestServer;
  let town: DeskTown;
  beforeAll(async () => {
    server = await RestServer.start(kind);
    server.clock.at = NOW;
    await server.setUp();
    town = new DeskTown(server);
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    await town.database.write(async (query) => {
      for (const table of ['log_entry', 'theme', 'entry_theme', 'consent', 'bundle_choice', 'entry_remark', 'membership', 'member', 'team', 'period', 'meeting', 'attendance']) await query(`DELETE FROM ${table}`);
      if (kind === 'sqlite') await query('DELETE FROM log_search');
    });
  });

  describe('an entry', () => {
    it('has everything its author shared, and not when it was written', async () => {
      const team = await town.team('Schulden');
      const session = await town.held('2027-01-15', team.id);
      const said = { level: 'organisation', nextStep: 'Meelezen', landsAt: 'Gemeente Nergens', layer: 'beleid', touched: 'De stilte', viewFrom: 'Eerst dit', viewTo: 'Nu dat', form: 'transformative', turn: 'miss', link: 'https://example.org/x' } as const;
      const id = await town.entered('De brief is te moeilijk.', { ...said, session, team: team.id, author: 'p1', at: MARCH });
      expect(await town.desk()).toEqual({
        entries: [
          {
            id: id.replace('/', '~'), text: 'De brief is te moeilijk.', ...said, by: null, team: { id: team.id, name: 'Schulden' }, meeting: { id: session, title: 'Overleg', date: '2027-01-15' },
            month: '2027-01', themes: [], remarks: [], chosenFor: null, consent: 'not-asked', lapsed: null, mayGoOut: false,
          },
        ],
        total: 1,
        page: 0,
        pages: 1,
        levels: { individual: 0, team: 0, organisation: 1 },
        filters: { teams: [{ id: team.id, name: 'Schulden' }], periods: [], themes: [] },
      });
    });

    it('rule 20: from outside a meeting is of a month, in the time of its community, and of nobody unless its author wants that', async () => {
      const { member } = await town.member(await town.team(), 'Noor Verzonnen');
      await town.entered('met naam', { owner: member, named: true, at: Date.parse('2027-03-31T23:30:00Z') });
      await town.entered('zonder naam', { owner: member, at: MARCH });
      const { entries } = await town.desk();
      expect(entries.map(({ text, by, month, meeting }) => [text, by, month, meeting])).toEqual([['met naam', 'Noor Verzonnen', '2027-04', null], ['zonder naam', null, '2027-03', null]]);
      expect(JSON.stringify(entries)).not.toContain(member);
      expect(JSON.stringify(entries)).not.toMatch(/\d{4}-\d\d-\d\d|\d{13}/);
    });

    it('rule 20: of a meeting has the name that stands in its record, for who wants that', async () => {
      const meeting = await town.meeting(await town.team());
      const [noor, sam] = [await town.join(meeting.code, { name: 'Noor Verzonnen' }), await town.join(meeting.code, { name: 'Sam Bedacht' })];
      await town.write(noor, shared('met naam', { named: true }));
      await town.write(sam, shared('zonder naam'));
      expect((await town.desk()).entries.map(({ text, by }) => [text, by]).sort()).toEqual([['met naam', 'Noor Verzonnen'], ['zonder naam', null]]);
      expect(JSON.stringify(await town.desk())).not.toContain('Sam Bedacht');
    });

    it('stands in the order of meetings and months, the latest first, and within one in no order', async () => {
      const [early, late] = [await town.held('2027-01-10'), await town.held('2027-03-10')];
      const written: string[] = [];
      for (let at = 0; at < 12; at++) {
        written.push(`laat ${String(at)}`);
        await town.entered(`laat ${String(at)}`, { session: late, author: 'p1', at: at + 1 });
        await town.entered(`vroeg ${String(at)}`, { session: early, author: 'p1', at: MARCH + at });
      }
      const texts = (await town.desk()).entries.map(({ text }) => text);
      expect([...texts.slice(0, 12)].sort()).toEqual([...written].sort());
      // One in 479 million that twelve random numbers are in the order of writing.
      expect(texts.slice(0, 12)).not.toEqual(written);
      expect(texts.slice(0, 12)).not.toEqual([...written].reverse());
      await town.entered('laat 0', { session: late, author: 'p1', at: MARCH });
      expect((await town.desk()).total).toBe(25);
      expect((await town.desk({ page: '1' })).entries).toHaveLength(0);
    });

    it('comes by pages of 25, each once', async () => {
      for (let at = 0; at < 60; at++) await town.entered(`tekst ${String(at)}`);
      const pages = await Promise.all(['0', '1', '2', '3'].map((page) => town.desk({ page })));
      expect(pages.map(({ entries, total, pages: of }) => [entries.length, total, of])).toEqual([[25, 60, 3], [25, 60, 3], [10, 60, 3], [0, 60, 3]]);
      expect(new Set(pages.flatMap(({ entries }) => entries.map(({ id }) => id))).size).toBe(60);
      expect(await town.desk({ page: '3', q: 'tekst' })).toMatchObject({ entries: [], total: 60 });
    });
  });

  describe('a filter', () => {
    it('narrows by team, level, layer, kind of learning and how it went', async () => {
      const [schulden, zorg] = [await town.team('Schulden'), await town.team('Zorg')];
      await town.entered('a', { team: schulden.id, level: 'organisation', layer: 'beleid', nextStep: 'x', landsAt: 'y' });
      await town.entered('b', { team: zorg.id, level: 'team', form: 'reciprocal' });
      await town.entered('c', { turn: 'success' });
      expect(await town.texts({ team: schulden.id })).toEqual(['a']);
      expect(await town.texts({ level: 'team' })).toEqual(['b']);
      expect(await town.texts({ layer: 'beleid' })).toEqual(['a']);
      expect(await town.texts({ form: 'reciprocal' })).toEqual(['b']);
      expect(await town.texts({ turn: 'success' })).toEqual(['c']);
      expect(await town.texts({ team: zorg.id, level: 'organisation' })).toEqual([]);
      expect(await town.texts({ team: '', level: '', q: '' })).toEqual(['a', 'b', 'c']);
      expect(refusal(await server.ask('GET', `${town.review}?level=iedereen`))).toEqual([400, 'malformed', 'level']);
    });

    it('takes for a period its teams, and of who is in no period what is of its days', async () => {
      const period = await town.period('2026-2027', '2026-09-01', '2027-03-15');
      const other = await town.period('2027-2028', '2027-03-16', null);
      const [own, elsewhere, none] = [await town.team('Eigen', { period: period.id }), await town.team('Ander', { period: other.id }), await town.team('Geen')];
      await town.entered('van het team, later', { team: own.id, at: Date.parse('2029-01-01') });
      await town.entered('van een ander team', { team: elsewhere.id, at: Date.parse('2027-01-01') });
      await town.entered('van een team zonder periode', { team: none.id, at: Date.parse('2027-01-01') });
      await town.entered('café erin', { session: await town.held('2027-03-15') });
      await town.entered('café erna', { session: await town.held('2027-03-16') });
      await town.entered('los, van de laatste maand', { at: MARCH });
      await town.entered('los, van ervoor', { at: Date.parse('2026-08-20') });
      expect(await town.texts({ period: period.id })).toEqual(['café erin', 'los, van de laatste maand', 'van een team zonder periode', 'van het team, later']);
      expect(await town.texts({ period: other.id })).toEqual(['café erna', 'los, van de laatste maand', 'van een ander team']);
      expect(await town.texts({ period: randomId() })).toEqual([]);
    });

    it('rule 20: of a period, moved day by day, never finds the day on which something was written', async () => {
      await town.entered('los', { at: MARCH });
      const period = await town.period('Zoekend');
      for (const day of ['2027-03-01', '2027-03-20', '2027-03-31']) {
        await server.ask('PUT', `${town.path}/periods/${period.id}`, { name: 'Zoekend', startsOn: day, endsOn: day });
        expect(await town.texts({ period: period.id })).toEqual(['los']);
      }
    });
  });

  describe('a search', () => {
    beforeEach(async () => {
      await town.entered('Luisteren naar bewoners kost tijd.');
      await town.entered('De brief aan bewoners is te moeilijk.', { level: 'organisation', nextStep: 'Herschrijven met een ervaringsdeskundige', landsAt: 'Gemeente Nergens' });
      await town.entered('Wij zaten stil.', { touched: 'De stilte in het café', viewFrom: 'Eerst oplossen', viewTo: 'Eerst begrijpen' });
    });

    it.each<[string, string[]]>([
      ['bewoners', ['De brief aan bewoners is te moeilijk.', 'Luisteren naar bewoners kost tijd.']],
      ['BEWONERS tijd', ['Luisteren naar bewoners kost tijd.']],
      ['bewoners luist', ['Luisteren naar bewoners kost tijd.']],
      ['ervaringsdeskundige', ['De brief aan bewoners is te moeilijk.']],
      ['nergens', ['De brief aan bewoners is te moeilijk.']],
      ['stilte', ['Wij zaten stil.']],
      ['begrijpen', ['Wij zaten stil.']],
      ['café', ['Wij zaten stil.']],
      ['"bewoners" AND NOT tijd', []],
      ['xyzniet', []],
      ['🙂', []],
      ['"', []],
    ])('for %j finds %j', async (q, texts) => {
      expect(await town.texts({ q })).toEqual(texts);
    });

    it('goes along with filters', async () => {
      expect(await town.texts({ q: 'bewoners', level: 'organisation' })).toEqual(['De brief aan bewoners is te moeilijk.']);
      expect(await town.desk({ q: 'bewoners', level: 'team' })).toMatchObject({ total: 0, pages: 0 });
    });

    it('rule 20: says how much there is on each of the three levels, whichever is asked for, also where there is nothing', async () => {
      expect(await town.desk({ level: 'team' })).toMatchObject({ total: 0, levels: { individual: 2, team: 0, organisation: 1 } });
      expect(await town.desk({ q: 'bewoners' })).toMatchObject({ total: 2, levels: { individual: 1, team: 0, organisation: 1 } });
      expect(await town.desk({ q: 'bewoners', level: 'organisation' })).toMatchObject({ total: 1, levels: { individual: 1, team: 0, organisation: 1 } });
      expect(await town.desk({ q: 'bewoners', level: 'team' })).toMatchObject({ total: 0, levels: { individual: 1, team: 0, organisation: 1 } });
      expect(await town.desk({ q: 'xyzniet' })).toMatchObject({ total: 0, levels: { individual: 0, team: 0, organisation: 0 } });
      expect(await town.desk({ page: '7' })).toMatchObject({ total: 3, entries: [], levels: { individual: 2, team: 0, organisation: 1 } });
    });

    it('for whatever somebody types is an answer', async () => {
      const signs = fc.constantFrom('"', '*', '^', '-', '(', ')', ':', 'NEAR', 'AND', 'OR', 'NOT', '{', '}', '+', '|', '&', '!', "'", '\\', '<->', ':*', '%', '_', '\u0000', '🙂', '\ud83d', 'é', 'ﬁ', '𞤀', 'x', ' ');
      const typed = fc.oneof(fc.array(signs, { maxLength: 12 }).map((parts) => parts.join('')), fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 40 }));
      await fc.assert(fc.asyncProperty(typed, async (q) => void (await town.desk({ q }))), { numRuns: 150 });
      for (const q of ['a'.repeat(4000), 'bewoners '.repeat(440), '"'.repeat(4000)]) expect((await town.desk({ q })).page).toBe(0);
    });
  });

  describe('what is not for the whole community', () => {
    it('rules 20 and 22: appears under no filter and in no total', async () => {
      const [team, period] = [await town.team('Schulden'), await town.period('2027', '2027-01-01', '2027-12-31')];
      const elsewhere = await newCommunity(server, `Elders ${randomId()}`);
      const { id: theme } = (await server.ask('POST', `${town.path}/themes`, { name: 'Taal' })).body;
      const secret = { level: 'organisation', nextStep: 'geheim plan', landsAt: 'geheim', layer: 'beleid', form: 'reciprocal', turn: 'miss', at: MARCH } as const;
      const keys = [await town.entered('geheim van het team', { ...secret, team: team.id, audience: 'team' }), await town.entered('geheim van elders', { ...secret, community: elsewhere.community, team: elsewhere.team })];
      await town.entered('geheim van mij', { ...secret, audience: 'me', locked: 'v1.geheim' });
      await town.database.write(async (query) => {
        // However it came there: nothing beside an entry opens it.
        for (const key of keys) {
          await query('INSERT INTO entry_theme (entry, theme) VALUES (?, ?)', [key, theme]);
          await query("INSERT INTO consent (entry, asked_by, asked_at, answer) VALUES (?, 'x', 1, 'yes')", [key]);
          await query("INSERT INTO bundle_choice (entry, period, chosen_by, at) VALUES (?, ?, 'x', 1)", [key, period.id]);
        }
      });
      await town.entered('open en bloot');
      const some = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
      const query = fc.record({
        team: some(team.id, elsewhere.team), period: some(period.id), level: some('organisation', 'individual'), layer: some('beleid'), form: some('reciprocal'), turn: some('miss'),
        theme: some(String(theme)), public: some('yes', 'no', 'asked'), chosen: some('yes', 'no', period.id), q: some('geheim', 'geh', 'open', 'plan geheim', '*'),
      });
      await fc.assert(
        fc.asyncProperty(query, async (asked) => {
          const { body } = await server.ask('GET', `${town.review}?${new URLSearchParams(JSON.parse(JSON.stringify(asked)) as Record<string, string>).toString()}`);
          expect(JSON.stringify(body)).not.toContain('geheim');
          const { total, levels, entries } = body as unknown as ReviewAnswer;
          expect([total, levels.team, levels.organisation]).toEqual([entries.length, 0, 0]);
        }),
        { numRuns: 150 },
      );
      expect(await server.get<ReviewService>(ReviewService).bundle(server.community, period.id)).toEqual([]);
      for (const key of keys) {
        expect(refusal(await server.ask('PUT', `${town.review}/entries/${key}/themes`, { themes: [theme] }))).toEqual([404, 'no-longer-there']);
        expect(refusal(await server.ask('POST', `${town.review}/entries/${key}/ask`))).toEqual([404, 'no-longer-there']);
      }
    });

    it('is for who may review: a facilitator of this community and a coordinator of another are not', async () => {
      const other = await newCommunity(server, `Ginds ${randomId()}`);
      const [facilitator, stranger] = [await somebody(server, `F${randomId()}`, facilitatorOf(server.community)), await somebody(server, `C${randomId()}`, coordinatorOf(other.community))];
      for (const path of [town.review, `${town.path}/pictures`]) {
        expect((await facilitator.ask('GET', path)).status).toBe(403);
        expect((await stranger.ask('GET', path)).status).toBe(404);
      }
    });
  });

  describe('an entry that is taken back', () => {
    const tables = ['entry_theme', 'entry_remark', 'bundle_choice', 'consent'];
    const left = async (): Promise<number[]> => Promise.all(tables.map(async (table) => (await town.database.query(`SELECT entry FROM ${table}`)).length));

    /** An entry by somebody with a phone, with everything beside it. */
    async function reviewed(text: string) {
      const noor = await town.writer(await town.team(`Team ${randomId()}`), 'Noor Verzonnen');
      const id = randomId();
      const put = (entry: object) => noor.ask('PUT', `/entries/${id}`, { ...entry, at: server.clock.at });
      await put(forOrganisation(text));
      const { id: theme } = (await server.ask('POST', `${town.path}/themes`, { name: `Thema ${randomId()}` })).body;
      const period = await town.period('Nu');
      const beside = `${town.review}/entries/${id}`;
      await server.ask('PUT', `${beside}/themes`, { themes: [theme] });
      await server.ask('POST', `${beside}/remarks`, { byWhom: 'Een wethouder', text: `over ${text}` });
      await server.ask('POST', `${beside}/ask`);
      await noor.ask('PUT', `/questions/${id}`, { answer: 'yes' });
      await server.ask('PUT', `${beside}/chosen`, { period: period.id });
      expect(await town.entry(text)).toMatchObject({ themes: [{ id: theme }], remarks: [{}], consent: 'yes', chosenFor: { name: 'Nu' } });
      return { noor, id, put };
    }

    it('rule 21: is gone from search, themes, remarks, choice and question at once, whether it is deleted or made private or for the team', async () => {
      const { noor, id } = await reviewed('weghalen');
      await noor.ask('DELETE', `/entries/${id}`);
      expect([await town.texts({ q: 'weghalen' }), await left()]).toEqual([[], [0, 0, 0, 0]]);
      const second = await reviewed('voor mij');
      await second.put(hidden('voor mij'));
      expect([await town.texts(), await left()]).toEqual([[], [0, 0, 0, 0]]);
      const third = await reviewed('voor het team');
      const [{ team } = { team: null }] = (await third.noor.log()).teams.map((one) => ({ team: one.id }));
      await third.put(shared('voor het team', { audience: 'team', team }));
      expect([await town.texts({ q: 'team' }), await left()]).toEqual([[], [0, 0, 0, 0]]);
      expect((await town.desk()).filters.themes.map(({ entries }) => entries)).toEqual([0, 0, 0]);
    });

    it('is found by its new words and not by its old, and its yes was for the old', async () => {
      const { put } = await reviewed('ooievaar');
      await put(forOrganisation('reiger'));
      expect([await town.texts({ q: 'ooievaar' }), await town.texts({ q: 'reiger' })]).toEqual([[], ['reiger']]);
      expect(await town.entry('reiger')).toMatchObject({ consent: 'not-asked', mayGoOut: false, chosenFor: null, lapsed: 'choice' });
    });

    if (kind === 'sqlite') {
      it('rule 21: is in no byte of the database any more, its words in the index of words neither', async () => {
        await town.entered('Zonnebloemolie hoort hier niet.', { session: await town.held('2027-01-01'), author: 'p1' }, 'weg');
        await town.database.checkpoint();
        const [{ file } = { file: '' }] = (await town.database.query("SELECT file FROM pragma_database_list WHERE name = 'main'")).map((row) => ({ file: String(row['file']) }));
        const stored = (): string => readdirSync(dirname(file)).map((name) => readFileSync(`${dirname(file)}/${name}`, 'latin1').toLowerCase()).join('');
        expect(stored()).toContain('zonnebloemolie');
        const [row] = await town.database.query('SELECT id FROM log_entry');
        await town.database.write((query) => removeEntry(query, searchIndex('sqlite'), String(row?.['id'])));
        await town.database.checkpoint();
        expect(stored()).not.toContain('zonnebloem');
      });
    }
  });
});
