import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { JsonObject } from '../../src/engine/json.js';
import { Facilitator, type MeetingPlan, tokenOf } from '../support/facilitator.js';
import { Phone } from '../support/phone.js';
import { press, sees } from './acts.js';
import { loggedIn, pathIn } from './people.js';
import { look, PHONE, PROJECTOR, Stage } from './stage.js';
import { chapters, lookBothWays, textOf } from './story.js';

const TRUST = 'Wat ik hier zeg, is in goede handen.';
const ROLES = 'Ik weet wat ik hier kom doen, en wat de anderen doen.';
const ADDED = 'Zeg aan het begin nog eens wie wat doet.';
const FIVE = [0, 1, 2, 3, 4];

/** A team asks itself how it goes: by a link that everybody gets, and in a meeting. */
describe('a pulse in the browser', () => {
  let stage: Stage;
  let facilitator: Facilitator;
  let laptop: Page;
  let team: string;
  let link = '';
  const phones: Page[] = [];
  const others: Phone[] = [];

  beforeAll(async () => {
    stage = await Stage.open();
    facilitator = await Facilitator.firstRun(stage.server.base, () => stage.server.said);
    team = await teamOf('Armoede en schulden', 6);
    laptop = await loggedIn(stage, 'laptop', facilitator);
  });
  afterAll(async () => {
    for (const other of others) other.close();
    await stage.close();
  });

  async function teamOf(name: string, members: number): Promise<string> {
    const { rest } = facilitator;
    const { id } = await rest.post<{ id: string }>(`/api/communities/${await facilitator.community()}/teams`, { name, kind: 'werkteam', rhythm: '', missingVoices: [] });
    for (let n = 1; n <= members; n++) await rest.post(`/api/teams/${id}/members`, { name: `Lid ${String(n)} Verzonnen`, joinedOn: '2026-09-01' });
    return id;
  }

  /** Another pulse of the team, from its start to its close, without a browser. */
  async function earlier(title: string, ballots: readonly JsonObject[], items = ['trust', 'language', 'roles', 'usefulness', 'difference']): Promise<void> {
    const { rest } = facilitator;
    const closesOn = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    const made = await rest.post<{ id: string; link: string }>(`/api/teams/${team}/pulses`, { title, items, closesOn });
    const headers = { Authorization: `Bearer ${tokenOf(made.link)}` };
    for (const answers of ballots) {
      const body = { secret: randomBytes(32).toString('base64url'), ballot: randomBytes(16).toString('base64url'), answers, text: '' };
      expect((await rest.ask('POST', '/api/pulse', body, headers)).status).toBe(204);
    }
    await rest.post(`/api/teams/${team}/pulses/${made.id}/close`);
  }

  const choose = (page: Page, statement: string, value: RegExp): Promise<void> => page.getByRole('group', { name: statement }).getByRole('radio', { name: value }).check({ force: true });

  const chapter = chapters();

  chapter('a team of four is told that a pulse of theirs could not be anonymous', async () => {
    const small = await teamOf('Klein begin', 4);
    await laptop.goto(`/gemeenschap/team/${small}/puls`);
    await sees(laptop, /Dit team heeft 4 leden\. Een puls kan pas met vijf mensen of meer/);
    expect(await laptop.getByRole('button', { name: 'Start een puls' }).count()).toBe(0);
    expect(await look(laptop, '200-pulse-small-team', [320])).toEqual([]);
  });

  chapter('from the page of the team somebody starts a pulse, and gets one link for everybody', async () => {
    await laptop.goto(`/gemeenschap/team/${team}`);
    await laptop.getByRole('link', { name: 'Hoe het gaat' }).click();
    await laptop.getByRole('heading', { level: 1, name: 'Hoe gaat het met dit team?' }).waitFor();
    await sees(laptop, 'Er is nog geen puls gesloten. Hier staat straks wat de groep zegt.');
    await press(laptop, 'Start een puls');
    await laptop.getByLabel('Hoe heet deze puls?').fill('Puls najaar');
    await laptop.getByRole('checkbox', { name: /^Nut/ }).uncheck();
    await sees(laptop, /Je vraagt 4 regels/);
    await lookBothWays(laptop, '201-pulse-start', [320, 390, 1280]);
    await press(laptop, 'Start de puls');
    await sees(laptop, 'Minder dan 5 antwoorden');
    link = await laptop.getByLabel('De link voor het hele team').inputValue();
    expect(pathIn(link)).toMatch(/^\/puls#[\w-]{43}$/);
    await laptop.getByText('Hoe anoniem is dit?').click();
    await lookBothWays(laptop, '202-pulse-running', [320, 390, 1280]);
  });

  chapter('five phones answer without a login; each line may be passed by', async () => {
    for (const n of FIVE) phones.push(await stage.device(`phone ${String(n + 1)}`, PHONE, pathIn(link)));
    const [first] = phones as [Page];
    await sees(first, 'Anoniem: niemand kan zien wat jij antwoordde.');
    await sees(first, 'Armoede en schulden · Puls najaar');
    expect(await first.getByRole('button', { name: 'Stuur mijn antwoord' }).isDisabled()).toBe(true);
    await lookBothWays(first, '203-pulse-phone', [320, 390]);
    await first.getByText('Hoe anoniem is dit?').click();
    await choose(first, TRUST, /^5/);
    await choose(first, ROLES, /^2/);
    await first.getByRole('button', { name: `Wis: ${ROLES}` }).click();
    await choose(first, ROLES, /^1/);
    await first.getByLabel('Wil je er iets bij schrijven?').fill(ADDED);
    await lookBothWays(first, '204-pulse-phone-answers', [320, 390]);
    await press(first, 'Stuur mijn antwoord');
    await sees(first, 'Verstuurd. Dank je wel.');
    expect(await look(first, '205-pulse-phone-sent', [320])).toEqual([]);
    for (const [n, phone] of phones.slice(1).entries()) {
      await choose(phone, TRUST, n === 0 ? /^2/ : /^4/);
      await choose(phone, ROLES, n < 2 ? /^1/ : /^5/);
      if (n === 3) await sees(laptop, 'Minder dan 5 antwoorden');
      await press(phone, 'Stuur mijn antwoord');
      await sees(phone, 'Verstuurd. Dank je wel.');
    }
  });

  chapter('a phone changes its own answer, also after a reload, and stays one answer', async () => {
    const second = phones[1] as Page;
    await second.reload();
    await sees(second, 'Verstuurd. Dank je wel.');
    await press(second, 'Verander mijn antwoord');
    await choose(second, TRUST, /^3/);
    await press(second, 'Verander mijn antwoord');
    await sees(second, 'Verstuurd. Dank je wel.');
    await press(laptop, 'Kijk opnieuw');
    await sees(laptop, '5 antwoorden');
    expect(await textOf(laptop)).not.toContain(ADDED);
  });

  chapter('closing asks first; then there are numbers and words, and the link is closed', async () => {
    await press(laptop, 'Sluit de puls');
    await sees(laptop, /De losse antwoorden worden weggegooid; wat de groep zei blijft\. Dit kan niet terug\./);
    await press(laptop, 'Sluit de puls');
    const came = laptop.getByRole('region', { name: 'Wat eruit kwam' });
    await came.getByText('4,0 van 5').waitFor();
    await came.getByText('de antwoorden liggen ver uit elkaar').waitFor();
    await sees(laptop, ADDED);
    await lookBothWays(laptop, '206-pulse-outcome', [320, 390, 1280]);
    const late = phones[2] as Page;
    await late.reload();
    await sees(late, 'Deze puls is dicht.');
    expect(await look(late, '207-pulse-phone-closed', [320])).toEqual([]);
    await late.goto(`/puls#${'x'.repeat(43)}`);
    await late.reload();
    await sees(late, 'Deze puls kennen we niet.');
  });

  chapter('over time there is a small picture per line with a table beside it, and a gap where too few answered', async () => {
    await earlier('Puls winter', FIVE.map((n) => ({ trust: n < 4 ? 4 : 5, language: 3, roles: 3, usefulness: n < 4 ? 4 : undefined, difference: 2 })));
    await earlier('Puls lente', FIVE.slice(1).map(() => ({ trust: 1, roles: 1 })));
    await earlier('Puls zomer', FIVE.map((n) => ({ trust: 5, language: 4, roles: n + 1, usefulness: 5, difference: 3 })));
    await laptop.reload();
    await sees(laptop, 'Door de tijd');
    const table = laptop.getByRole('region', { name: 'Gemiddelden per puls in een tabel' });
    expect(await table.getByRole('row', { name: /^Vertrouwen/ }).innerText()).toMatch(/5,0\s+te weinig antwoorden\s+4,2\s+4,0/);
    expect(await table.getByRole('row', { name: /^Nut/ }).innerText()).toMatch(/5,0\s+te weinig antwoorden\s+te weinig antwoorden\s+niet gevraagd/);
    await laptop.getByText(/^Puls lente,/).click();
    await sees(laptop, 'Te weinig antwoorden om te laten zien. Dat beschermt wie wel antwoordde.');
    await lookBothWays(laptop, '208-pulse-trend', [320, 390, 1280]);
  });

  chapter('in a meeting: one page with one button, a count for the facilitator, and what came out when it is shown', async () => {
    const { rest } = facilitator;
    const items = [{ id: 'puls', werkvorm: 'pulse', title: '', minutes: 5, questions: ['Hoe gaat het met ons?'], config: {} }];
    const wish = { community: await facilitator.community(), teamId: team, kind: 'werkteam', cafeType: null, title: 'Samen bellen', question: '', team: '', date: '2027-01-21', time: '09:30', place: '', expected: null, organisations: [], perspectives: [], items };
    const { id } = await rest.post<MeetingPlan>('/api/meetings', wish);
    const meeting = await rest.post<MeetingPlan>(`/api/meetings/${id}/open`);
    const phone = await stage.device('anna', PHONE, `/j/${meeting.code ?? ''}`);
    await press(phone, 'Doe mee');
    await sees(phone, /Leg je telefoon weg/);
    const arrive = async (n: number): Promise<Phone> => (await new Phone(rest, `socket ${String(n)}`).join({ code: meeting.code ?? '' })).connect();
    for (const n of [1, 2, 3]) others.push(await arrive(n));
    await laptop.goto(`/begeleiding/bijeenkomst/${id}`);
    await press(laptop, /^Begin: /);
    await sees(laptop, /Er zijn hier minder dan vijf mensen/);
    await sees(phone, /Een puls kan pas met vijf mensen of meer/);
    expect(await look(phone, '209-pulse-meeting-few', [320])).toEqual([]);
    others.push(await arrive(4));

    const screen = await stage.device('screen', PROJECTOR, meeting.screenUrl.replace(/^https?:\/\/[^/]+/, ''));
    await sees(screen, /Niemand ziet wat jij antwoordt/);
    expect(await look(screen, '210-pulse-screen')).toEqual([]);
    await sees(phone, 'Anoniem: niemand kan zien wat jij antwoordde.');
    await lookBothWays(phone, '211-pulse-meeting-phone', [320, 390]);
    await choose(phone, TRUST, /^4/);
    await press(phone, 'Stuur mijn antwoord');
    await sees(phone, /Leg je telefoon weg|Dank je wel/);
    for (const [n, other] of others.entries()) {
      const { ack } = await other.send('pulse/answer', { answers: { trust: 4, language: n + 1, difference: 2 }, text: n === 0 ? ADDED : '', envelope: other.envelope('pulse') });
      expect(ack.ok).toBe(true);
    }
    await sees(laptop, '5 van 5 gaven een bijdrage');
    expect(await look(laptop, '212-pulse-console', [320, 768])).toEqual([]);
    await press(laptop, 'Sluit de puls');
    await press(laptop, 'Sluit de puls');
    await sees(laptop, '4,0 van 5');
    await sees(laptop, ADDED);
    await sees(screen, 'De puls is dicht. Dank je wel.');
    expect(await look(laptop, '213-pulse-console-closed', [320])).toEqual([]);
    await press(laptop, 'Toon op het scherm wat eruit kwam');
    await sees(screen, '4,0 van 5');
    await sees(phone, '4,0 van 5');
    for (const page of [screen, phone]) expect(await textOf(page)).not.toContain(ADDED);
    expect(await look(screen, '214-pulse-screen-shown', [320])).toEqual([]);
    expect(await look(phone, '215-pulse-meeting-shown', [320])).toEqual([]);
    const console = await facilitator.console(id);
    await console.command('session/close');
    console.face.close();
    const report = await stage.sameBrowser(laptop, `/verslag/${id}`);
    await sees(report, 'Hoe het met ons gaat');
    await sees(report, '4,0 van 5, de antwoorden liggen dicht bij elkaar');
    expect(await textOf(report)).not.toContain(ADDED);
    expect(await look(report, '216-pulse-report', [320])).toEqual([]);
    await laptop.goto(`/gemeenschap/team/${team}/puls`);
    await laptop.getByRole('link', { name: 'in een bijeenkomst' }).waitFor();
  });

  chapter('ten statements fit on the screen', async () => {
    const { rest } = facilitator;
    const items = ['trust', 'language', 'roles', 'usefulness', 'difference', 'relationships', 'leadership', 'means', 'direction', 'crossing'];
    const config = { items: Object.fromEntries(items.map((item) => [item, true])), text: false };
    const wish = { community: await facilitator.community(), kind: 'werkteam', cafeType: null, title: 'Alles', question: '', team: 'Armoede en schulden', date: '2027-01-21', expected: null, organisations: [], perspectives: [], items: [{ id: 'puls', werkvorm: 'pulse', title: '', minutes: 5, questions: ['Hoe gaat het met ons?'], config }] };
    const { id } = await rest.post<MeetingPlan>('/api/meetings', wish);
    const meeting = await rest.post<MeetingPlan>(`/api/meetings/${id}/open`);
    const console = await facilitator.console(id);
    const crowd = await Promise.all(FIVE.map(async (n) => (await new Phone(rest, `crowd ${String(n)}`).join({ code: meeting.code ?? '' })).connect()));
    await console.command('session/next');
    for (const [n, phone] of crowd.entries()) await phone.send('pulse/answer', { answers: Object.fromEntries(items.map((item, place) => [item, ((n + place) % 5) + 1])), text: '', envelope: phone.envelope('pulse') });
    await console.command('pulse/close');
    await console.command('pulse/show', { shown: true });
    const screen = await stage.device('screen', PROJECTOR, meeting.screenUrl.replace(/^https?:\/\/[^/]+/, ''));
    await sees(screen, '3,0 van 5');
    expect(await look(screen, '217-pulse-screen-ten')).toEqual([]);
    const sheet = screen.locator('.screen__sheet');
    expect(await sheet.evaluate((element) => element.scrollHeight - element.clientHeight)).toBeLessThanOrEqual(1);
    for (const face of [console.face, ...crowd]) face.close();
  });

  chapter('nothing was asked of another place and no page had an error', async () => {
    expect(stage.errors).toEqual([]);
    await Promise.resolve();
  });
});
