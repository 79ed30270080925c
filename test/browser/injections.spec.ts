import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Facilitator, type MeetingPlan } from '../support/facilitator.js';
import { INJECTIONS } from '../support/injections.js';
import { Phone } from '../support/phone.js';
import { press, sees } from './acts.js';
import { loggedIn } from './people.js';
import { LAPTOP, PHONE, PROJECTOR, Stage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 60_000);
afterAll(() => stage.close());

const fired: string[] = [];
/** Notes what fires on a page, from before it shows anything. */
function watch(name: string, page: Page): void {
  page.on('dialog', (dialog) => {
    fired.push(`${name}: ${dialog.message()}`);
    void dialog.dismiss();
  });
}

/** What of a page is not the product's own: elements that only a text could have brought, and a mark that a script left. */
function foreign(page: Page): Promise<unknown> {
  return page.evaluate(() => [document.querySelectorAll('img[src="x"], iframe[srcdoc], svg[onload], math, a[href^="javascript:"], [onerror]').length, 'fired' in window]);
}

test('texts of people do nothing on a phone, the screen and the console, and are shown as they were written', async () => {
  const facilitator = await Facilitator.firstRun(stage.server.base, () => stage.server.said);
  const [first = ''] = INJECTIONS;
  const meeting: MeetingPlan = await facilitator.openMeeting({
    kind: 'werkteam', cafeType: null, title: `Avond ${first}`, question: first, team: first, date: '2027-01-21', expected: 5,
    organisations: INJECTIONS.slice(0, 4), perspectives: INJECTIONS.slice(4, 8),
    items: [{ id: 'round', werkvorm: 'minority-round', title: INJECTIONS[1] ?? '', questions: [first], aim: INJECTIONS[2] ?? '', minutes: 30, config: {} }],
  });
  const console = await facilitator.console(meeting.id);
  const bots = INJECTIONS.map((_, i) => new Phone(facilitator.rest, `bot ${String(i)}`));
  for (const [i, bot] of bots.entries()) await (await bot.join({ code: meeting.code ?? '' }, { name: (INJECTIONS[i] ?? '').replaceAll('\n', ' ').slice(0, 100), organisation: (INJECTIONS[i] ?? '').replaceAll('\n', ' ').slice(0, 100) })).connect();
  await console.command('session/next');
  await console.command('minority-round/frame', { question: first, room: 'proposal', mode: 'open' });
  const { run } = await console.face.sees('the round', () => console.activity);
  for (const [i, bot] of bots.entries()) expect((await bot.send('minority-round/add-view', { text: INJECTIONS[i] ?? '' }, { run })).ack).toMatchObject({ ok: true });

  const phone = await stage.device('phone', PHONE, `/j/${meeting.code ?? ''}`);
  const screen = await stage.device('screen', PROJECTOR, meeting.screenUrl.replace(/^https?:\/\/[^/]+/, ''));
  const laptop = await loggedIn(stage, 'laptop', facilitator, LAPTOP);
  for (const [name, page] of [['phone', phone], ['screen', screen], ['laptop', laptop]] as const) watch(name, page);
  await press(phone, 'Doe mee');
  await laptop.goto(`/begeleiding/bijeenkomst/${meeting.id}`);
  await Promise.all([screen, laptop].map((page) => sees(page, first)));
  expect(await Promise.all([phone, screen, laptop].map(foreign))).toEqual([[0, false], [0, false], [0, false]]);

  await console.command('minority-round/set-options', { options: INJECTIONS.slice(0, 5).map((text, i) => ({ id: `o${String(i)}`, text })) });
  await console.command('minority-round/open-vote', { override: true });
  await sees(phone, first);
  expect(await Promise.all([phone, screen, laptop].map(foreign))).toEqual([[0, false], [0, false], [0, false]]);
  expect(fired).toEqual([]);
  // A script that the policy of the page had to stop would be an error too.
  expect(stage.errors).toEqual([]);
  for (const bot of bots) bot.close();
  console.face.close();
}, 120_000);
