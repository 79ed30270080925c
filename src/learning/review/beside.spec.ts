import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { databaseKinds } from '../../../test/support/databases.js';
import { type Answer, RestServer } from '../../../test/support/rest-server.js';
import { newCommunity, trail } from '../../access/access.fixture.js';
import { type Made, refusal } from '../../community/community.fixture.js';
import { randomId } from '../../config/clock.js';
import { shared } from '../log/log.fixture.js';
import { DeskTown } from './review.fixture.js';
import { ReviewService } from './review.service.js';

describe.each([...databaseKinds()])('beside entries on %s', (kind) => {
  let server: RestServer;
  let town: DeskTown;
  let period: Made;
  beforeEach(async () => {
    server = await RestServer.start(kind);
    server.clock.at = Date.parse('2027-04-02T12:00:00Z');
    await server.setUp();
    town = new DeskTown(server);
    period = await town.period('2026-2028', '2026-09-01', '2028-08-31');
  });
  afterEach(() => server.stop());

  const beside = (method: string, key: string, what: string, body?: unknown): Promise<Answer> => server.ask(method, `${town.review}/entries/${key.replace('/', '~')}/${what}`, body);
  const theme = async (name: string): Promise<string> => String((await server.ask('POST', `${town.path}/themes`, { name })).body['id']);
  const themes = (method: string, path: string, body?: unknown): Promise<Answer> => server.ask(method, `${town.path}/themes${path}`, body);
  const actions = async (): Promise<string[]> => (await town.trail()).map(({ action }) => action).filter((action) => /^(theme|entry|consent|remark)/.test(action));

  describe('themes', () => {
    it('are there by name, once in whatever case, with how many entries they have', async () => {
      const [taal, zorg] = [await theme('Taal'), await theme('  zorg ')];
      expect(refusal(await themes('POST', '', { name: 'TAAL' }))).toEqual([409, 'name-taken', 'name']);
      expect(refusal(await themes('PUT', `/${zorg}`, { name: 'taal' }))).toEqual([409, 'name-taken', 'name']);
      expect(refusal(await themes('POST', '', { name: ' ' }))).toEqual([400, 'text-empty', 'name']);
      expect((await themes('PUT', `/${taal}`, { name: 'TAAL' })).body).toEqual({ id: taal, name: 'TAAL' });
      const key = await town.entered('a');
      expect((await beside('PUT', key, 'themes', { themes: [zorg, taal, zorg] })).body['themes']).toEqual([{ id: taal, name: 'TAAL' }, { id: zorg, name: 'zorg' }]);
      expect((await town.desk()).filters.themes).toEqual([{ id: taal, name: 'TAAL', entries: 1 }, { id: zorg, name: 'zorg', entries: 1 }]);
      expect((await beside('PUT', key, 'themes', { themes: [] })).body['themes']).toEqual([]);
    });

    it('become one with every entry of both, once', async () => {
      const [taal, brieven] = [await theme('Taal'), await theme('Brieven')];
      const [a, b, c] = [await town.entered('a'), await town.entered('b'), await town.entered('c')];
      await beside('PUT', a, 'themes', { themes: [taal] });
      await beside('PUT', b, 'themes', { themes: [brieven] });
      await beside('PUT', c, 'themes', { themes: [taal, brieven] });
      expect((await themes('POST', `/${brieven}/merge`, { into: taal })).body).toEqual({ id: taal, name: 'Taal' });
      expect((await town.desk({ theme: taal })).total).toBe(3);
      expect((await town.desk()).filters.themes).toEqual([{ id: taal, name: 'Taal', entries: 3 }]);
      expect(refusal(await themes('POST', `/${taal}/merge`, { into: taal }))).toEqual([404, 'theme-unknown', 'into']);
      expect(refusal(await themes('POST', `/${brieven}/merge`, { into: taal }))).toEqual([404, 'theme-unknown']);
    });

    it('go without their entries', async () => {
      const taal = await theme('Taal');
      await beside('PUT', await town.entered('blijft'), 'themes', { themes: [taal] });
      expect((await themes('DELETE', `/${taal}`)).status).toBe(204);
      expect((await town.entry('blijft')).themes).toEqual([]);
      expect(await town.database.query('SELECT entry FROM entry_theme')).toEqual([]);
    });

    it('of another community are unknown', async () => {
      const other = await newCommunity(server, 'Elders');
      const own = await theme('Taal');
      await town.database.write((query) => query("INSERT INTO theme (id, community, name, name_key, made_at) VALUES ('van-elders', ?, 'Ginds', 'ginds', 1)", [other.community]));
      const key = await town.entered('a');
      expect(refusal(await beside('PUT', key, 'themes', { themes: [own, 'van-elders'] }))).toEqual([404, 'theme-unknown', 'themes']);
      expect(refusal(await themes('POST', `/${own}/merge`, { into: 'van-elders' }))).toEqual([404, 'theme-unknown', 'into']);
      for (const [method, body] of [['PUT', { name: 'x' }], ['DELETE', undefined]] as const) expect(refusal(await themes(method, '/van-elders', body))).toEqual([404, 'theme-unknown']);
      expect((await town.desk()).filters.themes).toHaveLength(1);
    });
  });

  describe('a reflection of a stakeholder', () => {
    it('stands beside an entry, in the words and under the name of who gave it', async () => {
      const key = await town.entered('a');
      const { status, body } = await beside('POST', key, 'remarks', { byWhom: ' Een wethouder ', text: 'Dit herken ik.' });
      expect([status, body['remarks']]).toEqual([201, [{ id: expect.any(String), byWhom: 'Een wethouder', text: 'Dit herken ik.', month: '2027-04' }]]);
      const [remark] = (await town.entry('a')).remarks;
      expect(refusal(await beside('DELETE', await town.entered('b'), `remarks/${String(remark?.id)}`))).toEqual([404, 'no-longer-there']);
      expect((await beside('DELETE', key, `remarks/${String(remark?.id)}`)).body['remarks']).toEqual([]);
    });

    it('rule 19: has no BSN, and points at nobody unless that is meant', async () => {
      const key = await town.entered('a');
      expect(refusal(await beside('POST', key, 'remarks', { byWhom: 'X', text: 'Nummer 111222333.' }))).toEqual([400, 'contains-bsn', 'text']);
      expect(refusal(await beside('POST', key, 'remarks', { byWhom: '111222333', text: 'x' }))).toEqual([400, 'contains-bsn', 'byWhom']);
      expect(refusal(await beside('POST', key, 'remarks', { byWhom: 'X', text: 'Bel 06-12345678.' }))).toEqual([409, 'points-at-person', 'text']);
      expect((await beside('POST', key, 'remarks', { byWhom: 'X', text: 'Bel 06-12345678.', checked: true })).status).toBe(201);
    });
  });

  describe('whether it may be public', () => {
    it('is asked of the author, who answers in the own log; the coordinator hears the answer and not whose it is', async () => {
      const noor = await town.writer(await town.team(), 'Noor Verzonnen');
      const id = randomId();
      await noor.ask('PUT', `/entries/${id}`, { ...shared('van wie dit is'), at: server.clock.at });
      expect((await town.entry('van wie dit is')).consent).toBe('not-asked');
      expect((await beside('POST', id, 'ask')).body['consent']).toBe('asked');
      expect((await beside('POST', id, 'ask')).body['consent']).toBe('asked');
      expect(await town.texts({ public: 'asked' })).toEqual(['van wie dit is']);
      expect((await noor.entries())[0]?.question).toMatchObject({ answer: null });
      await noor.ask('PUT', `/questions/${id}`, { answer: 'yes' });
      expect(await town.entry('van wie dit is')).toMatchObject({ consent: 'yes', mayGoOut: true, by: null });
      expect([await town.texts({ public: 'yes' }), await town.texts({ public: 'asked' }), await town.texts({ public: 'no' })]).toEqual([['van wie dit is'], [], []]);
      expect(refusal(await beside('POST', id, 'ask'))).toEqual([409, 'consent-answered']);
      expect(JSON.stringify(await town.desk())).not.toMatch(new RegExp(`${noor.member}|Noor`));
      expect(await town.database.query('SELECT id FROM letter')).toEqual([]);
    });

    it('is asked of nobody for a card without a link to a person', async () => {
      const key = await town.entered('van niemand', { session: await town.held('2027-01-15') });
      expect(await town.entry('van niemand')).toMatchObject({ consent: 'nobody-to-ask', mayGoOut: true });
      expect(refusal(await beside('POST', key, 'ask'))).toEqual([409, 'nobody-to-ask']);
      expect(await town.database.query('SELECT entry FROM consent')).toEqual([]);
    });
  });

  describe('the bundle of a period', () => {
    const bundle = async (): Promise<string[]> => (await server.get<ReviewService>(ReviewService).bundle(server.community, period.id)).map(({ text }) => text);
    const answered = (key: string, answer: 'yes' | 'no' | null) =>
      town.database.write((query) => query("INSERT INTO consent (entry, asked_by, asked_at, answer) VALUES (?, 'x', 1, ?) ON CONFLICT (entry) DO UPDATE SET answer = excluded.answer", [key, answer]));

    it('takes what its author says may be public, and nothing that was refused or not answered', async () => {
      const [yes, no, asked, never] = [await town.entered('ja'), await town.entered('nee'), await town.entered('gevraagd'), await town.entered('nooit')];
      await answered(yes, 'yes');
      await answered(no, 'no');
      await answered(asked, null);
      expect((await beside('PUT', yes, 'chosen', { period: period.id })).body['chosenFor']).toEqual({ id: period.id, name: '2026-2028' });
      for (const key of [no, asked, never]) expect(refusal(await beside('PUT', key, 'chosen', { period: period.id }))).toEqual([409, 'consent-missing', 'period']);
      expect(refusal(await beside('PUT', yes, 'chosen', { period: 'onbekend' }))).toEqual([404, 'period-unknown', 'period']);
      expect([await bundle(), await town.texts({ chosen: 'yes' }), await town.texts({ chosen: period.id }), (await town.texts({ chosen: 'no' })).length]).toEqual([['ja'], ['ja'], ['ja'], 3]);
      expect((await beside('PUT', yes, 'chosen', { period: null })).body['chosenFor']).toBeNull();
      expect(await bundle()).toEqual([]);
    });

    it('lets go of an entry whose author says no after all, though it was chosen', async () => {
      const key = await town.entered('eerst ja');
      await answered(key, 'yes');
      await beside('PUT', key, 'chosen', { period: period.id });
      await answered(key, 'no');
      expect([await bundle(), (await town.entry('eerst ja')).mayGoOut]).toEqual([[], false]);
    });

    it('lets go of an entry whose words its author changes: the choice and the yes end, a remark says it was to how it was', async () => {
      const noor = await town.writer(await town.team(), 'Noor Verzonnen');
      const id = randomId();
      const write = (text: string, more: object = {}) => noor.ask('PUT', `/entries/${id}`, { ...shared(text), ...more, at: server.clock.at });
      await write('zoals het was');
      await beside('POST', id, 'remarks', { byWhom: 'Een wethouder', text: 'Dit herken ik.' });
      await beside('POST', id, 'ask');
      await noor.ask('PUT', `/questions/${id}`, { answer: 'yes' });
      await beside('PUT', id, 'chosen', { period: period.id });
      await write('zoals het was', { team: null });
      expect(await town.entry('zoals het was')).toMatchObject({ lapsed: null, consent: 'yes', chosenFor: { id: period.id } });
      await write('anders gezegd');
      const changed = await town.entry('anders gezegd');
      expect(changed).toMatchObject({ lapsed: 'choice', consent: 'not-asked', chosenFor: null, mayGoOut: false, remarks: [{ text: 'Dit herken ik.', month: '2027-04', earlier: true }] });
      expect(await noor.entries()).toMatchObject([{ text: 'anders gezegd', question: null, lapsed: true }]);
      await write('nog eens anders');
      expect((await town.entry('nog eens anders')).lapsed).toBe('choice');
      // Looked at anew: asked, and chosen.
      expect((await beside('POST', id, 'ask')).body['lapsed']).toBeNull();
      await noor.ask('PUT', `/questions/${id}`, { answer: 'yes' });
      expect(await noor.entries()).toMatchObject([{ question: { answer: 'yes' }, lapsed: false }]);
      await beside('PUT', id, 'chosen', { period: period.id });
      const [out] = await server.get<ReviewService>(ReviewService).bundle(server.community, period.id);
      expect(out).toMatchObject({ text: 'nog eens anders', remarks: [] });
      // The name is a word too; without a choice only the yes ends.
      await beside('PUT', id, 'chosen', { period: null });
      await write('nog eens anders', { named: true });
      expect(await town.entry('nog eens anders')).toMatchObject({ lapsed: 'consent', consent: 'not-asked' });
    });

    it('may have a card of nobody, with nothing beside its words that leads to somebody', async () => {
      const team = await town.team('Klein team');
      const session = await town.held('2027-01-15', team.id);
      const key = await town.entered('van niemand', { session, team: team.id, level: 'organisation', nextStep: 'Meelezen', landsAt: 'Stichting Nergens', link: 'https://example.org/van-mij' });
      expect((await beside('PUT', key, 'chosen', { period: period.id })).status).toBe(200);
      const [entry] = await server.get<ReviewService>(ReviewService).bundle(server.community, period.id);
      expect(entry).toMatchObject({ text: 'van niemand', nextStep: 'Meelezen', by: null, team: null, meeting: null, month: null, link: '', landsAt: '' });
      expect(JSON.stringify(entry)).not.toMatch(/Klein team|Stichting|example\.org|2027/);
    });

    it('keeps its period: one with chosen entries is not deleted', async () => {
      const key = await town.entered('van niemand', { session: await town.held('2027-01-15') });
      await beside('PUT', key, 'chosen', { period: period.id });
      expect(refusal(await server.ask('DELETE', `${town.path}/periods/${period.id}`))).toEqual([409, 'in-use']);
    });
  });

  it('rule 20: who did what is written down, and what people wrote is not', async () => {
    const [taal, brieven] = [await theme('Taal'), await theme('Brieven')];
    const key = await town.entered('geheim van de smid', { session: await town.held('2027-01-15') });
    const asked = await town.entered('geheim van de bakker');
    await beside('PUT', key, 'chosen', { period: period.id });
    await beside('PUT', key, 'chosen', { period: null });
    await beside('PUT', key, 'chosen', { period: null });
    await beside('POST', asked, 'ask');
    await beside('POST', asked, 'ask');
    const { body } = await beside('POST', key, 'remarks', { byWhom: 'Geheime wethouder', text: 'geheim antwoord' });
    await beside('DELETE', key, `remarks/${String((body['remarks'] as { id: string }[] | undefined)?.[0]?.id)}`);
    await themes('PUT', `/${taal}`, { name: 'Woorden' });
    await themes('POST', `/${brieven}/merge`, { into: taal });
    await themes('DELETE', `/${taal}`);
    expect((await actions()).sort()).toEqual(['consent-asked', 'entry-chosen', 'entry-unchosen', 'remark-made', 'remark-removed', 'theme-made', 'theme-made', 'theme-merged', 'theme-removed', 'theme-renamed']);
    const said = (await trail(server, server.community)).join('\n');
    expect(said).not.toMatch(/geheim/i);
    for (const id of [key, asked]) expect(said).not.toContain(id);
  });
});
