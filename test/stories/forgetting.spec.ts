import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { projectFolder } from '../../src/config/version.js';
import { lockedAs } from '../../src/engine/locked.fixture.js';
import { Facilitator, type MeetingPlan, tokenOf } from '../support/facilitator.js';
import { Phone } from '../support/phone.js';
import { until } from '../support/retry.js';
import { newServerPlace, type ServerPlace } from '../support/server-place.js';
import { ServerProcess } from '../support/server.js';
import { storedIn } from '../support/stored.js';

/** Stands in everything that one person wrote, and in nothing else. */
const MARK = 'korenblauw';
const PRIVATE = lockedAs(`${MARK}geheim`);

// In a process of its own: who reads the files of a database in the process that has it open takes away its locks.
let place: ServerPlace;
let server: ServerProcess;
let facilitator: Facilitator;
beforeAll(async () => {
  place = await newServerPlace();
  server = await ServerProcess.start(place.env);
  facilitator = await Facilitator.firstRun(server.base, () => server.said);
}, 30_000);
afterAll(async () => {
  await server.stop();
  await place.remove();
});

const stored = (): Promise<string> => storedIn(place);

/** `npm run purge`, as an operator runs it beside the server. */
function purge(...options: readonly string[]): string {
  return execFileSync(process.execPath, [join(projectFolder(), 'dist/src/ops/purge.js'), ...options], { encoding: 'utf8', env: { ...process.env, ...place.env, LANG: 'nl' } });
}

async function openMeeting(wish: object): Promise<MeetingPlan> {
  const { rest } = facilitator;
  const { id } = await rest.post<MeetingPlan>('/api/meetings', { community: await facilitator.community(), kind: 'werkteam', title: 'Armoede', question: '', ...wish });
  return rest.post<MeetingPlan>(`/api/meetings/${id}/open`);
}

