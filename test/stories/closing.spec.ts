import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { lockedAs } from '../../src/engine/locked.fixture.js';
import type { LearningLog } from '../../src/learning/learning.schemas.js';
import { tokenOf } from '../support/facilitator.js';
import { startHouse, Table, type TestHouse } from '../support/house.js';
import { until } from '../support/retry.js';

let house: TestHouse;
let table: Table;
beforeAll(async () => {
  house = await startHouse();
}, 30_000);
afterEach(() => table.close());
afterAll(() => house.stop());

const logOf = async () => (await house.facilitator.rest.get<LearningLog>(`/api/meetings/${table.meeting.id}/log`)).levels;

describe('what remains', () => {
  test('an entry is in the learning log at its answer; what is for its author only is nowhere else', async () => {
    table = await Table.open(house, [{ werkvorm: 'reflection' }]);
    const [phone, other] = await table.seat(2);
    await table.next();
    await phone?.send('reflection/write', { level: 'team', audience: 'team', text: 'We durfden het oneens te zijn.' });
    expect((await logOf()).team.map((e) => e.text)).toEqual(['We durfden het oneens te zijn.']);

    const secret = lockedAs('ik twijfel');
    await phone?.send('reflection/write', { level: 'individual', audience: 'me', locked: secret });
    await table.console.command('reflection/show', { shown: true });
    await other?.face.sees('what was shared', (parts) => JSON.stringify(parts.room).includes('We durfden het oneens te zijn.'));
    await table.console.command('session/close');
    await phone?.face.sees('the end', (parts) => parts.room?.['status'] === 'closed');

    expect(table.recording.whoHeard(secret, 'phone 1')).toEqual([]);
    for (const path of ['report', 'report.md', 'log']) {
      const { body } = await house.facilitator.rest.ask<unknown>('GET', `/api/meetings/${table.meeting.id}/${path}`);
      expect(JSON.stringify(body)).not.toContain(secret);
    }
    expect(JSON.stringify(phone?.face.parts.mine)).toContain(secret);
  });

  test('closing: the report is there, words of arrival are gone, the code is dead and the permanent link still answers', async () => {
    table = await Table.open(house, [{ werkvorm: 'check-in', questions: ['Hoe kom je binnen?'] }]);
    const [phone] = await table.seat(1);
    await table.next();
    await table.console.command('check-in/open-floor');
    const word = 'als een natte krant';
    await phone?.send('check-in/give-word', { word });
    await table.console.command('session/close');
    const { rest } = house.facilitator;
    const at = `/api/meetings/${table.meeting.id}`;
    const report = await until('the report', async () => {
      const { body } = await rest.ask<{ status: string }>('GET', `${at}/report`);
      return body.status === 'final' ? JSON.stringify(body) : null;
    }, { within: 3000 });
    const page = await rest.ask<string>('GET', `/verslag/${table.meeting.id}`);

    expect(page.status).toBe(200);
    expect(page.body).toContain('Armoede en schulden');
    for (const text of [report, page.body]) expect(text).not.toContain(word);
    expect(house.place.bytes().includes(word)).toBe(false);
    await until('the code is dead', async () => (await rest.ask('GET', `/api/join/${table.meeting.code ?? ''}`)).status === 404);
    expect((await rest.ask<{ status: string }>('GET', `/api/permanent/${tokenOf(table.meeting.permanentUrl)}`)).body).toMatchObject({ status: 'closed' });
    expect((await phone?.send('check-in/give-word', { word: 'te laat' }))?.ack).toEqual({ ok: false, refused: 'session-closed' });
  });
});
