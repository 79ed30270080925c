import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { WRONG_CODES } from '../../src/access/door.js';
import { startHouse, Table, type TestHouse } from '../support/house.js';
import { tokenOf } from '../support/facilitator.js';

let house: TestHouse;
let table: Table;
beforeAll(async () => {
  house = await startHouse();
  table = await Table.open(house, [{ werkvorm: 'pause' }]);
}, 30_000);
afterAll(async () => {
  table.close();
  await house.stop();
});

describe('the door', () => {
  test('wrong codes are slowed down; a café that is in, and who has the link, come in as before', async () => {
    const { rest } = house.facilitator;
    await table.seat(1);
    const refused: string[] = [];
    for (let i = 0; i <= WRONG_CODES.perAddress; i++) refused.push((await rest.ask<{ refused: string }>('GET', '/api/join/ZZZZZZ')).body.refused);

    expect(refused[0]).toBe('code-unknown');
    expect(refused.at(-1)).toBe('too-many-wrong-codes');
    const slowed = await rest.ask('GET', '/api/join/ZZZZZZ');
    expect(Number(slowed.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await rest.ask('GET', `/api/join/${table.meeting.code ?? ''}`)).status).toBe(200);
    expect((await rest.ask('GET', `/api/permanent/${tokenOf(table.meeting.permanentUrl)}`)).status).toBe(200);
    await expect(table.seat(20)).resolves.toHaveLength(20);
  }, 30_000);

  test('a code is read as people type it', async () => {
    const code = table.meeting.code ?? '';
    const typed = ` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `;
    expect((await house.facilitator.rest.ask('GET', `/api/join/${encodeURIComponent(typed)}`)).status).toBe(200);
  });
});