describe('forgetting', () => {
  test('a member takes part in a whole meeting and lets themselves be forgotten while it goes on: nothing of them is left, to the byte', async () => {
    const { rest } = facilitator;
    const community = await facilitator.community();
    const team = await rest.post<{ id: string }>(`/api/communities/${community}/teams`, { name: 'Schulden', kind: 'werkteam', period: null, rhythm: '', missingVoices: [] });
    const { member } = await rest.post<{ member: string }>(`/api/teams/${team.id}/members`, { name: `Noor ${MARK}`, email: `${MARK}@example.org`, joinedOn: '2026-09-01' });
    const personal = tokenOf((await rest.post<{ link: string }>(`/api/members/${member}/link`)).link);
    const meeting = await openMeeting({
      teamId: team.id,
      date: '2027-01-21',
      items: [
        { id: 'in', werkvorm: 'check-in', minutes: 10, questions: ['Hoe kom je binnen?'] },
        { id: 'round', werkvorm: 'minority-round', minutes: 10, questions: ['Waar beginnen we?'] },
        { id: 'look', werkvorm: 'reflection', minutes: 10 },
      ],
    });
    const console = await facilitator.console(meeting.id);
    const noor = await (await new Phone(rest, 'noor').join({ code: meeting.code ?? '' }, { personal })).connect();
    const others = await Promise.all(['Bilal', 'Chris'].map(async (name) => (await new Phone(rest, name).join({ code: meeting.code ?? '' }, { name })).connect()));
    const steer = (type: string, data: object = {}) => console.command(`minority-round/${type}`, { ...data });

    await console.command('session/next');
    await console.command('check-in/open-floor');
    await noor.send('check-in/give-word', { word: MARK });
    await console.command('session/next');
    await steer('frame', { question: 'Waar beginnen we?', room: 'proposal', mode: 'open' });
    await noor.send('minority-round/add-view', { text: `In de wijk, ${MARK}.` });
    await steer('set-options', { options: ['a', 'b'].map((id) => ({ id, text: `Plek ${id}` })) });
    await steer('open-vote', { override: true });
    for (const phone of others) await phone.vote('a', 'open');
    await noor.vote('b', 'open');
    await steer('close-vote');
    await console.face.sees('the result', () => console.activity?.view['result']);
    await steer('open-needs');
    await noor.send('minority-round/give-need', { text: `Eerst koffie, ${MARK}.` });
    await console.command('session/next');
    await noor.send('reflection/write', { level: 'team', audience: 'community', named: true, text: `We luisterden, ${MARK}.` });
    await noor.send('reflection/write', { level: 'individual', audience: 'me', locked: PRIVATE });
    await noor.send('reflection/write', { level: 'organisation', audience: 'team', follow: true, text: `Onze brief, ${MARK}.`, nextStep: `Meelezen, ${MARK}`, landsAt: 'De gemeente' });
    await console.command('reflection/show', { shown: true });
    await others[0]?.face.sees('what Noor shared', (parts) => JSON.stringify(parts.room).includes(MARK));
    expect(await stored()).toContain(MARK);

    const headers = { authorization: `Bearer ${personal}` };
    const forgotten = await fetch(`${server.base}/api/log`, { method: 'DELETE', headers });
    expect([forgotten.status, await forgotten.json()]).toEqual([200, { meetings: 1, entries: 3, carryOver: 1, registrations: 0, memberships: 1, notes: 0 }]);
    expect(await stored()).not.toContain(MARK);
    expect(await stored()).not.toContain(PRIVATE);

    // Everybody sees it go, and the phone is nobody's any more.
    await others[0]?.face.sees('that it is gone', (parts) => !JSON.stringify(parts).includes(MARK));
    await console.face.sees('that it is gone', (parts) => !JSON.stringify(parts).includes(MARK));
    await noor.face.sees('that it is nobody’s', (parts) => parts.mine?.['person'] === null);
    await until('the phone is let go of', () => !noor.face.connected);
    await expect(noor.secondTab()).rejects.toThrow('not-recognised');
    expect((await fetch(`${server.base}/api/log`, { headers })).status).toBe(401);

    await console.command('session/close');
    for (const path of ['report', 'report.md', 'log']) expect(JSON.stringify((await rest.ask('GET', `/api/meetings/${meeting.id}/${path}`)).body)).not.toContain(MARK);
    expect((await rest.ask<string>('GET', `/verslag/${meeting.id}`)).body).not.toContain(MARK);
    expect(await stored()).not.toContain(MARK);
    for (const phone of [noor, ...others]) phone.close();
    console.face.close();
  }, 60_000);

  test('the operator counts what is kept no longer, and then destroys it, beside the running server', async () => {
    const meeting = await openMeeting({ date: '2026-01-15', items: [{ id: 'look', werkvorm: 'reflection', minutes: 10, config: { mode: 'anonymous' } }] });
    const console = await facilitator.console(meeting.id);
    await console.command('session/next');
    const phones = await Promise.all([1, 2, 3].map(async (n) => (await new Phone(facilitator.rest, `phone ${String(n)}`).join({ code: meeting.code ?? '' })).connect()));
    for (const phone of phones) await phone.send('reflection/write', { level: 'team', audience: 'community', text: 'Een kaart van klatergoud.', envelope: phone.envelope('card') });
    await console.command('session/close');
    for (const phone of phones) phone.close();
    console.face.close();
    const path = `/api/communities/${await facilitator.community()}/retention`;
    const next = async () => (await facilitator.rest.get<{ next: { cards: number }; lastRun: number | null }>(path));
    const { levels } = await facilitator.rest.get<{ levels: { team: unknown[] } }>(`/api/meetings/${meeting.id}/log`);
    expect([levels.team.length, (await next()).next.cards]).toEqual([3, 3]);

    expect(purge('--dry-run')).toMatch(/Er is niets veranderd[^]*3 kaarten die van niemand zijn/);
    expect(await stored()).toContain('klatergoud');
    expect((await next()).lastRun).toBeNull();
    expect(purge()).toMatch(/Gewist[^]*3 kaarten die van niemand zijn/);
    expect(await stored()).not.toContain('klatergoud');
    expect((await next()).next.cards).toBe(0);
    expect((await next()).lastRun).not.toBeNull();
    expect(purge('--dry-run')).toContain('Er is niets om te wissen');
    expect(JSON.stringify((await facilitator.rest.ask('GET', `/api/meetings/${meeting.id}/report`)).body)).not.toContain('klatergoud');
    expect(() => purge('--everything')).toThrow();
  }, 60_000);
});
