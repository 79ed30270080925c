import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openDatabase, targetOf } from '../../src/config/database.js';
import { readSettings } from '../../src/config/settings.js';
import type { Console, Facilitator, MeetingPlan } from '../support/facilitator.js';
import { until } from '../support/retry.js';
import { press, sees } from './acts.js';
import { card, logStage, ROUND, SHARED } from './log-story.js';
import { day, type Member, type NewcomerTeam } from './newcomer-team.js';
import { loggedIn, pathIn } from './people.js';
import { look, PHONE, type Stage } from './stage.js';
import { chapters, lookBothWays } from './story.js';

const STEP = 'Twee bewoners lezen de brief mee.';
const HAPPENED = 'De brief is nu één bladzijde.';
/** Written before there was a lock, and so readable to who keeps the database. */
const READABLE = 'Dit stond er nog leesbaar van vroeger.';
const GUEST = 'Luisteren is ook meedoen.';

/** What happens to a learning log over time: questions, what became of it, more meetings, and its end. */
describe('a learning log over time', () => {
  let stage: Stage;
  let facilitator: Facilitator;
  let team: NewcomerTeam;
  let noor: Member;
  let phone: Page;
  let guest: Page;

  beforeAll(async () => {
    ({ stage, facilitator, team, noor } = await logStage());
  });
  afterAll(() => stage.close());

  const chapter = chapters();
  const inFiles = (text: string) => stage.place.bytes().includes(text);
  const change = async (sql: string, values: readonly unknown[]): Promise<void> => {
    const database = await openDatabase(targetOf(readSettings({ ...stage.place.env, NODE_ENV: 'test' })));
    await database.write((query) => query(sql, values));
    await database.close();
  };

  /** A café that a guest comes to with their own phone, at its reflection. */
  async function cafe(title: string, come: (path: string) => Promise<void>): Promise<Console> {
    const meeting: MeetingPlan = await facilitator.openMeeting({ kind: 'kenniscafe', cafeType: 'podium', title, question: '', team: '', date: day(0), expected: null, organisations: [], perspectives: [], items: ROUND });
    const console = await facilitator.console(meeting.id);
    await come(`/j/${meeting.code ?? ''}`);
    await console.command('session/next');
    return console;
  }

  chapter('what was readable from before is locked by the phone of its author, the first time it sees it', async () => {
    const { id } = await team.plan('Van vroeger', day(0), ROUND);
    await facilitator.rest.post(`/api/meetings/${id}/open`);
    const console = await facilitator.console(id);
    phone = await stage.device('noor', PHONE, noor.page);
    await press(phone, 'Doe mee');
    await sees(phone, /^Je bent binnen/);
    await console.command('session/next');
    await phone.getByRole('textbox').first().fill('wordt straks vervangen');
    await press(phone, 'Bewaar voor mij');
    await card(phone, 'wordt straks vervangen').waitFor();
    await console.command('session/close');
    console.face.close();
    await stage.server.stop();
    await change('UPDATE journal_personal SET payload = ? WHERE session = ? AND payload LIKE ?', [JSON.stringify({ text: READABLE, nextStep: '', landsAt: '' }), id, '%"locked":"v1.%']);
    expect(inFiles(READABLE)).toBe(true);
    await stage.server.startAgain();
    await phone.reload();
    await card(phone, READABLE).getByText('Dit ziet alleen jij.').waitFor();
    await until('it is locked', () => !inFiles(READABLE));
    await phone.reload();
    await card(phone, READABLE).waitFor();
    await press(phone, 'Naar mijn leerlog');
    await card(phone, READABLE).waitFor();
  });

  chapter('the coordinator asks whether it may be public; only the author answers, and may change their mind', async () => {
    const levels = phone.getByRole('group', { name: 'Voor welk niveau schrijf je?' });
    await levels.getByRole('button', { name: 'Organisatie' }).click();
    await phone.getByRole('textbox').first().fill(SHARED);
    await phone.getByLabel('Wat is de volgende stap?').fill(STEP);
    await phone.getByLabel('Waar komt het terecht?').fill('Stichting Mano');
    await phone.getByRole('radio', { name: 'De hele leergemeenschap' }).check();
    await phone.getByRole('checkbox', { name: /^Volg dit: het komt terug in een volgende bijeenkomst van/ }).check();
    await press(phone, 'Deel met de leergemeenschap');
    await phone.locator('.log__bottom .state--sent', { hasText: 'Verstuurd' }).waitFor({ state: 'attached' });
    const { rest } = facilitator;
    const review = `/api/communities/${team.community}/review`;
    const [entry] = (await rest.get<{ entries: { id: string; team: { id: string } | null }[] }>(review)).entries;
    // Its team went along, or it would come back in no meeting.
    expect(entry?.team?.id).toBe(team.id);
    await rest.post(`${review}/entries/${(entry?.id ?? '').replace('/', '~')}/ask`);
    await phone.reload();
    await sees(phone, 'Mag deze tekst openbaar?');
    await sees(phone, 'Je naam komt er niet bij. Wie het vraagt, weet niet van wie de tekst is.');
    await lookBothWays(phone, '170-question');
    await press(phone, 'Ja, dat mag');
    const mine = phone.locator('.card', { hasText: SHARED }).filter({ hasText: 'Dit mag openbaar.' });
    await mine.getByRole('button', { name: 'Toch niet' }).click();
    await phone.locator('.card', { hasText: SHARED }).getByText('Dit mag niet openbaar.').waitFor();
    const consent = async () => (await rest.get<{ entries: { consent: string }[] }>(review)).entries[0]?.consent;
    await until('the desk knows', async () => (await consent()) === 'no');
    expect(await look(phone, '171-answered', [320])).toEqual([]);
  });

  chapter('tells what became of a next step', async () => {
    const line = phone.locator('section', { has: phone.getByRole('heading', { name: 'Wat teruggaat naar je organisatie' }) }).locator('.card', { hasText: STEP });
    await line.getByText('Voornemen').first().waitFor();
    await line.getByRole('button', { name: 'Vertel wat ervan werd' }).click();
    await line.getByRole('radio', { name: /^Gestopt/ }).check();
    await line.getByLabel('Waarom stopte het?').fill('Het project ging niet door.');
    await lookBothWays(phone, '172-carry-over');
    await line.getByRole('radio', { name: /^Aangepast/ }).check();
    await line.getByLabel('Wat gebeurde er? (mag leeg blijven)').fill(HAPPENED);
    await line.getByLabel(/^Een link die het laat zien/).fill('http://example.org/brief');
    expect(await line.getByRole('button', { name: 'Bewaar dit' }).isDisabled()).toBe(true);
    await line.getByLabel(/^Een link die het laat zien/).fill('https://example.org/brief');
    await line.getByRole('button', { name: 'Bewaar dit' }).click();
    await line.getByText(HAPPENED).first().waitFor();
    await phone.locator('.log__bottom .state--sent', { hasText: 'Verstuurd' }).waitFor({ state: 'attached' });
    await phone.reload();
    await line.getByText(HAPPENED).first().waitFor();
    await line.getByText('Hoe het tot nu toe ging').click();
    await line.getByText(/Aangepast · verteld door wie het schreef/).waitFor();
    expect(await look(phone, '173-carry-over-told', [320])).toEqual([]);
  });

  chapter('a guest puts a second café in their log, and makes a new link when the old one got lost', async () => {
    const first = await cafe('Eerste kenniscafé', async (path) => {
      guest = await stage.device('guest', PHONE, path);
      await press(guest, 'Doe mee');
      await sees(guest, /^Je bent binnen/);
    });
    await guest.getByRole('textbox').first().fill(GUEST);
    await press(guest, 'Bewaar voor mij');
    await first.command('session/close');
    first.face.close();
    await press(guest, 'Bewaar mijn leerlog');
    await press(guest, 'Maak mijn link');
    const old = await guest.getByLabel('De link, met de code erin').inputValue();

    const second = await cafe('Tweede kenniscafé', async (path) => {
      await guest.goto(path);
      await press(guest, 'Doe mee');
      await sees(guest, /^Je bent binnen/);
    });
    await guest.getByRole('radio', { name: 'De hele leergemeenschap' }).check();
    await guest.getByRole('textbox').first().fill('Ook de tweede keer leerde ik iets.');
    await press(guest, 'Deel met de leergemeenschap');
    await second.command('session/close');
    second.face.close();
    await press(guest, 'Naar mijn leerlog');
    await sees(guest, 'Met deze telefoon deed je ook mee aan Tweede kenniscafé. Mag dat ook in je leerlog?');
    expect(await look(guest, '174-claim', [320])).toEqual([]);
    await press(guest, 'Ja, zet het erbij');
    await card(guest, 'Ook de tweede keer leerde ik iets.').waitFor();

    await press(guest, 'Toon mijn link en herstelcode');
    await press(guest, 'Maak een nieuwe link, de oude stopt');
    await sees(guest, 'Op andere telefoons werkt de oude link dan niet meer.');
    await press(guest, 'Ja, maak een nieuwe link');
    await card(guest, GUEST).waitFor();
    const stopped = await stage.device('old link', PHONE, pathIn(old));
    await sees(stopped, 'Deze link opent geen leerlog.');
    expect(await look(stopped, '175-gone', [320])).toEqual([]);
    await stopped.close();
  });

  chapter('for who has no phone the facilitator types, never "only me", and sees what may point at a person', async () => {
    const console = await cafe('Zonder telefoon', () => Promise.resolve());
    await console.command('session/add-person', { name: 'Door Verzonnen' });
    const laptop = await loggedIn(stage, 'laptop', facilitator);
    await laptop.getByRole('link', { name: 'Zonder telefoon' }).first().click();
    await laptop.getByText('Typ voor iemand zonder telefoon').click();
    const form = laptop.locator('.someone');
    await form.getByLabel('Wat wil deze persoon delen?').fill('Ik leerde van mevrouw Jansen om te wachten.');
    await form.getByText(/Schrijf over wat je leerde, niet over wie/).waitFor();
    expect(await form.getByRole('option', { name: 'Alleen' }).count()).toBe(0);
    expect(await look(laptop, '180-console-for-someone', [320])).toEqual([]);
    await press(laptop, 'Deel dit');
    await laptop.locator('.card', { hasText: 'mevrouw Jansen' }).waitFor();
    console.face.close();
  });

  chapter('a phone without any log says where one comes from', async () => {
    const empty = await stage.device('empty phone', PHONE, '/logboek');
    await sees(empty, 'Op deze telefoon staat nog geen leerlog.');
    expect(await look(empty, '176-nobody', [320])).toEqual([]);
    await empty.close();
  });

  chapter('erases everything in two steps that say what goes and what stays', async () => {
    await press(phone, 'Wis alles van mij');
    await sees(phone, 'Dit gaat weg, overal:');
    await sees(phone, 'Dit blijft:');
    await lookBothWays(phone, '177-erase');
    await press(phone, 'Verder');
    await sees(phone, 'Dit kan niet terug. Wil je iets houden, neem het dan eerst mee.');
    expect(await look(phone, '178-erase-sure', [320])).toEqual([]);
    await press(phone, 'Ja, wis alles van mij');
    await sees(phone, 'Alles van jou is gewist.');
    expect(await phone.evaluate(() => Object.keys(localStorage).filter((key) => /^kc\.(log|keys|personal|who|out)/.test(key)))).toEqual([]);
    expect(await look(phone, '179-erased', [320])).toEqual([]);
    await until('nothing of it is in the files', () => ![SHARED, HAPPENED, READABLE, 'Noor Verzonnen'].some(inFiles));
    await phone.goto(noor.page);
    await sees(phone, /Deze link (werkt niet meer|kennen we niet)/);

    await press(guest, 'Wis alles van mij');
    await press(guest, 'Verder');
    await press(guest, 'Ja, wis alles van mij');
    await sees(guest, 'Alles van jou is gewist.');
    await until('nothing of the guest is in the files', () => !inFiles('Ook de tweede keer leerde ik iets.'));
  });

  chapter('no page had an error', async () => {
    expect(stage.errors).toEqual([]);
    await Promise.resolve();
  });
});
