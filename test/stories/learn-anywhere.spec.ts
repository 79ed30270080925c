import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { JsonObject } from '../../src/engine/json.js';
import { lockedAs } from '../../src/engine/locked.fixture.js';
import type { LearningLog } from '../../src/learning/learning.schemas.js';
import type { MyLogAnswer } from '../../src/learning/log/log.schemas.js';
import type { ReviewAnswer } from '../../src/learning/review/review.schemas.js';
import type { Report } from '../../src/reports/report.js';
import { activityOf, type Console, Facilitator, type MeetingPlan, tokenOf } from '../support/facilitator.js';
import { Phone } from '../support/phone.js';
import { newServerPlace, type ServerPlace } from '../support/server-place.js';
import { ServerProcess } from '../support/server.js';
import { storedIn } from '../support/stored.js';

/** Stands in everything that Anna takes along, and in nothing else. */
const MARK = 'vlierbes';
const CARD = 'Dan moet ik eerder bellen, niet later een brief sturen.';
const SECRET = lockedAs(`${MARK}-alleen-voor-anna`);

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

/** A meeting of a team with a member in it who has a personal link, and somebody beside her. */
class Evening {
  private constructor(
    readonly meeting: MeetingPlan,
    readonly console: Console,
    readonly anna: Phone,
    readonly bilal: Phone,
    readonly link: string,
  ) {}

  static async of(items: readonly JsonObject[]): Promise<Evening> {
    const { rest } = facilitator;
    const community = await facilitator.community();
    const team = await rest.post<{ id: string }>(`/api/communities/${community}/teams`, { name: `Team ${randomUUID().slice(0, 6)}`, kind: 'werkteam', period: null, rhythm: '', missingVoices: [] });
    const { member } = await rest.post<{ member: string }>(`/api/teams/${team.id}/members`, { name: 'Anna', joinedOn: '2026-09-01' });
    const link = tokenOf((await rest.post<{ link: string }>(`/api/members/${member}/link`)).link);
    const wish = { kind: 'werkteam', cafeType: null, title: 'Wie ziet het het eerst', question: '', team: '', teamId: team.id, date: '2027-01-21', expected: null, organisations: [], perspectives: [] } as const;
    const meeting = await facilitator.openMeeting({ ...wish, items });
    const console = await facilitator.console(meeting.id);
    const anna = await (await new Phone(rest, 'anna').join({ code: meeting.code ?? '' }, { personal: link })).connect();
    const bilal = await (await new Phone(rest, 'bilal').join({ code: meeting.code ?? '' }, { name: 'Bilal' })).connect();
    await console.command('session/next');
    return new Evening(meeting, console, anna, bilal, link);
  }

