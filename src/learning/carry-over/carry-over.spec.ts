import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { databaseKinds } from '../../../test/support/databases.js';
import { until } from '../../../test/support/retry.js';
import { RestServer } from '../../../test/support/rest-server.js';
import { type Made, refusal } from '../../community/community.fixture.js';
import type { JsonObject } from '../../engine/json.js';
import { type GuestPhone, type LogPhone } from '../log/log.fixture.js';
import type { MyCarryOverLine } from './carry-over.answers.js';
import { CarryTown } from './carry-over.fixture.js';

const DAY = 24 * 60 * 60_000;
const ORGANISATION_ENTRY = { level: 'organisation', audience: 'team', text: 'Onze brief is te moeilijk.', nextStep: 'Twee bewoners lezen mee.', landsAt: 'gemeente  NERGENS', layer: 'beleid', follow: true, checked: true };

describe.each([...databaseKinds()])('carry-over on %s', (kind) => {
  let server: RestServer;
  let town: CarryTown;
  let team: Made;
  let gemeente: Made;
  let buurtbron: Made;
  let noor: LogPhone & { member: string };
  let sam: LogPhone & { member: string };
  beforeEach(async () => {
    server = await RestServer.start(kind);
    server.clock.at = Date.parse('2027-01-31T12:00:00Z');
    await server.setUp();
    town = new CarryTown(server);
    team = await town.team('Schulden');
    [gemeente, buurtbron] = [await town.organisation('Gemeente Nergens'), await town.organisation('De Buurtbron')];
    [noor, sam] = [await town.writer(team, 'Noor Verzonnen'), await town.writer(team, 'Sam Bedacht')];
  });
  afterEach(() => server.stop());

  const only = async (phone: LogPhone): Promise<MyCarryOverLine> => {
    const [one, ...more] = await town.mine(phone);
    if (!one || more.length > 0) throw new Error(`${String(more.length + Number(one !== undefined))} are followed`);
    return one;
  };
  const rows = async (): Promise<number> => (await town.database.query('SELECT id FROM carry_over UNION ALL SELECT id FROM carry_over_step')).length;

  /** Noor writes in a meeting of the team. */
  async function inMeeting(entry: JsonObject = ORGANISATION_ENTRY): Promise<GuestPhone> {
    const { code } = await town.meeting(team);
    const phone = await town.join(code, { personal: noor.token });
    await town.write(phone, entry);
    return phone;
  }

  describe('what is followed', () => {
    it('begins with an entry of a meeting whose author agreed, at the organisation that is called so', async () => {
      await inMeeting();
      expect(await only(noor)).toEqual({
        id: expect.any(String), nextStep: 'Twee bewoners lezen mee.', landsAt: 'gemeente  NERGENS', organisation: { id: gemeente.id, name: 'Gemeente Nergens' }, layer: 'beleid',
        team: { id: team.id, name: 'Schulden' }, state: 'intention', reason: '', happened: '', evidence: '', since: '2027-01', version: 1, entry: expect.stringContaining('/'), ask: false, keeps: { logMonths: 12, until: null },
        steps: [{ state: 'intention', reason: '', happened: '', evidence: '', byRole: 'owner', month: '2027-01' }],
      });
      expect(await town.mine(sam)).toEqual([]);
    });

    it('begins outside a meeting as well, and not without agreement, for another level or for oneself', async () => {
      await town.intends(noor, 'Meelezen', { follow: false });
      expect(await town.mine(noor)).toEqual([]);
      const id = await town.intends(noor, 'Een spreekuur', { landsAt: 'Elders', team: team.id, audience: 'team' });
      expect(await only(noor)).toMatchObject({ nextStep: 'Een spreekuur', organisation: null, entry: id, team: { id: team.id } });
    });

    it('follows what its author changes: the step, where it lands, the layer', async () => {
      const id = await town.intends(noor, 'Meelezen', { landsAt: 'Elders' });
      await town.intends(noor, 'Samen lezen', { landsAt: 'De Buurtbron', layer: 'management' }, id);
      expect(await only(noor)).toMatchObject({ nextStep: 'Samen lezen', landsAt: 'De Buurtbron', organisation: { id: buurtbron.id }, layer: 'management', steps: [{ state: 'intention' }] });
    });

    it('goes with everything when its author takes that back, makes it private or deletes it', async () => {
      const { session, person } = await inMeeting();
      const entry = (await only(noor)).entry?.split('/')[1] ?? '';
      const say = (type: string, data: JsonObject): Promise<void> => town.act(session, { kind: 'participant', id: person }, `reflection/${type}`, { entry, ...data });
      await say('change', { ...ORGANISATION_ENTRY, follow: false });
      expect([await town.mine(noor), await rows()]).toEqual([[], 0]);
      await say('change', ORGANISATION_ENTRY);
      await only(noor);
      await say('change', { level: 'organisation', audience: 'me', locked: `v1.sleutel0.${'x'.repeat(60)}` });
      expect([await town.mine(noor), await rows()]).toEqual([[], 0]);
      await say('change', ORGANISATION_ENTRY);
      await only(noor);
      await say('remove', {});
      expect(await town.mine(noor)).toEqual([]);
      expect(await rows()).toBe(0);
    });

    it('goes when its owner no longer wants it followed, and does not come back when the entry is changed', async () => {
      const { session, person } = await inMeeting();
      const one = await only(noor);
      expect(refusal(await sam.ask('DELETE', `/carry-over/${one.id}`))).toEqual([404, 'no-longer-there']);
      expect((await noor.ask('DELETE', `/carry-over/${one.id}`)).status).toBe(204);
      expect(await noor.entries()).toMatchObject([{ text: ORGANISATION_ENTRY.text, audience: 'team', follow: false }]);
      await town.act(session, { kind: 'participant', id: person }, 'reflection/change', { ...ORGANISATION_ENTRY, follow: false, entry: one.entry?.split('/')[1] ?? '', text: 'Anders gezegd.' });
      expect([await town.mine(noor), await rows()]).toEqual([[], 0]);

      await town.intends(noor, 'Meelezen');
      expect((await noor.ask('DELETE', `/carry-over/${(await only(noor)).id}`)).status).toBe(204);
      expect((await noor.entries()).map(({ follow }) => follow)).toEqual([false, false]);
      expect(await rows()).toBe(0);
    });

    it('begins once, also when the journal is followed anew', async () => {
      await inMeeting();
      const { id } = await only(noor);
      await town.database.write((query) => query("DELETE FROM projection_position WHERE projection = 'carry-over'"));
      await server.restart();
      expect(await only(noor)).toMatchObject({ id, steps: [{ state: 'intention' }] });
    });
  });

  describe('what is told', () => {
    it('by its owner, step by step, with what happened and where that can be seen', async () => {
      await town.intends(noor, 'Meelezen');
      const { id } = await only(noor);
      const tell = (told: object) => noor.ask('PUT', `/carry-over/${id}`, told);
      server.clock.at += DAY;
      expect((await tell({ state: 'tried', happened: 'Zeven woorden eruit.', evidence: 'https://example.org/brief', version: 1 })).status).toBe(204);
      expect(refusal(await tell({ state: 'adapted', version: 1 }))).toEqual([409, 'changed-meanwhile']);
      expect(refusal(await tell({ state: 'stopped', version: 2 }))).toEqual([409, 'reason-missing', 'reason']);
      expect(refusal(await tell({ state: 'tried', evidence: 'http://example.org', version: 2 }))).toEqual([400, 'malformed', 'evidence']);
      expect(refusal(await tell({ state: 'tried', happened: 'bsn 123456782', version: 2 }))).toEqual([400, 'contains-bsn', 'happened']);
      expect(refusal(await tell({ state: 'tried', happened: 'Bel 06 12345678', version: 2 }))).toEqual([409, 'points-at-person', 'happened']);
      expect((await tell({ state: 'shared', version: 2 })).status).toBe(204);
      expect(await only(noor)).toMatchObject({
        state: 'shared', happened: 'Zeven woorden eruit.', evidence: 'https://example.org/brief', since: '2027-01',
        steps: [{ state: 'intention', month: '2027-01' }, { state: 'tried', byRole: 'owner', month: '2027-02', happened: 'Zeven woorden eruit.' }, { state: 'shared' }],
      });
    });

    it('by nobody else in their place', async () => {
      await town.intends(noor, 'Meelezen');
      const { id } = await only(noor);
      expect(refusal(await sam.ask('PUT', `/carry-over/${id}`, { state: 'tried', version: 1 }))).toEqual([404, 'no-longer-there']);
      expect(refusal(await town.tellFor(buurtbron, id, { state: 'tried', version: 1 }))).toEqual([404, 'no-longer-there']);
      expect(await only(noor)).toMatchObject({ state: 'intention', version: 1 });
    });

    it('by the contact of the organisation, who sees what is meant for them and nothing else', async () => {
      await town.intends(noor, 'Meelezen', { landsAt: 'Gemeente Nergens', named: true, team: team.id });
      await town.intends(sam, 'Spreekuur', { landsAt: 'De Buurtbron' });
      const [mine] = await town.ofOrganisation(gemeente);
      expect(mine).toEqual({
        id: expect.any(String), nextStep: 'Meelezen', layer: null, state: 'intention', reason: '', happened: '', evidence: '', since: '2027-01', version: 1,
        steps: [{ state: 'intention', reason: '', happened: '', evidence: '', byRole: 'owner', month: '2027-01' }],
      });
      const answer = await town.tellFor(gemeente, mine?.id ?? '', { state: 'adapted', happened: 'Alle brieven.', version: 1 });
      expect(answer.body).toMatchObject({ state: 'adapted', version: 2, steps: [{}, { byRole: 'contact', happened: 'Alle brieven.' }] });
      expect(JSON.stringify([mine, answer.body])).not.toMatch(/Noor|Spreekuur|Buurtbron|te moeilijk|entry|author|owner":|member|team|Schulden/);
      expect(await only(noor)).toMatchObject({ state: 'adapted', steps: [{ byRole: 'owner' }, { byRole: 'contact' }] });
    });

    it('to the coordinator, who keeps it, and says which organisation is meant', async () => {
      await town.intends(noor, 'Meelezen', { landsAt: 'Gem. Nergens' });
      await town.intends(sam, 'Spreekuur', { landsAt: 'De Buurtbron', layer: 'management' });
      const all = await town.ofCommunity();
      expect(all).toMatchObject({ total: 2, page: 0, pages: 1, unlinked: 1, items: [{ nextStep: 'Meelezen', organisation: null }, { nextStep: 'Spreekuur', organisation: { name: 'De Buurtbron' } }] });
      expect(all.organisations.map(({ name }) => name)).toEqual(['De Buurtbron', 'Gemeente Nergens']);
      const { id } = all.items[0] ?? { id: '' };
      const link = (wish: object) => server.ask('PUT', `${town.path}/carry-over/${id}/organisation`, wish);
      expect(refusal(await link({ organisation: 'niemand', version: 1 }))).toEqual([404, 'organisation-unknown', 'organisation']);
      expect((await link({ organisation: gemeente.id, version: 1 })).body).toMatchObject({ organisation: { name: 'Gemeente Nergens' }, version: 2 });
      expect(refusal(await link({ organisation: null, version: 1 }))).toEqual([409, 'changed-meanwhile']);
      expect((await town.ofOrganisation(gemeente)).map(({ nextStep }) => nextStep)).toEqual(['Meelezen']);
      expect((await server.ask('PUT', `${town.path}/carry-over/${id}`, { state: 'anchored', happened: 'Gehoord aan de telefoon.', version: 2 })).body).toMatchObject({ state: 'anchored', steps: [{}, { byRole: 'coordinator' }] });
      expect((await town.trail()).map(({ action }) => action)).toContain('carry-over-linked');
      // Said by hand, it stays as long as the author calls it the same.
      await town.intends(noor, 'Toch meelezen', { landsAt: 'Gem. Nergens' }, (await only(noor)).entry ?? '');
      expect(await only(noor)).toMatchObject({ nextStep: 'Toch meelezen', organisation: { id: gemeente.id } });
    });

    it('is found by team, state and organisation', async () => {
      await town.intends(noor, 'Meelezen', { team: team.id });
      await town.intends(sam, 'Spreekuur', { landsAt: 'De Buurtbron' });
      const found = async (search: string): Promise<string[]> => (await town.ofCommunity(search)).items.map(({ nextStep }) => nextStep);
      expect(await found(`?team=${team.id}`)).toEqual(['Meelezen']);
      expect(await found(`?organisation=${buurtbron.id}`)).toEqual(['Spreekuur']);
      expect(await found('?organisation=none')).toEqual([]);
      expect(await found('?state=intention')).toHaveLength(2);
      expect(await found('?state=stopped&page=3')).toEqual([]);
      expect(refusal(await server.ask('GET', `${town.path}/carry-over?state=klaar`))).toEqual([400, 'malformed']);
      expect((await town.ofTeam(team)).map(({ nextStep }) => nextStep)).toEqual(['Meelezen']);
    });

    it('rule 20: nobody but the owner learns whose it is, in any answer', async () => {
      await inMeeting({ ...ORGANISATION_ENTRY, named: true });
      await town.intends(noor, 'Spreekuur', { named: true, landsAt: 'De Buurtbron' });
      const answers = [await town.ofCommunity(), await town.ofTeam(team), await town.ofOrganisation(gemeente), await town.ofOrganisation(buurtbron)];
      expect(JSON.stringify(answers)).toContain('Twee bewoners');
      expect(JSON.stringify(answers)).not.toMatch(new RegExp(`Noor|${noor.member}|entry|author|te moeilijk|"at"|\\d{13}`));
    });
  });

  describe('the look-back', () => {
    it('brings what is open in the team, and takes along what was said', async () => {
      await inMeeting();
      const { id } = await only(noor);
      const done = await town.intends(sam, 'Al geborgd', { team: team.id });
      const ended = (await town.mine(sam)).find(({ entry }) => entry === done);
      await sam.ask('PUT', `/carry-over/${ended?.id ?? ''}`, { state: 'anchored', version: 1 });
      await town.intends(sam, 'Van niemand hier', { team: null });
      server.clock.at += DAY;
      const meeting = await town.lookBack(team);
      expect((await town.seen(meeting.id)).intentions).toMatchObject([{ id, nextStep: 'Twee bewoners lezen mee.', said: null }]);
      await town.said(meeting.id, id, 'tried', { happened: 'Zij lazen mee.' });
      expect(await only(noor)).toMatchObject({ state: 'tried', happened: 'Zij lazen mee.', steps: [{}, { state: 'tried', byRole: 'meeting', month: '2027-02' }] });
      // A slip of the hand is one step, not two.
      await town.said(meeting.id, id, 'shared', { happened: 'Het is besproken.' });
      expect(await only(noor)).toMatchObject({ state: 'shared', happened: 'Het is besproken.', steps: [{ state: 'intention' }, { state: 'shared', byRole: 'meeting' }] });
      await town.said(meeting.id, id, 'intention');
      expect(await only(noor)).toMatchObject({ state: 'intention', happened: '', steps: [{ state: 'intention' }] });
    });

    it('lets the owner say it on their own phone, also when they come in later', async () => {
      await inMeeting();
      const { id } = await only(noor);
      const meeting = await town.lookBack(team);
      const phone = await town.join(meeting.code, { personal: noor.token });
      const other = await town.join(meeting.code, { personal: sam.token });
      await until('the owner is known', async () => (await town.everything()).includes('owner-known'));
      const say = (person: string) => town.act(meeting.id, { kind: 'participant', id: person }, 'look-back/say', { intention: id, state: 'adapted' });
      await expect(say(other.person)).rejects.toThrow('somebody-else');
      await say(phone.person);
      expect(await only(noor)).toMatchObject({ state: 'adapted', steps: [{}, { byRole: 'owner' }] });
    });

    it('shows in a meeting about carry-over without a team what the whole community may read, and in a café nothing', async () => {
      await inMeeting();
      await town.intends(sam, 'Spreekuur', { audience: 'community' });
      const seen = async (more: JsonObject): Promise<string[]> => (await town.seen((await town.lookBack(null, more)).id)).intentions.map(({ nextStep }) => nextStep);
      expect(await seen({ kind: 'doorwerking' })).toEqual(['Spreekuur']);
      expect(await seen({ kind: 'kenniscafe', cafeType: 'podium' })).toEqual([]);
    });

    it('loses every word of what its author takes back, also after the close', async () => {
      await inMeeting();
      const { id } = await only(noor);
      const meeting = await town.lookBack(team);
      await town.said(meeting.id, id, 'tried', { happened: 'Zij lazen mee.' });
      await town.act(meeting.id, { kind: 'facilitator', id: 'f' }, 'session/close', {});
      expect((await noor.ask('DELETE', `/carry-over/${id}`)).status).toBe(204);
      expect(await town.everything()).not.toContain('Zij lazen mee.');
      const words = await town.database.query('SELECT payload FROM journal_personal WHERE session = ?', [meeting.id]);
      expect(JSON.stringify(words)).not.toContain('Twee bewoners');
      expect(await town.database.query('SELECT carry_over FROM carry_over_shown')).toEqual([]);
    });

    it('gets its intentions after a crash between the beginning of the item and bringing them', async () => {
      await inMeeting();
      await only(noor);
      const meeting = await town.lookBack(team);
      await town.database.write(async (query) => {
        for (const table of ['journal_personal', 'journal']) await query(`DELETE FROM ${table} WHERE session = ? AND seq > ?`, [meeting.id, 2]);
      });
      await server.restart();
      await until('the intentions came in', async () => (await town.seen(meeting.id)).intentions.length === 1);
    });
  });

  it('goes with its owner: after an erasure nothing of it is left', async () => {
    await inMeeting();
    const { id } = await only(noor);
    await town.tellFor(gemeente, id, { state: 'tried', happened: 'Het was leerzaam.', version: 1 });
    // A meeting in which Noor was not.
    const meeting = await town.lookBack(team);
    await town.said(meeting.id, id, 'shared', { happened: 'Wij hoorden ervan.' });
    expect((await server.ask('DELETE', `/api/members/${noor.member}`)).status).toBeLessThan(300);
    expect(await rows()).toBe(0);
    expect(await town.everything()).not.toMatch(/Twee bewoners|Het was leerzaam|Wij hoorden ervan/);
  });
});
