import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { databaseKinds } from '../../../test/support/databases.js';
import { RestServer } from '../../../test/support/rest-server.js';
import { Neighbours } from '../../meetings/meetings.fixture.js';
import { type Made, refusal } from '../../community/community.fixture.js';
import { randomId } from '../../config/clock.js';
import { lockedAs } from '../../engine/locked.fixture.js';
import { type GuestPhone, hidden, type LogPhone, LogTown, shared } from './log.fixture.js';

describe.each([...databaseKinds()])('what somebody wrote in a meeting, in their own log on %s', (kind) => {
  let server: RestServer;
  let town: LogTown;
  let team: Made;
  let noor: LogPhone & { member: string };
  let meeting: Awaited<ReturnType<LogTown['meeting']>>;
  let there: GuestPhone;
  beforeEach(async () => {
    server = await RestServer.start(kind);
    server.clock.at = Date.parse('2027-01-14T12:00:00Z');
    await server.setUp();
    town = new LogTown(server);
    team = await town.team('Schulden');
    noor = await town.writer(team, 'Noor Verzonnen');
    meeting = await town.meeting(team);
    there = await town.join(meeting.code, { personal: noor.token });
  });
  afterEach(() => server.stop());

  const close = () => town.act(meeting.id, { kind: 'facilitator', id: 'f' }, 'session/close', {});
  const only = async (phone = noor) => {
    const entries = await phone.entries();
    expect(entries).toHaveLength(1);
    return { ...entries[0], path: `/meetings/${meeting.id}/entries/${String(entries[0]?.id.split('/')[1])}` };
  };
  const change = (path: string, entry: object, command = randomId(), phone = noor) => phone.ask('PUT', path, { command, ...entry });
  const remove = (path: string, command = randomId(), phone = noor) => phone.ask('DELETE', `${path}?command=${command}`);

  it('rule 21: is there, of each phone they had, and what was typed for them', async () => {
    const second = await town.join(meeting.code, { personal: noor.token });
    expect(second.person).not.toBe(there.person);
    const person = await town.addPerson(meeting.id, 'Zonder telefoon');
    await town.act(meeting.id, { kind: 'facilitator', id: 'f' }, 'reflection/write', shared('Getypt door de begeleider.'), { as: person });
    await town.act(meeting.id, { kind: 'system' }, 'session/tie-person', { person, member: noor.member });
    server.clock.at += 1000;
    await town.write(there, hidden('op-de-ene'));
    server.clock.at += 1000;
    await town.write(second, shared('Op de andere.', { audience: 'team' }));
    await town.write(await town.join(meeting.code, { name: 'Iemand Anders' }), shared('Van een ander.'));
    expect(await noor.entries()).toMatchObject([
      { text: 'Op de andere.', audience: 'team', session: meeting.id, meeting: { title: 'Overleg', date: '2027-01-15' }, team: { id: team.id, name: 'Schulden' }, fixed: false },
      { audience: 'me', locked: lockedAs('op-de-ene'), text: '', team: { id: team.id } },
      { text: 'Getypt door de begeleider.' },
    ]);
  });

  it('rule 21: is shared further, changed with its history, taken back and deleted, also after the close', async () => {
    await town.write(there, hidden('eerst'));
    await close();
    const { path } = await only();
    expect((await change(path, shared('Toch gedeeld.', { audience: 'team', before: lockedAs('was-geheim') }))).status).toBe(204);
    expect(await only()).toMatchObject({ text: 'Toch gedeeld.', audience: 'team', locked: null, versions: [{ locked: lockedAs('was-geheim') }] });
    expect((await change(path, shared('Voor de hele gemeenschap.', { named: true }))).status).toBe(204);
    expect(await only()).toMatchObject({ text: 'Voor de hele gemeenschap.', audience: 'community', named: true });
    expect((await change(path, hidden('terug'))).status).toBe(204);
    expect(await only()).toMatchObject({ audience: 'me', text: '', locked: lockedAs('terug'), versions: [{}] });
    expect((await remove(path)).status).toBe(204);
    expect(await noor.entries()).toEqual([]);
    expect(await town.everything()).not.toMatch(/was-geheim|Toch gedeeld|hele gemeenschap|terug0/);
    expect(server.bytes().toString('latin1')).not.toMatch(/was-geheim|Toch gedeeld|hele gemeenschap|terug0/);
  });

  it('is changed once by the same command, and removing what is gone is fine', async () => {
    await town.write(there, shared('Eerst.'));
    const { path } = await only();
    const command = randomId();
    for (let n = 0; n < 2; n++) expect((await change(path, shared('Anders.', { before: lockedAs('eerst') }), command)).status).toBe(204);
    expect((await only()).versions).toHaveLength(1);
    for (const id of [command, randomId()]) expect((await remove(path, id)).status).toBe(204);
    expect(refusal(await change(path, shared('Te laat.')))).toEqual([409, 'entry-unknown']);
  });

  it('is nobody else’s to change or delete, nor to find', async () => {
    const sam = await town.writer(team, 'Sam Bedacht');
    await town.write(there, shared('Van Noor.'));
    const { path } = await only();
    await town.join(meeting.code, { personal: sam.token });
    expect(refusal(await change(path, shared('Gekaapt.'), randomId(), sam))).toEqual([409, 'somebody-else']);
    expect(refusal(await remove(path, randomId(), sam))).toEqual([409, 'somebody-else']);
    expect(refusal(await change('/meetings/nergens/entries/niets', shared('x'), randomId(), sam))).toEqual([409, 'entry-unknown']);
    expect([await only(), await sam.entries()]).toMatchObject([{ text: 'Van Noor.' }, []]);
  });

  it('hears why the session says no', async () => {
    await town.write(there, shared('Eerst.'));
    const { path } = await only();
    expect(refusal(await change(path, shared('over 111222333')))).toEqual([400, 'contains-bsn', 'text']);
    expect(refusal(await change(path, shared('x', { level: 'organisation' })))).toEqual([409, 'next-step-missing', 'nextStep']);
    expect(refusal(await noor.ask('DELETE', path))).toEqual([400, 'malformed']);
    const anonymous = await town.meeting(team, { mode: 'anonymous' });
    const phone = await town.join(anonymous.code, { personal: noor.token });
    await town.write(phone, hidden('blijft'));
    const mine = (await noor.entries()).find(({ session }) => session === anonymous.id);
    expect(refusal(await change(`/meetings/${anonymous.id}/entries/${String(mine?.id.split('/')[1])}`, shared('Delen.')))).toEqual([409, 'private-stays-private']);
  });

  it('of a session that is gone can be deleted, and not be changed', async () => {
    await town.write(there, shared('Uit een sessie die er niet meer is.'));
    const { path } = await only();
    await town.database.write((query) => query('DELETE FROM journal WHERE session = ?', [meeting.id]));
    expect(await only()).toMatchObject({ fixed: true });
    expect(refusal(await change(path, shared('Anders.')))).toEqual([404, 'session-unknown']);
    expect((await remove(path)).status).toBe(204);
    expect(await noor.entries()).toEqual([]);
  });

  it('rule 20: a coordinator without a role as facilitator reads what was for the community, who facilitates also what was for the team', async () => {
    const neighbours = new Neighbours(server);
    await town.write(there, shared('Voor iedereen.'));
    await town.write(there, shared('Voor ons.', { level: 'team', audience: 'team' }));
    await town.write(there, hidden('voor-mij'));
    const path = `/api/meetings/${meeting.id}/log`;
    const texts = async (cookie: string) => {
      const { body } = await server.ask('GET', path, undefined, { cookie });
      expect(Object.keys(body['levels'] ?? {})).toEqual(['individual', 'team', 'organisation']);
      return Object.values(body['levels'] as unknown as Record<string, { text: string }[]>).flat().map(({ text }) => text);
    };
    const community = { kind: 'community', place: server.community } as const;
    expect(await texts(await neighbours.account({ role: 'coordinator', ...community }))).toEqual(['Voor iedereen.']);
    for (const grant of [{ role: 'facilitator', ...community }, { role: 'facilitator', kind: 'team', place: team.id }, { role: 'facilitator', kind: 'meeting', place: meeting.id }] as const) {
      expect(await texts(await neighbours.account(grant))).toEqual(['Voor iedereen.', 'Voor ons.']);
    }
    expect(await texts(await neighbours.account({ role: 'coordinator', ...community }, { role: 'facilitator', kind: 'meeting', place: meeting.id }))).toHaveLength(2);
  });
});
