import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { databaseKinds } from '../../../test/support/databases.js';
import { type Answer, RestServer } from '../../../test/support/rest-server.js';
import { Neighbours } from '../meetings.fixture.js';

const ITEM = { id: 'a', werkvorm: 'pause', title: 'Pauze', questions: [], aim: '', minutes: 10, config: { text: 'Koffie' }, leads: 'Gastvrouw', material: 'Thee', capture: false, planB: 'Korter' };
const PLAN = { kind: 'kenniscafe', cafeType: 'dialoogtafel', title: 'Inspraak', date: '2027-02-18', place: 'De Kade', online: 'https://meet.example/x', aim: 'Samen', goals: ['Weten'], theme: 'Zeggenschap', items: [ITEM] };

describe.each([...databaseKinds()])('own templates on %s', (kind) => {
  let server: RestServer;
  let neighbours: Neighbours;
  let meeting: string;
  beforeEach(async () => {
    server = await RestServer.start(kind);
    await server.setUp();
    neighbours = new Neighbours(server);
    meeting = String((await server.ask('POST', '/api/meetings', { community: server.community, ...PLAN })).body['id']);
  });
  afterEach(() => server.stop());

  const keep = (name: string, reason = ''): Promise<Answer> => server.ask('POST', `/api/meetings/${meeting}/template`, { name, reason });
  const path = (community = server.community): string => `/api/communities/${community}/templates`;

  it('keep the programme of a meeting, and nothing of its day and place', async () => {
    const made = await keep('Dialoog van ons ', 'Werkte goed met veertig mensen.');
    expect(made.status).toBe(201);
    const { id: _, ...item } = ITEM;
    const template = {
      id: expect.any(String), name: 'Dialoog van ons', title: 'Dialoog van ons', reason: 'Werkte goed met veertig mensen.', kind: 'kenniscafe', cafeType: 'dialoogtafel', minutes: 10, items: [item],
      question: '', aim: 'Samen', goals: ['Weten'], desiredResult: '', theme: 'Zeggenschap', forWhom: '', madeAt: server.clock.at,
    };
    expect(made.body).toEqual(template);
    await server.ask('PUT', `/api/meetings/${meeting}`, { ...PLAN, items: [], version: 1 });
    await keep('Anders');
    expect((await server.ask('GET', path())).body).toEqual([{ ...template, id: expect.any(String), name: 'Anders', title: 'Anders', reason: '', items: [], minutes: 0 }, template]);
  });

  it('are deleted in their own community only, and that is written down', async () => {
    const { id } = (await keep('Weg')).body;
    const elsewhere = await neighbours.community();
    expect((await server.ask('DELETE', `${path(elsewhere)}/${String(id)}`)).body['refused']).toBe('community-unknown');
    expect((await server.ask('DELETE', `${path()}/${meeting}`)).body['refused']).toBe('template-unknown');
    expect((await server.ask('DELETE', `${path()}/${String(id)}`)).status).toBe(204);
    expect((await server.ask('GET', path())).body).toEqual([]);
    expect(await neighbours.rows("SELECT subject_name FROM audit_entry WHERE action = 'template-deleted'")).toEqual([{ subject_name: 'Weg' }]);
  });

  it('are made by who prepares, and taken away by who looks after the community', async () => {
    server.cookie = await neighbours.account({ role: 'facilitator', kind: 'meeting', place: meeting });
    const { id } = (await keep('Van een helper')).body;
    expect((await server.ask('GET', path())).body).toHaveLength(1);
    expect((await server.ask('DELETE', `${path()}/${String(id)}`)).body['refused']).toBe('not-allowed');
  });

  it.each([[{ name: ' ' }, 'text-empty'], [{ name: 'x'.repeat(201) }, 'too-long'], [{ reason: 'x' }, 'malformed'], [{ name: 'a', items: [] }, 'malformed']])('are refused when they are %j', async (body, refused) => {
    expect((await server.ask('POST', `/api/meetings/${meeting}/template`, body)).body['refused']).toBe(refused);
  });
});
