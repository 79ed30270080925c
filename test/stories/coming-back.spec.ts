import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { activityOf } from '../support/facilitator.js';
import { startHouse, Table, type TestHouse } from '../support/house.js';

let house: TestHouse;
let table: Table;
beforeAll(async () => {
  house = await startHouse();
}, 30_000);
afterEach(() => table.close());
afterAll(() => house.stop());

const CHECK_IN = { werkvorm: 'check-in', questions: ['Hoe kom je binnen?'] };
const REFLECTION = { werkvorm: 'reflection' };

describe('coming back', () => {
  test('after a reconnect a phone gets one full frame and nothing is replayed', async () => {
    table = await Table.open(house, [CHECK_IN]);
    const [phone] = await table.seat(1);
    const run = await table.next();
    await table.console.command('check-in/open-floor');
    await phone?.send('check-in/give-word', { word: 'rustig' });
    await table.console.face.sees('the word', () => table.console.contributed === 1);
    // What was still on its way to everybody has come.
    await phone?.face.sees('the word in the room', () => (activityOf(phone.face.parts.room)?.view['words'] as string[]).includes('rustig'));
    const { connectedAt } = phone?.face ?? { connectedAt: 0 };
    phone?.face.dropConnection();
    await phone?.face.sees('a new connection', () => (phone.face.connectedAt > connectedAt ? phone.face.frames[0] : null));

    expect(phone?.face.frames).toHaveLength(1);
    expect(phone?.face.frames[0]?.mine).toMatchObject({ person: { id: phone?.person }, activity: { landed: true, word: 'rustig' } });
    expect(activityOf(phone?.face.frames[0]?.room)).toMatchObject({ run, view: { floorOpen: true, words: ['rustig'] } });
  });

  test('a phone that comes back is the same participant, also through the permanent link', async () => {
    table = await Table.open(house, [CHECK_IN]);
    const [phone] = await table.seat(1);
    const person = phone?.person;
    await phone?.join({ permanent: table.meeting.permanentUrl.slice(table.meeting.permanentUrl.lastIndexOf('/') + 1) });
    await phone?.reload();

    expect(phone?.person).toBe(person);
    expect(phone?.face.hello?.person).toBe(person);
    await table.console.face.sees('one person', () => table.console.view['present'] === 1);
  });

  test('two tabs are one participant, and both see what one of them did', async () => {
    table = await Table.open(house, [CHECK_IN]);
    const [phone] = await table.seat(1);
    await table.next();
    await table.console.command('check-in/open-floor');
    const tab = await phone?.secondTab();
    await phone?.send('check-in/give-word', { word: 'benieuwd' });
    await tab?.sees('the word', (parts) => (parts.mine?.['activity'] as { word?: string } | undefined)?.word === 'benieuwd');

    expect(table.console.view).toMatchObject({ present: 1, connected: 1 });
    tab?.close();
  });

  test('the same command id twice is one fact and one answer', async () => {
    table = await Table.open(house, [REFLECTION]);
    const [phone, other] = await table.seat(2);
    await table.next();
    const id = randomUUID();
    const entry = { level: 'team', audience: 'team', text: 'Een zin die er een keer staat.' };
    const [first, second] = await Promise.all([phone?.send('reflection/write', entry, { id }), phone?.send('reflection/write', entry, { id })]);
    // Somebody else with the same id does not use it up.
    const third = await other?.send('reflection/write', { ...entry, text: 'Een zin van iemand anders.' }, { id });

    expect([first?.ack.ok, second?.ack.ok, third?.ack.ok]).toEqual([true, true, true]);
    const { levels } = await house.facilitator.rest.get<{ levels: { team: { text: string }[] } }>(`/api/meetings/${table.meeting.id}/log`);
    expect(levels.team.map((e) => e.text)).toEqual(['Een zin die er een keer staat.', 'Een zin van iemand anders.']);
  });

  test('leaving forgets the phone', async () => {
    table = await Table.open(house, [CHECK_IN]);
    const [phone] = await table.seat(1);
    await phone?.send('session/leave');

    await expect(phone?.secondTab()).rejects.toThrow('not-recognised');
    await table.console.face.sees('nobody', () => table.console.view['present'] === 0);
  });

  test('the console can be taken over from another laptop', async () => {
    table = await Table.open(house, [CHECK_IN]);
    await table.next();
    const other = await house.facilitator.console(table.meeting.id);
    await other.command('check-in/open-floor');

    await table.console.face.sees('what the other did', () => table.console.activity?.view['floorOpen'] === true);
    expect(other.view).toMatchObject({ consoles: 2 });
    other.face.close();
  });
});
