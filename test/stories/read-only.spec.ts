import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { startHouse, Table, type TestHouse } from '../support/house.js';
import { refuseWrites, takeWrites } from '../support/refusing-storage.js';
import { until } from '../support/retry.js';

let house: TestHouse;
let table: Table;
beforeAll(async () => {
  house = await startHouse();
}, 30_000);
afterEach(() => table.close());
afterAll(() => house.stop());

const WITHIN = { within: 30_000 };
const status = async () => ((await (await fetch(`${house.base}/api/health`)).json()) as { status: string }).status;

test('a storage that refuses: nobody hears that something is kept, everybody hears why, and it goes on by itself when there is room', async () => {
  table = await Table.open(house, [{ werkvorm: 'reflection' }]);
  const [phone] = await table.seat(1);
  const run = await table.next();
  const write = async (text: string, id?: string) => phone?.face.send('reflection/write', { level: 'team', audience: 'team', text }, { run, ...(id === undefined ? {} : { id }) });
  expect((await write('Wat er al stond.'))?.ack.ok).toBe(true);
  expect([await status(), table.console.face.readOnly, phone?.face.readOnly]).toEqual(['ok', false, false]);

  await refuseWrites(house.app);
  const refused = await write('Wat blijft liggen.');
  expect(refused?.ack).toEqual({ ok: false, refused: 'storage-unavailable' });
  for (const face of [table.console.face, phone?.face]) await until('a face hears that nothing can be kept', () => face?.readOnly, WITHIN);
  expect(await status()).toBe('read-only');
  // Who comes in now can read, and hears it too; who does something over REST gets a sentence.
  const other = await house.facilitator.console(table.meeting.id);
  await until('another console hears it', () => other.face.readOnly, WITHIN);
  other.face.close();
  const login = await fetch(`${house.base}/api/join`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code: table.meeting.code, secret: 's'.repeat(43) }) });
  expect([login.status, ((await login.json()) as { refused: string }).refused]).toEqual([503, 'storage-unavailable']);

  await takeWrites(house.app);
  for (const face of [table.console.face, phone?.face]) await until('a face hears that it is over', () => face?.readOnly === false, WITHIN);
  expect(await status()).toBe('ok');
  expect((await write('Wat blijft liggen.', refused?.id))?.ack.ok).toBe(true);
  expect((await write('Wat blijft liggen.', refused?.id))?.ack.ok).toBe(true);
  const reader = await house.place.reader();
  const kept = await reader.query("SELECT COUNT(*) AS n FROM journal WHERE session = ? AND type = 'reflection/entry-written'", [table.meeting.id]);
  await reader.close();
  expect(Number(kept[0]?.['n'])).toBe(2);
});
