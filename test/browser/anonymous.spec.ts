import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { JsonObject } from '../../src/engine/json.js';
import { type Console, Facilitator } from '../support/facilitator.js';
import { until } from '../support/retry.js';
import { press, sees } from './acts.js';
import { look, PHONE, PROJECTOR, Stage } from './stage.js';

const MEETING = {
  kind: 'werkteam',
  cafeType: null,
  title: 'Anoniem beslissen',
  question: 'Wat is onze volgende stap?',
  team: 'Armoede en schulden',
  date: '2026-11-22',
  expected: 5,
  organisations: [],
  perspectives: [],
  items: [{ id: 'round', werkvorm: 'minority-round', title: '', questions: ['Beginnen we in januari?'], aim: '', minutes: 40, config: {} }],
} as const;

/** An anonymous round on five real phones; the console is played over its socket, the phones and the screen in a browser. */
describe('an anonymous minority round in the browser', () => {
  let stage: Stage;
  let console: Console;
  let screen: Page;
  const phones: Page[] = [];

  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(async () => {
    console.face.close();
    await stage.close();
  });

  const steer = (type: string, data: JsonObject = {}) => console.command(`minority-round/${type}`, data);

  test('from framing to decision, and nothing on a phone or the screen tells who or how many', async () => {
    const facilitator = await Facilitator.firstRun(stage.server.base, () => stage.server.said);
    const meeting = await facilitator.openMeeting(MEETING);
    console = await facilitator.console(meeting.id);
    screen = await stage.device('screen', PROJECTOR, meeting.screenUrl.replace(/^https?:\/\/[^/]+/, ''));
    for (let n = 1; n <= 5; n++) {
      const phone = await stage.device(`phone ${String(n)}`, PHONE, `/j/${meeting.code ?? ''}`);
      await press(phone, 'Doe mee');
      await sees(phone, /Leg je telefoon weg/);
      phones.push(phone);
    }
    const [first, second, third] = phones as [Page, Page, Page];
    await console.command('session/next');
    await steer('frame', { question: 'Beginnen we in januari?', room: 'proposal', mode: 'anonymous' });

    for (const [n, phone] of phones.entries()) {
      await sees(phone, 'Anoniem: niemand kan zien dat jij dit schreef');
      await phone.getByRole('textbox').first().fill(`Mijn kijk is nummer ${'abcde'.charAt(n)}.`);
      if (n === 0) expect(await look(phone, '50-anonymous-view', [320])).toEqual([]);
      await press(phone, 'Deel met de groep');
    }
    await until('five cards under seal', () => (console.activity?.view['counts'] as { viewsWaiting: number }).viewsWaiting === 5);
    expect(await screen.locator('body').innerText()).not.toContain('Mijn kijk');
    await steer('reveal-views');
    await sees(screen, 'Mijn kijk is nummer c.');
    expect(await look(screen, '51-anonymous-views')).toEqual([]);

    for (const step of ['views', 'other', 'spread']) await steer('mark-done', { step, done: true });
    await steer('set-options', { options: [{ id: 'yes', text: 'Ja, in januari' }, { id: 'later', text: 'Liever in maart' }] });
    await steer('open-vote', { override: false });
    await sees(first, /Let op: stemt iedereen hetzelfde/);
    for (const phone of phones) {
      await phone.getByRole('radio', { name: phone === third ? 'Liever in maart' : 'Ja, in januari' }).check();
      if (phone === third) expect(await look(phone, '52-anonymous-vote', [320])).toEqual([]);
      await press(phone, 'Stem');
    }
    await until('five votes', () => (console.activity?.view['counts'] as { voted: number }).voted === 5);

    // A reload, and a change of mind: the phone still has its envelope.
    await second.reload();
    await press(second, /Nog iets toevoegen of veranderen|Verander mijn stem/);
    await second.getByRole('radio', { name: 'Liever in maart' }).check();
    await press(second, /^(Stem|Verander mijn stem)$/);
    await sees(second, /Leg je telefoon weg/);
    await steer('close-vote');
    await sees(first, /Meer dan de helft koos: Ja, in januari/);
    await sees(first, /1 of meer mensen kozen iets anders/);
    await sees(screen, /Ja, in januari/);
    expect(await look(screen, '53-anonymous-result')).toEqual([]);
    for (const page of [...phones, screen]) expect(await page.locator('body').innerText()).not.toMatch(/[234] van de 5|[23] stemmen|[23] mensen kozen/);

    await steer('open-needs');
    for (const [n, phone] of phones.entries()) {
      await sees(phone, 'Iedereen krijgt deze vraag, wat je ook stemde.');
      await phone.getByRole('radio', { name: n === 2 ? 'Ik heb nog iets nodig' : 'Ik kan zo mee' }).check();
      await phone.getByRole('textbox').first().fill(n === 2 ? 'Een maand om het voor te bereiden.' : 'Ik heb er zin in.');
      if (n === 2) expect(await look(phone, '54-anonymous-need', [320])).toEqual([]);
      await press(phone, 'Deel met de groep');
    }
    await until('five answers', () => (console.activity?.view['counts'] as { needsAnswered: number }).needsAnswered === 5);
    await steer('close-needs');
    const need = await until('the need', () => (console.activity?.view['needs'] as { id: string; by: string | null }[])[0]);
    expect(need.by).toBeNull();
    await steer('answer-need', { need: need.id, answer: 'not-adopted', reason: 'We beginnen klein.', text: '' });
    await steer('open-final');
    for (const [n, phone] of phones.entries()) {
      await phone.getByRole('radio', { name: n === 2 ? 'Ik kan nog niet mee' : 'Ik draag dit' }).check();
      await press(phone, 'Geef mijn antwoord');
    }
    await until('five final answers', () => (console.activity?.view['counts'] as { final: number }).final === 5);
    await steer('close-final');
    await sees(screen, /1 of meer mensen kunnen nog niet mee/);
    expect(await look(screen, '55-anonymous-final')).toEqual([]);
    await steer('decide');
    await sees(first, 'Besloten');
    expect(stage.errors).toEqual([]);
  });
});
