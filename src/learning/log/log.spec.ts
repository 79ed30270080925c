import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { databaseKinds } from '../../../test/support/databases.js';
import { RestServer } from '../../../test/support/rest-server.js';
import { type Made, refusal } from '../../community/community.fixture.js';
import { randomId } from '../../config/clock.js';
import { insertRows } from '../../config/sql.js';
import { lockedAs } from '../../engine/locked.fixture.js';
import { forOrganisation, hidden, type LogPhone, LogTown, shared } from './log.fixture.js';
import { Pace, WRITES_A_DAY } from './pace.js';

const DAY = 24 * 60 * 60_000;

describe.each([...databaseKinds()])('the learning log of one person on %s', (kind) => {
  let server: RestServer;
  let town: LogTown;
  let team: Made;
  let noor: LogPhone & { member: string };
  let sam: LogPhone & { member: string };
  beforeEach(async () => {
    server = await RestServer.start(kind);
    server.clock.at = Date.parse('2027-01-14T12:00:00Z');
    await server.setUp();
    town = new LogTown(server);
    team = await town.team('Schulden');
    [noor, sam] = [await town.writer(team, 'Noor Verzonnen'), await town.writer(team, 'Sam Bedacht')];
  });
  afterEach(() => server.stop());

  const now = (): number => server.clock.at;
  const put = (phone: LogPhone, id: string, entry: object, more: object = {}) => phone.ask('PUT', `/entries/${id}`, { ...entry, at: now(), ...more });

  it('rule 21: shows everything of whose it is, newest first, with who can read it and nothing left out', async () => {
    const [first, second, third] = [randomId(), randomId(), randomId()];
    const full = forOrganisation('De brief is te moeilijk.', { layer: 'beleid', follow: true, named: true, touched: 'De stilte', viewFrom: 'Eerst dit', viewTo: 'Nu dat', form: 'transformative', turn: 'miss', link: 'https://example.org/x' });
    await put(noor, first, full);
    await put(noor, second, hidden('geheim'), { at: now() + 1 - DAY });
    server.clock.at += 1000;
    await put(noor, third, shared('Voor ons team.', { level: 'team', audience: 'team', team: team.id }));
    const log = await noor.log();
    expect(log).toMatchObject({
      owner: { kind: 'member', name: 'Noor Verzonnen', language: 'nl' },
      community: { id: server.community, language: 'nl' },
      teams: [{ id: team.id, name: 'Schulden' }],
      keeps: { cardDays: 30, logMonths: 12, until: null, ends: [{ team: null, until: null }, { team: team.id, until: null }] },
    });
    const { checked: _, ...said } = full;
    const empty = { nextStep: '', landsAt: '', layer: null, follow: false, touched: '', viewFrom: '', viewTo: '', form: null, turn: null, link: '' };
    const outside = { session: '', meeting: null, changedAt: null, versions: [], question: null, lapsed: false, fixed: false };
    expect(log.entries).toEqual([
      { id: third, level: 'team', audience: 'team', named: false, text: 'Voor ons team.', ...empty, locked: null, team: { id: team.id, name: 'Schulden' }, writtenAt: now(), ...outside },
      { id: first, ...said, locked: null, team: null, writtenAt: now() - 1000, ...outside },
      { id: second, level: 'individual', audience: 'me', named: false, text: '', ...empty, locked: lockedAs('geheim'), team: null, writtenAt: now() - 999 - DAY, ...outside },
    ]);
    expect(await sam.entries()).toEqual([]);
  });

  it('rule 18: text, level and who may see it are enough; what is missing, too much or a BSN is refused by name', async () => {
    const id = randomId();
    expect((await put(noor, id, { level: 'individual', audience: 'community', text: 'Zo weinig is genoeg.' })).status).toBe(204);
    const refused = async (entry: object) => refusal(await put(noor, id, entry));
    expect(await refused(shared('  '))).toEqual([400, 'text-empty', 'text']);
    expect(await refused(shared('over 111222333'))).toEqual([400, 'contains-bsn', 'text']);
    expect(await refused(shared('x', { level: 'organisation' }))).toEqual([409, 'next-step-missing', 'nextStep']);
    expect(await refused({ level: 'individual', audience: 'community', text: 'Bel 06-12345678.' })).toEqual([409, 'points-at-person', 'text']);
    expect(await refused(hidden('x', { text: 'open ernaast' }))).toEqual([400, 'malformed', 'text']);
    expect(await refused({ level: 'individual', text: 'open, voor mij' })).toEqual([400, 'malformed', 'text']);
    expect(refusal(await put(noor, 'te-kort', shared('x')))).toEqual([400, 'malformed']);
    expect((await noor.entries()).map(({ text }) => text)).toEqual(['Zo weinig is genoeg.']);
  });

  it('the same id with the same content twice is one entry, written once', async () => {
    const id = randomId();
    for (const entry of [shared('Een keer.'), hidden('een-keer', { level: 'team' })]) {
      await put(noor, id, entry);
      const [before] = await noor.entries();
      server.clock.at += 5000;
      expect((await put(noor, id, entry)).status).toBe(204);
      expect(await noor.entries()).toEqual([before]);
    }
  });

  it('an id of somebody else is refused, and theirs stays as it was', async () => {
    const id = randomId();
    await put(noor, id, shared('Van Noor.'));
    for (const entry of [shared('Gekaapt.'), hidden('gekaapt')]) expect(refusal(await put(sam, id, entry))).toEqual([409, 'somebody-else']);
    expect(refusal(await sam.ask('DELETE', `/entries/${id}`))).toEqual([409, 'somebody-else']);
    await put(noor, id, hidden('van-noor'));
    for (const entry of [shared('Gekaapt.'), hidden('gekaapt')]) expect(refusal(await put(sam, id, entry))).toEqual([409, 'somebody-else']);
    expect(await noor.entries()).toMatchObject([{ id, audience: 'me', locked: lockedAs('van-noor') }]);
  });

  it('rule 21: a change keeps the first moment and how it was, and sharing further or taking back says who reads it', async () => {
    const id = randomId();
    const start = now();
    await put(noor, id, hidden('eerst'));
    server.clock.at += 1000;
    await put(noor, id, shared('Nu gedeeld.', { before: lockedAs('was-eerst') }));
    server.clock.at += 1000;
    const changed = shared('Scherper.', { named: true, team: team.id, before: lockedAs('was-gedeeld') });
    await put(noor, id, changed);
    await put(noor, id, changed);
    expect(await noor.entries()).toMatchObject([{ text: 'Scherper.', named: true, audience: 'community', team: { id: team.id }, locked: null, writtenAt: start, changedAt: start + 2000, versions: [{ at: start + 1000, locked: lockedAs('was-eerst') }, { at: start + 2000, locked: lockedAs('was-gedeeld') }] }]);
    server.clock.at += 1000;
    await put(noor, id, hidden('terug'));
    expect(await noor.entries()).toMatchObject([{ audience: 'me', text: '', named: false, team: null, locked: lockedAs('terug'), writtenAt: start, changedAt: start + 3000, versions: [{}, {}] }]);
    expect((await noor.ask('DELETE', `/entries/${id}`)).status).toBe(204);
    expect((await noor.ask('DELETE', `/entries/${id}`)).status).toBe(204);
    expect(await noor.entries()).toEqual([]);
    expect(await town.everything()).not.toMatch(/was-eerst|was-gedeeld|terug00|Scherper/);
  });

  it('shared and taken back at the same moment it is one or the other, never both', async () => {
    for (let n = 0; n < 8; n++) {
      const id = randomId();
      await put(noor, id, hidden('begin'));
      const answers = await Promise.all([shared('Wel.'), hidden('niet'), shared('Toch wel.'), hidden('toch-niet')].map((entry) => put(noor, id, entry)));
      expect(answers.map(({ status }) => status)).toEqual([204, 204, 204, 204]);
      const rows = await town.database.query('SELECT id FROM log_entry WHERE id = ? UNION ALL SELECT id FROM private_entry WHERE id = ?', [id, id]);
      expect(rows).toEqual([{ id }]);
    }
  });

  it('shares with a team of which somebody is a member now, and with no other', async () => {
    const id = randomId();
    const other = await town.team('Ander');
    const forTeam = (to: string | null) => shared('Voor het team.', { audience: 'team', team: to });
    for (const to of [other.id, null, 'niemand']) expect(refusal(await put(noor, id, forTeam(to)))).toEqual([404, 'team-unknown', 'team']);
    expect(refusal(await put(noor, id, shared('Voor iedereen.', { team: other.id })))).toEqual([404, 'team-unknown', 'team']);
    expect((await put(noor, id, forTeam(team.id))).status).toBe(204);
    await server.ask('POST', `/api/mine/teams/${team.id}/leave`, { on: '2027-01-14' }, { authorization: `Bearer ${noor.token}` });
    // What is with a team stays there, and stays its author's to change (rule 21).
    expect((await put(noor, id, { ...forTeam(team.id), text: 'Beter gezegd.' })).status).toBe(204);
    expect(refusal(await put(noor, randomId(), forTeam(team.id)))).toEqual([404, 'team-unknown', 'team']);
    expect(await noor.log()).toMatchObject({ teams: [], entries: [{ text: 'Beter gezegd.', audience: 'team' }] });
    expect((await put(noor, id, shared('Voor iedereen.', { team: team.id }))).status).toBe(204);
    expect(refusal(await put(noor, id, forTeam(team.id)))).toEqual([404, 'team-unknown', 'team']);
  });

  it('believes a phone that was offline, and not one whose clock is wrong', async () => {
    const at = async (moment: number) => {
      const id = randomId();
      await put(noor, id, shared('Wanneer?'), { at: moment });
      return (await noor.entries()).find((entry) => entry.id === id)?.writtenAt;
    };
    expect(await at(now() - 20 * DAY)).toBe(now() - 20 * DAY);
    expect(await at(0)).toBe(now());
    expect(await at(now() + DAY)).toBe(now());
  });

  it('keeps out a flood, of one person and only for a day', async () => {
    for (let n = 1; n < WRITES_A_DAY; n++) server.get<Pace>(Pace).next({ kind: 'member', id: noor.member });
    expect((await put(noor, randomId(), shared('Nog net.'))).status).toBe(204);
    const refused = await put(noor, randomId(), shared('Te veel.'));
    expect([...refusal(refused), refused.headers.get('retry-after')]).toEqual([429, 'too-many-at-once', String(DAY / 1000)]);
    expect((await put(sam, randomId(), shared('Van een ander.'))).status).toBe(204);
    server.clock.at += DAY;
    expect((await put(noor, randomId(), shared('Weer een dag.'))).status).toBe(204);
  });

  it('says how long it is kept: until the period ends, and then what the community chose', async () => {
    const period = await town.period('2026-2028', '2026-09-01', '2028-08-31');
    expect((await noor.log()).keeps.until).toBe('2029-08-31');
    expect((await noor.log()).keeps.ends).toEqual([{ team: null, until: '2029-08-31' }, { team: team.id, until: '2029-08-31' }]);
    const earlier = await town.period('2025-2027', '2025-09-01', '2027-07-10');
    await server.ask('PUT', `/api/teams/${team.id}`, { name: 'Schulden', kind: 'werkteam', period: earlier.id, rhythm: '', missingVoices: [], version: 1 });
    expect(period.id).not.toBe(earlier.id);
    expect((await noor.log()).keeps.until).toBe('2028-07-10');
    await town.database.write((query) => insertRows(query, 'retention', ['community', 'card_days', 'log_months', 'registration_days', 'changed_at'], [[server.community, 14, 6, 90, 1]]));
    expect((await noor.log()).keeps).toEqual({ cardDays: 14, logMonths: 6, until: '2028-01-10', ends: [{ team: null, until: '2029-02-28' }, { team: team.id, until: '2028-01-10' }] });
  });

  describe('the question whether a text may be public', () => {
    const ask = (entry: string) => town.database.write((query) => insertRows(query, 'consent', ['entry', 'asked_by', 'asked_at'], [[entry, 'c', now()]]));
    const answer = (phone: LogPhone, entry: string, said: string) => phone.ask('PUT', `/questions/${entry.replace('/', '~')}`, { answer: said });

    it('is answered by its author, also once more', async () => {
      const id = randomId();
      await put(noor, id, shared('Mag dit?'));
      expect(refusal(await answer(noor, id, 'yes'))).toEqual([404, 'no-longer-there']);
      await ask(id);
      expect(await noor.entries()).toMatchObject([{ question: { askedAt: now(), answer: null } }]);
      for (const said of ['yes', 'no']) {
        expect((await answer(noor, id, said)).status).toBe(204);
        expect(await noor.entries()).toMatchObject([{ question: { answer: said } }]);
      }
      expect(refusal(await answer(sam, id, 'yes'))).toEqual([409, 'somebody-else']);
      expect(refusal(await answer(noor, randomId(), 'yes'))).toEqual([409, 'entry-unknown']);
      expect(refusal(await answer(noor, id, 'maybe'))).toEqual([400, 'malformed', 'answer']);
    });

    it('is about the text as it is: another text, or another circle of readers, has no answer', async () => {
      for (const next of [shared('Anders gezegd.'), shared('Mag dit?', { audience: 'team', team: team.id }), hidden('terug')]) {
        const id = randomId();
        await put(noor, id, shared('Mag dit?'));
        await ask(id);
        await answer(noor, id, 'yes');
        await put(noor, id, next);
        expect((await noor.entries()).find((entry) => entry.id === id)?.question).toBeNull();
      }
    });
  });

  it('is closed to who shows no link, a revoked one, or a login', async () => {
    const asked = [['GET', ''], ['PUT', `/entries/${randomId()}`], ['DELETE', `/entries/${randomId()}`], ['POST', '/link'], ['POST', '/claims']] as const;
    for (const [method, path] of asked) expect(refusal(await server.ask(method, `/api/log${path}`, method === 'GET' ? undefined : {}))).toEqual([401, 'not-recognised']);
    await town.phone(noor.member); // a new link: the old one stops
    expect(refusal(await noor.ask('GET', ''))).toEqual([410, 'link-revoked']);
  });

  it('rule 20: that and what somebody writes for themselves is in no trail, list or page of who looks after them', async () => {
    await put(noor, randomId(), hidden('stil'));
    await put(noor, randomId(), shared('Voor het team.', { audience: 'team', team: team.id }));
    expect((await town.trail()).map(({ action }) => action).filter((action) => action.includes('entr') || action.includes('log'))).toEqual([]);
    for (const path of [`/api/members/${noor.member}`, `/api/teams/${team.id}`, town.path, '/api/start']) {
      expect(JSON.stringify((await server.ask('GET', path)).body)).not.toMatch(/stil|Voor het team/);
    }
  });
});