  /** Anna's learning log, as her own device asks for it. */
  async log<T = MyLogAnswer>(method = 'GET', path = '', body?: unknown): Promise<{ status: number; body: T }> {
    const headers = { authorization: `Bearer ${this.link}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
    const response = await fetch(`${server.base}/api/log${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    const said = await response.text();
    return { status: response.status, body: (said === '' ? null : JSON.parse(said)) as T };
  }

  entryPath = (id: string): string => `/meetings/${this.meeting.id}/entries/${id.split('/')[1] ?? ''}`;
  report = (): Promise<Report> => facilitator.rest.get<Report>(`/api/meetings/${this.meeting.id}/report`);
  levels = async (): Promise<LearningLog['levels']> => (await facilitator.rest.get<LearningLog>(`/api/meetings/${this.meeting.id}/log`)).levels;

  end(): void {
    this.anna.close();
    this.bilal.close();
    this.console.face.close();
  }
}

const desk = async (): Promise<ReviewAnswer> => facilitator.rest.get<ReviewAnswer>(`/api/communities/${await facilitator.community()}/review`);

describe('what is learned in any werkvorm', () => {
  test('goes from a card to the log and the report of who may read it, is changed after the close, and is gone when its author is', async () => {
    const evening = await Evening.of([{ id: 'know', werkvorm: 'information', minutes: 20, questions: ['Waarom zo laat?'] }]);
    const { anna, bilal, console } = evening;
    await anna.send('information/write', { step: 'means', text: CARD });
    const shared = { level: 'team', audience: 'team', text: `Wie het het eerst ziet, mag nog niets, ${MARK}.` };
    expect((await anna.send('information/write-entry', shared)).ack.ok).toBe(true);
    expect((await anna.send('information/write-entry', { level: 'individual', locked: SECRET })).ack.ok).toBe(true);
    expect((await bilal.send('information/write-entry', { ...shared, text: '' })).ack).toMatchObject({ refused: 'text-empty' });

    // At once in the log of the meeting and in the report, at its level and without a name; the card stays what it was.
    expect((await evening.levels()).team).toMatchObject([{ text: shared.text, by: null }]);
    const report = await evening.report();
    expect(report.entries).toMatchObject({ individual: [], team: [{ text: shared.text, by: null }], organisation: [] });
    expect(JSON.stringify(report.gathered)).toContain(CARD);
    const { entries } = (await evening.log()).body;
    expect(entries).toHaveLength(2);
    expect(entries.find(({ level }) => level === 'team')).toMatchObject({ audience: 'team', text: shared.text, fixed: false, meeting: { title: 'Wie ziet het het eerst' } });
    expect(entries.find(({ level }) => level === 'individual')).toMatchObject({ audience: 'me', text: '', locked: SECRET });
    // Private is nobody's: not on the console, not for who sits beside her, not at the desk.
    await anna.face.sees('her own', (parts) => JSON.stringify(parts.mine).includes(SECRET));
    for (const parts of [console.face.parts, bilal.face.parts]) expect(JSON.stringify(parts)).not.toContain(MARK);
    expect(JSON.stringify(await desk())).not.toContain(MARK);

    await console.command('session/close');
    await anna.face.sees('the end', (parts) => parts.room?.['status'] === 'closed');
    const ofTeam = entries.find(({ level }) => level === 'team');
    const better = `Wie het het eerst ziet, moet iets mogen, ${MARK}.`;
    const change = { command: randomUUID(), level: 'team', text: better, audience: 'community', named: true, before: lockedAs(`${MARK}-was`) };
    expect((await evening.log('PUT', evening.entryPath(ofTeam?.id ?? ''), change)).status).toBe(204);
    expect((await evening.report()).entries.team).toEqual([{ text: better, by: 'Anna' }]);
    expect(await desk()).toMatchObject({ entries: [{ level: 'team', text: better, by: 'Anna' }] });
    expect(await storedIn(place)).not.toContain('mag nog niets');

    // Also from the phone, afterwards: what she only saw on the way home.
    const organisation = { level: 'organisation', audience: 'team', follow: true, text: `Onze brief, ${MARK}.`, nextStep: `Meelezen, ${MARK}`, landsAt: 'De gemeente' };
    const run = 'know-r1';
    expect((await anna.send('information/write-entry', organisation, { run })).ack.ok).toBe(true);
    const [followed] = (await evening.log()).body.carryOver;
    expect(followed).toMatchObject({ nextStep: organisation.nextStep });
    expect((await evening.log('DELETE', `/carry-over/${followed?.id ?? ''}`)).status).toBe(204);
    const after = (await evening.log()).body;
    expect([after.carryOver, after.entries.find(({ level }) => level === 'organisation')?.follow]).toEqual([[], false]);

    const own = (await evening.log()).body.entries.find(({ audience }) => audience === 'me');
    expect((await evening.log('DELETE', `${evening.entryPath(own?.id ?? '')}?command=${randomUUID()}`)).status).toBe(204);
    expect(await storedIn(place)).not.toContain(SECRET);

    expect(await storedIn(place)).toContain(MARK);
    expect((await evening.log('DELETE')).body).toMatchObject({ meetings: 1, entries: 2 });
    expect((await evening.report()).entries).toEqual({ individual: [], team: [], organisation: [] });
    expect(await storedIn(place)).not.toContain(MARK);
    expect(await storedIn(place)).not.toContain(CARD);
    evening.end();
  }, 60_000);

  test('rule 13: where cards have no name nothing with a name is shared beside them; for oneself it goes along', async () => {
    const evening = await Evening.of([{ id: 'case', werkvorm: 'case', minutes: 20, questions: ['Wat gebeurde er?'], config: { mode: 'anonymous' } }]);
    const { anna } = evening;
    expect((await anna.send('case/write-entry', { level: 'team', audience: 'team', text: 'Toch gedeeld.' })).ack).toMatchObject({ ok: false, refused: 'private-stays-private' });
    expect((await anna.send('case/write-entry', { level: 'team', locked: SECRET })).ack.ok).toBe(true);
    const [entry] = (await evening.log()).body.entries;
    expect(entry).toMatchObject({ level: 'team', audience: 'me', locked: SECRET });
    const refused = await evening.log<{ refused: string }>('PUT', evening.entryPath(entry?.id ?? ''), { command: randomUUID(), level: 'team', audience: 'team', text: 'Toch gedeeld.' });
    expect(refused.body.refused).toBe('private-stays-private');
    expect(JSON.stringify(activityOf(anna.face.parts.room))).not.toContain('Toch gedeeld.');
    evening.end();
  }, 60_000);
});
