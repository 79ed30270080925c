import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startHouse, Table, type TestHouse } from '../support/house.js';

const run = promisify(execFile);
// Debian's own, which knows Debian's packages; another one may come first on the PATH.
const PYTHON = '/usr/bin/python3';
const SCRIPT = fileURLToPath(new URL('participant.py', import.meta.url));

let house: TestHouse;
let table: Table;
beforeAll(async () => {
  house = await startHouse();
  table = await Table.open(house, [{ werkvorm: 'check-in', questions: ['Hoe kom je binnen?'], config: { typing: 'word' } }, { werkvorm: 'minority-round', questions: ['Waar beginnen we?'] }]);
}, 60_000);
afterAll(async () => {
  table.close();
  await house.stop();
});

test('a client in Python, made from docs/protocol.md, takes part: it checks in, votes, comes back and asks again', async () => {
  const { console } = table;
  const playing = run(PYTHON, [SCRIPT, house.base, table.meeting.code ?? ''], { timeout: 100_000 });
  await console.face.sees('somebody came', () => console.view['present'] === 1, { within: 30_000 });
  await table.next();
  await console.command('check-in/open-floor');
  await console.face.sees('a word', () => JSON.stringify(console.activity?.view).includes('benieuwd'), { within: 30_000 });
  await table.next();
  await table.openVote('open');
  await console.face.sees('a vote', () => console.contributed === 1, { within: 30_000 });
  await console.command('minority-round/close-vote');
  const told = JSON.parse((await playing).stdout) as Record<string, unknown>;
  expect(told).toMatchObject({
    hello: { v: 1, face: 'phone', person: told['person'] },
    landed: { ok: true },
    unknown: { ok: false, refused: 'unknown-command' },
    first: { ok: true },
    again: { ok: true },
    result: { options: [{ votes: 1 }, { votes: 0 }] },
  });
});
