import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { databaseKinds } from '../../test/support/databases.js';
import { RestServer } from '../../test/support/rest-server.js';
import { DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import { coordinatorOf, facilitatorOf, newCommunity, somebody, type Somebody, type Somewhere } from './access.fixture.js';
import { type AuditNote, note } from './audit.js';

interface Entry {
  readonly id: string;
  readonly at: number;
  readonly byName: string;
  readonly action: string;
  readonly subjectName: string;
  readonly detail: object;
}

describe.each([...databaseKinds()])('the audit trail on %s', (kind) => {
  let server: RestServer;
  let here: Somewhere;
  let anna: Somebody;
  beforeEach(async () => {
    server = await RestServer.start(kind);
    here = await newCommunity(server, 'Zuid leert');
    anna = await somebody(server, 'Anna', coordinatorOf(here.community));
  });
  afterEach(() => server.stop());

  const write = (at: number, ...entries: readonly Partial<AuditNote>[]) =>
    server.get<Database>(DATABASE).write(async (query) => {
      for (const entry of entries) await note(query, { community: here.community, by: anna.account, action: 'member-added', ...entry }, at);
    });
  const read = async (asked = '') => (await anna.ask('GET', `/api/communities/${here.community}/audit${asked}`)).body as unknown as { entries: Entry[]; more: boolean };

  it('says who did what to whom, the newest first', async () => {
    await write(1000, { subject: 's1', subjectName: 'Sam', detail: { team: 'Gezond-sociaal', count: 2, first: true, none: null } });
    await write(2000, { by: null, action: 'reset-link-made' });
    expect(await read()).toEqual({
      entries: [
        { id: expect.any(String), at: 2000, byName: '', action: 'reset-link-made', subjectName: '', detail: {} },
        { id: expect.any(String), at: 1000, byName: 'Anna', action: 'member-added', subjectName: 'Sam', detail: { team: 'Gezond-sociaal', count: 2, first: true, none: null } },
      ],
      more: false,
    });
  });

  it('is read in pages that miss nothing and repeat nothing, also when much happened at one moment', async () => {
    for (let at = 1; at <= 30; at++) await write(at, ...Array.from({ length: at === 12 ? 70 : 3 }, () => ({})));
    const pages: Entry[][] = [];
    for (let before = ''; ; ) {
      const { entries, more } = await read(before);
      pages.push(entries);
      if (!more) break;
      before = `?before=${entries.at(-1)?.at ?? 0}`;
    }
    const all = pages.flat();
    expect(all).toHaveLength(29 * 3 + 70);
    expect(new Set(all.map((entry) => entry.id)).size).toBe(all.length);
    expect(all.map((entry) => entry.at)).toEqual(all.map((entry) => entry.at).sort((a, b) => b - a));
    for (const page of pages.slice(0, -1)) expect(page.length).toBeGreaterThanOrEqual(50);
  });

  it('ends at a full page when there is no more', async () => {
    await write(1, ...Array.from({ length: 50 }, () => ({})));
    expect(await read()).toMatchObject({ more: false, entries: { length: 50 } });
    await write(2, {});
    expect(await read()).toMatchObject({ more: false, entries: { length: 51 } });
  });

  it('can be read about one person or thing', async () => {
    await write(1, { subject: 's1', subjectName: 'Sam' }, { subject: 's2', subjectName: 'Noor' });
    expect((await read('?about=s2')).entries.map((entry) => entry.subjectName)).toEqual(['Noor']);
    expect((await read('?about=niemand')).entries).toEqual([]);
  });

  it('is a coordinator’s, and of one community', async () => {
    const elsewhere = await newCommunity(server, 'Elders');
    await write(1, {}, { community: elsewhere.community });
    expect((await read()).entries).toHaveLength(1);
    const ask = async (who: Somebody, community: string) => (await who.ask('GET', `/api/communities/${community}/audit`)).body['refused'];
    expect(await ask(anna, elsewhere.community)).toBe('community-unknown');
    expect(await ask(await somebody(server, 'Bob', facilitatorOf(here.community)), here.community)).toBe('not-allowed');
  });

  it.each(['?before=gisteren', '?before=-1', '?before=1.5', '?about=a%20b'])('does not take %s', async (asked) => {
    const answer = await anna.ask('GET', `/api/communities/${here.community}/audit${asked}`);
    expect([answer.status, answer.body['refused']]).toEqual([400, 'malformed']);
  });
});
