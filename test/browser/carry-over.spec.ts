import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openDatabase, targetOf } from '../../src/config/database.js';
import { readSettings } from '../../src/config/settings.js';
import { CarryTeam, type Contact, ELSEWHERE, STEP, WRITTEN } from '../support/carry-team.js';
import { type Console, Facilitator, type MeetingPlan } from '../support/facilitator.js';
import { press, sees } from './acts.js';
import { loggedIn, pathIn } from './people.js';
import { LAPTOP, look, PHONE, PROJECTOR, Stage } from './stage.js';
import { chapters, lookBothWays, textOf } from './story.js';

const LONG = 'Meldingsprocedureverbeteringswerkgroepoverleg '.repeat(4).trim();

/** What goes back to the organisations: the next meeting, the contact, the coordinator, and the one question. */
describe('carry-over in the browser', () => {
  let stage: Stage;
  let facilitator: Facilitator;
  let team: CarryTeam;
  let noor: string;
  let sam: string;
  let gemeente: Contact;
  let next: { plan: MeetingPlan; console: Console };
  let laptop: Page;
  let screen: Page;
  let phone: Page;

  beforeAll(async () => {
    stage = await Stage.open();
    facilitator = await Facilitator.firstRun(stage.server.base, () => stage.server.said);
    team = await CarryTeam.make(facilitator);
    [noor, sam] = [await team.member('Noor Verzonnen'), await team.member('Sam Bedacht')];
    gemeente = await team.contact(team.gemeente, 'Griet Fictief');
    await team.writes(noor, sam);
    laptop = await loggedIn(stage, 'laptop', facilitator);
  });
  afterAll(async () => {
    next.console.face.close();
    await stage.close();
  });

  const chapter = chapters();
  const item = (page: Page, text: string) => page.locator('li.card, li.line', { hasText: text }).first();
  const change = async (sql: string, values: readonly unknown[]): Promise<void> => {
    const database = await openDatabase(targetOf(readSettings({ ...stage.place.env, NODE_ENV: 'test' })));
    await database.write((query) => query(sql, values));
    await database.close();
  };

  chapter('the next meeting begins with what people intended, on the console and the screen', async () => {
    next = await team.meeting('De volgende keer', { werkvorm: 'look-back' });
    await laptop.goto(`/begeleiding/bijeenkomst/${next.plan.id}`);
    await sees(laptop, STEP.nextStep);
    await lookBothWays(laptop, '240-look-back-console', [768]);
    screen = await stage.device('screen', PROJECTOR, pathIn(next.plan.screenUrl));
    await sees(screen, ELSEWHERE.nextStep);
    await lookBothWays(screen, '241-look-back-screen', [1280]);
    for (const page of [laptop, screen]) expect(await textOf(page)).not.toMatch(/Noor|Sam Bedacht/);
  });

  chapter('one at a time is large on the screen; nothing happened yet is one press', async () => {
    await item(laptop, ELSEWHERE.nextStep).getByRole('button', { name: 'Toon groot op het scherm' }).click();
    await screen.getByRole('heading', { name: ELSEWHERE.nextStep }).waitFor();
    await item(laptop, ELSEWHERE.nextStep).getByRole('button', { name: 'Nog niets gebeurd' }).click();
    await sees(screen, 'Nog niets gebeurd');
    expect(await look(screen, '242-look-back-screen-one')).toEqual([]);
    await item(laptop, ELSEWHERE.nextStep).getByRole('button', { name: 'Verander' }).click();
    await laptop.getByRole('radio', { name: /^Gestopt/ }).check();
    const save = item(laptop, ELSEWHERE.nextStep).getByRole('button', { name: 'Bewaar dit' });
    expect(await save.isDisabled()).toBe(true);
    await laptop.getByLabel('Waarom stopte het?').fill('Het buurthuis gaat dicht.');
    await lookBothWays(laptop, '243-look-back-console-tell', [768]);
    await save.click();
    await sees(screen, 'Gestopt: Het buurthuis gaat dicht.');
  });

  chapter('the phone of who wrote it wakes, and says what became of it without a name', async () => {
    phone = await stage.device('noor', PHONE, `/mij#${noor}`);
    await press(phone, 'Doe mee');
    await sees(phone, STEP.nextStep);
    await sees(phone, /Alleen op jouw telefoon staat dat het van jou is/);
    await phone.getByRole('radio', { name: /^Uitgeprobeerd/ }).check();
    await phone.getByLabel(/^Wat gebeurde er/).fill('Zeven moeilijke woorden eruit.');
    await lookBothWays(phone, '244-look-back-phone', [320, 390]);
    await press(phone, 'Deel dit met de groep');
    await sees(laptop, 'Uitgeprobeerd: Zeven moeilijke woorden eruit.');
    const other = await stage.device('sam', PHONE, `/mij#${sam}`);
    await press(other, 'Doe mee');
    await sees(other, /Leg je telefoon weg|Dit schreef jij/);
    expect(await textOf(other)).not.toContain(STEP.nextStep);
    await next.console.command('session/close');
  });

  chapter('the contact of the organisation sees what is meant for them, and answers in a few presses', async () => {
    const contact = await stage.device('contact', LAPTOP, '/begeleiding/inloggen');
    await contact.getByLabel('Je e-mailadres').fill(gemeente.email);
    await contact.getByLabel('Je wachtzin').fill(gemeente.passphrase);
    await press(contact, 'Log in');
    await sees(contact, 'Wat voor ons bedoeld is');
    await sees(contact, STEP.nextStep);
    await lookBothWays(contact, '245-contact', [320, 768, 1280]);
    expect(await textOf(contact)).not.toMatch(new RegExp(`Noor|${WRITTEN}|${ELSEWHERE.nextStep}`));
    await press(contact, `Vertel wat ervan werd: ${STEP.nextStep}`);
    await contact.getByRole('radio', { name: /^Aangepast/ }).check();
    await contact.getByLabel(/^Wat gebeurde er/).fill(`Alle brieven zijn herschreven. ${LONG}`);
    await contact.getByLabel(/^Een link/).fill('https://example.org/brieven');
    await lookBothWays(contact, '246-contact-tells', [320, 1280]);
    await press(contact, 'Bewaar dit');
    await sees(contact, /Alle brieven zijn herschreven/);
    await contact.getByText('3 stappen tot nu toe').click();
    await sees(contact, /verteld door de organisatie/);
    expect(await look(contact, '247-contact-told', [320, 1280])).toEqual([]);
  });

  chapter('the coordinator sees the line of each, and links what belongs nowhere yet', async () => {
    await facilitator.rest.ask('PUT', `/api/log/entries/${randomBytes(16).toString('base64url')}`, {
      level: 'organisation', audience: 'community', text: WRITTEN, nextStep: `Een ${LONG}`, landsAt: 'Gem. Nergens', follow: true, checked: true, team: null, at: Date.now(),
    }, { Authorization: `Bearer ${noor}` });
    await laptop.goto(`/gemeenschap/${team.community}/doorwerking`);
    await sees(laptop, '1 stap is nog niet gekoppeld aan een organisatie. Niemand daar ziet hem.');
    await sees(laptop, /Dit zegt niet wie iets deed of liet/);
    await laptop.getByRole('heading', { level: 2, name: 'Gemeente Nergens' }).waitFor();
    await lookBothWays(laptop, '248-carry-over', [320, 768, 1280]);
    await press(laptop, 'Kijk en koppel');
    await press(laptop, /^Koppel of vertel/);
    await laptop.getByLabel('Welke organisatie is bedoeld?').selectOption({ label: 'Gemeente Nergens' });
    expect(await look(laptop, '249-carry-over-link', [320, 1280])).toEqual([]);
    await press(laptop, 'Koppel');
    await sees(laptop, 'Hier past niets bij. Kies een ander team, een andere stand of een andere organisatie.');
    await laptop.getByLabel('Organisatie', { exact: true }).selectOption({ label: 'Gemeente Nergens' });
    await sees(laptop, /genoemd: Gem\. Nergens/);
    await laptop.getByLabel('Hoe ver').selectOption({ label: 'Aangepast' });
    await laptop.getByText('Een Meldings').waitFor({ state: 'hidden' });
    await sees(laptop, STEP.nextStep);
    expect(await textOf(laptop)).not.toMatch(/Noor|Sam Bedacht|Griet/);
  });

  chapter('the one question: six answers on a phone, one tap is enough', async () => {
    const token = randomBytes(32).toString('base64url');
    await change("UPDATE carry_over SET asked_at = ?, ask_hash = ?, answered_at = NULL, state = 'intention' WHERE next_step = ?", [Date.now(), createHash('sha256').update(token).digest('hex'), STEP.nextStep]);
    await change("DELETE FROM carry_over_step WHERE state <> 'intention' AND carry_over = (SELECT id FROM carry_over WHERE next_step = ?)", [STEP.nextStep]);
    const asked = await stage.device('asked', PHONE, `/doorwerking#${token}`);
    await asked.getByRole('heading', { level: 1, name: 'Wat werd ervan?' }).waitFor();
    await sees(asked, STEP.nextStep);
    await lookBothWays(asked, '250-question', [320, 390]);
    await press(asked, /^Gestopt/);
    await asked.getByLabel('Waarom stopte het?').waitFor();
    expect(await look(asked, '251-question-stopped', [320])).toEqual([]);
    await press(asked, /^Uitgeprobeerd/);
    await asked.getByRole('heading', { level: 1, name: 'Dank je wel. Het is bewaard.' }).waitFor();
    await lookBothWays(asked, '252-question-kept', [320, 390]);
    await asked.getByLabel(/^Wil je er iets bij vertellen/).fill('Bel 06 12345678: zij lazen mee.');
    await sees(asked, /In je tekst staat misschien/);
    await asked.getByLabel(/^Wil je er iets bij vertellen/).fill('Zij lazen mee.');
    await press(asked, 'Zet dit erbij');
    await asked.getByRole('button', { name: 'Verander de zin' }).waitFor();
    await sees(asked, 'Zij lazen mee.');
    await asked.reload();
    await sees(asked, 'Zij lazen mee.');
    await press(asked, 'Kies een ander antwoord');
    await press(asked, /^Geborgd/);
    await sees(asked, 'Geborgd');

    const nobody = await stage.device('nobody', PHONE, `/doorwerking#${randomBytes(32).toString('base64url')}`);
    await sees(nobody, 'Deze vraag is er niet meer.');
    expect(await look(nobody, '253-question-gone', [320])).toEqual([]);
  });

  test('nothing went wrong on any page', () => {
    expect(stage.errors).toEqual([]);
  });
});
