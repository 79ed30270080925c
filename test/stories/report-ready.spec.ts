import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Report } from '../../src/reports/report.js';
import { startHouse, Table, type TestHouse } from '../support/house.js';

const PEOPLE = 40;

let house: TestHouse;
let table: Table;
beforeAll(async () => {
  house = await startHouse();
}, 30_000);
afterAll(async () => {
  table.close();
  await house.stop();
});

// How long it takes is printed, not held to a deadline: a machine that does other things is no defect.
test('the report is there in every form as soon as a meeting is closed, with everything that was said up to the last moment', async () => {
  table = await Table.open(house, [{ werkvorm: 'minority-round', questions: ['Waar beginnen we?'] }, { werkvorm: 'reflection' }, { werkvorm: 'check-out', questions: ['Hoe ga je weg?'] }]);
  const phones = await table.seat(PEOPLE);
  await table.next();
  await table.openVote('open');
  await Promise.all(phones.map((phone, at) => phone.send('minority-round/cast-vote', { option: at % 4 === 0 ? 'b' : 'a' })));
  await table.console.command('minority-round/close-vote');
  await table.next();
  await Promise.all(phones.map((phone, at) => phone.send('reflection/write', { level: ['individual', 'team'][at % 2], audience: 'team', text: `Wat ik zag, nummer ${String(at)}.`, checked: true })));
  await table.next();
  await table.console.command('check-out/agree-sentence', { text: 'Op het laatste moment gezegd.' });
  await table.console.command('session/close');

  const from = performance.now();
  const { rest } = house.facilitator;
  const { body } = await rest.ask<Report>('GET', `/api/meetings/${table.meeting.id}/report`);
  const first = performance.now() - from;
  expect(body).toMatchObject({ status: 'final', teamSentences: ['Op het laatste moment gezegd.'], decisions: [{ status: 'unfinished' }] });
  expect(body.entries.individual.length + body.entries.team.length).toBe(PEOPLE);
  for (const path of ['report.md', 'report.docx']) {
    const answer = await fetch(`${house.base}/api/meetings/${table.meeting.id}/${path}`, { headers: { cookie: rest.cookie } });
    expect([path, answer.status, (await answer.arrayBuffer()).byteLength > 1000]).toEqual([path, 200, true]);
  }
  for (const path of ['', '/gemist']) {
    const page = await (await fetch(`${house.base}/verslag/${table.meeting.id}${path}`, { headers: { cookie: rest.cookie } })).text();
    expect(page).toContain('Op het laatste moment gezegd.');
    expect(page).not.toContain('De bijeenkomst is nog bezig');
  }
  process.stderr.write(`the report of ${String(PEOPLE)} people was there ${first.toFixed(0)} ms after the close, all its forms after ${(performance.now() - from).toFixed(0)} ms\n`);
});
