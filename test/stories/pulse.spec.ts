import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { JsonObject } from '../../src/engine/json.js';
import type { TeamPulses } from '../../src/learning/pulse/pulse.schemas.js';
import type { Console, MeetingPlan } from '../support/facilitator.js';
import { startHouse, type TestHouse } from '../support/house.js';
import { Phone } from '../support/phone.js';
import { Recording } from '../support/recording.js';

const ADDED = 'Zeg aan het begin wie wat doet.';
const NEVER = 'Dit leest niemand ooit.';

/** A pulse in a meeting of a team, on real sockets. */
describe('a pulse in a meeting', () => {
  let house: TestHouse;
  let team: string;

  beforeAll(async () => {
    house = await startHouse();
    const { rest } = house.facilitator;
    const community = await house.facilitator.community();
    team = (await rest.post<{ id: string }>(`/api/communities/${community}/teams`, { name: 'Schulden', kind: 'werkteam', rhythm: '', missingVoices: [] })).id;
  });
  afterAll(() => house.stop());

  /** Opens a meeting of the team with a pulse, lets people in and goes to it. */
  async function gather(people: number): Promise<{ meeting: MeetingPlan; console: Console; phones: Phone[]; recording: Recording }> {
    const { facilitator } = house;
    const items = [{ id: 'puls', werkvorm: 'pulse', minutes: 5, questions: ['Hoe gaat het met ons?'], config: {} }];
    const community = await facilitator.community();
    const wish = { community, teamId: team, kind: 'werkteam', cafeType: null, title: 'Najaar', question: '', team: '', date: '2027-01-21', time: '09:30', place: '', expected: null, organisations: [], perspectives: [], items };
    const { id } = await facilitator.rest.post<MeetingPlan>('/api/meetings', wish);
    const meeting = await facilitator.rest.post<MeetingPlan>(`/api/meetings/${id}/open`);
    const recording = new Recording();
    const console = await facilitator.console(id, recording);
    const phones = await Promise.all(Array.from({ length: people }, async (_, n) => (await new Phone(facilitator.rest, `phone ${String(n + 1)}`, recording).join({ code: meeting.code ?? '' })).connect()));
    await console.command('session/next');
    for (const phone of phones) await phone.face.sees('the pulse', (parts) => (parts.room?.['activity'] as JsonObject | null)?.['werkvorm'] === 'pulse');
    return { meeting, console, phones, recording };
  }

  const answer = (phone: Phone, answers: JsonObject, text = '') => phone.send('pulse/answer', { answers, text, envelope: phone.envelope('pulse') });
  const view = (console: Console): JsonObject => console.activity?.view ?? {};
  const pulses = (): Promise<TeamPulses> => house.facilitator.rest.get<TeamPulses>(`/api/teams/${team}/pulses`);

  test('people answer under seal, the facilitator closes and shows, and the team has it beside its other pulses', async () => {
    const { meeting, console, phones, recording } = await gather(6);
    const screen = await house.facilitator.screen(meeting, recording);
    for (const [n, phone] of phones.entries()) expect((await answer(phone, n < 4 ? { trust: 4, roles: 2 } : { trust: 4 }, n === 0 ? ADDED : '')).ack.ok).toBe(true);
    expect((await answer(phones[1] as Phone, { trust: 3, roles: 2 })).ack.ok).toBe(true);
    await console.face.sees('six answers', () => view(console)['answered'] === 6);
    expect(recording.whoHeard(ADDED, null)).toEqual([]);
    expect(view(console)['result']).toBeNull();

    await console.command('pulse/close');
    await console.face.sees('what came out', () => view(console)['result'] !== null);
    expect(view(console)).toMatchObject({ answered: 6, texts: [ADDED], result: { tooFew: false, items: [{ item: 'trust', mean: 3.83 }, {}, { item: 'roles', mean: null }, {}, {}] } });
    expect((await answer(phones[0] as Phone, { trust: 1 })).ack).toMatchObject({ ok: false, refused: 'pulse-closed' });
    await console.command('pulse/show', { shown: true });
    await screen.sees('what came out', (parts) => ((parts.screen?.['activity'] as JsonObject)['view'] as JsonObject)['result'] !== null);
    await phones[0]?.face.sees('what came out', (parts) => ((parts.room?.['activity'] as JsonObject)['view'] as JsonObject)['result'] !== null);
    expect(recording.whoHeard(ADDED, 'console')).toEqual([]);

    expect((await pulses()).closed[0]).toMatchObject({ title: 'Najaar', source: 'meeting', meeting: meeting.id, answered: 6, texts: [ADDED], items: [{ item: 'trust', mean: 3.83, spread: 'small' }, {}, { item: 'roles', mean: null, spread: null }, {}, {}] });
    await console.command('session/close');
    const report = JSON.stringify(await house.facilitator.rest.get(`/api/meetings/${meeting.id}/report`));
    expect(report).toContain('"mean":3.83');
    expect(report).not.toContain(ADDED);
    for (const face of [screen, console.face, ...phones]) face.close();
    const bytes = house.place.bytes();
    for (const envelope of phones.flatMap((phone) => phone.envelopes)) expect(bytes.includes(envelope)).toBe(false);
  });

  test('rule 22: with four answers the meeting, the team and the report tell that it was too few, and no number', async () => {
    const { meeting, console, phones, recording } = await gather(5);
    for (const phone of phones.slice(0, 4)) expect((await answer(phone, { trust: 2 }, NEVER)).ack.ok).toBe(true);
    await console.command('session/skip');
    await console.command('session/close');
    const [latest] = (await pulses()).closed;
    expect(latest).toMatchObject({ meeting: meeting.id, answered: null, texts: [] });
    expect(latest?.items.every(({ mean, spread }) => mean === null && spread === null)).toBe(true);
    const page = await house.facilitator.rest.ask<string>('GET', `/verslag/${meeting.id}`);
    expect(page.body).toContain('Te weinig antwoorden om te laten zien.');
    expect(recording.whoHeard(NEVER, null)).toEqual([]);
    expect(house.place.bytes().includes(NEVER)).toBe(false);
    for (const face of [console.face, ...phones]) face.close();
  });

  test('rule 22: with four people nobody can answer', async () => {
    const { console, phones } = await gather(4);
    expect((await answer(phones[0] as Phone, { trust: 2 })).ack).toMatchObject({ ok: false, refused: 'too-few-for-anonymous' });
    expect(view(console)).toMatchObject({ enough: false, answered: null });
    await console.command('session/close');
    for (const face of [console.face, ...phones]) face.close();
  });
});
