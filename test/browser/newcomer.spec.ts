import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Facilitator, type MeetingPlan } from '../support/facilitator.js';
import { press, sees } from './acts.js';
import { day, DECISION, type Member, NewcomerTeam, NOTE, OPGAVE, SENTENCE, WORD } from './newcomer-team.js';
import { LAPTOP, look, PHONE, Stage } from './stage.js';
import { chapters, lookBothWays, textOf } from './story.js';

const TODAY = 'Samen bellen';
const FIRST = 'De eerste brief';
const CAFE = 'Kenniscafé over brieven';
const NEW_SENTENCE = 'Bellen doen we naast elkaar.';
const ROUND = [
  { id: 'in', werkvorm: 'check-in', title: '', minutes: 10, questions: ['Hoe kom je binnen?'], config: {} },
  { id: 'out', werkvorm: 'check-out', title: '', minutes: 10, questions: [], config: {} },
];

/** People who come and go: a newcomer in the place of somebody else, who was away, who came as a guest, who stops. */
describe('a newcomer', () => {
  let stage: Stage;
  let facilitator: Facilitator;
  let team: NewcomerTeam;
  let noor: Member;
  let sam: Member;
  let karin: Member;
  let fatima: Member;
  let today: MeetingPlan;
  let laptop: Page;
  let phone: Page;

  beforeAll(async () => {
    stage = await Stage.open();
    facilitator = await Facilitator.firstRun(stage.server.base, () => stage.server.said);
    team = await NewcomerTeam.make(facilitator);
    noor = await team.takeIn('Noor Verzonnen', 'beleid', day(-60));
    sam = await team.takeIn('Sam Bedacht', 'uitvoering', day(-60));
    karin = await team.takeIn('Karin Verzonnen', 'ervaringsdeskundige', day(-60));
    await team.hold(FIRST, day(-7), [noor, karin, sam]);
    await team.stops(karin, day(-1), NOTE);
    fatima = await team.takeIn('Fatima Fictief', 'ervaringsdeskundige', day(0), karin.membership);
    today = await team.plan(TODAY, day(0), ROUND);
    laptop = await stage.device('laptop', LAPTOP, '/begeleiding/inloggen');
    await laptop.getByLabel('Je e-mailadres').fill(facilitator.email);
    await laptop.getByLabel('Je wachtzin').fill(facilitator.passphrase);
    await press(laptop, 'Log in');
    await laptop.getByText('Nieuwe bijeenkomst').first().waitFor();
  });
  afterAll(() => stage.close());

  const chapter = chapters();

  chapter('opens the personal link: the link is gone from the address, today has one large button', async () => {
    phone = await stage.device('fatima', PHONE, fatima.page);
    await sees(phone, 'Dag Fatima Fictief');
    expect(phone.url()).toBe(`${stage.server.base}/mij`);
    expect(await phone.evaluate(() => history.length)).toBeLessThanOrEqual(2);
    const now = phone.getByRole('region', { name: TODAY });
    await now.getByText('Vandaag').waitFor();
    await now.getByText(/09:30 uur/).waitFor();
    expect(await now.getByRole('button').allInnerTexts()).toEqual(['Doe mee']);
    const box = await now.getByRole('button').boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect((box?.y ?? 780) + (box?.height ?? 0)).toBeLessThanOrEqual(780);
    await sees(phone, OPGAVE.now);
    await sees(phone, /Je bent nieuw in dit team/);
    await lookBothWays(phone, '80-mine');
  });

  chapter('reads what the team did: the opgave and how it changed, the decision and its need, the words, the note', async () => {
    await press(phone, 'Lees hoe het tot nu toe ging');
    await sees(phone, /minu(ut|ten) lezen/);
    await sees(phone, OPGAVE.now);
    await phone.getByText('Hoe de opgave veranderde').click();
    for (const text of [OPGAVE.before, OPGAVE.reason, DECISION.question, DECISION.text, DECISION.need, SENTENCE, WORD.term, WORD.meaning, NOTE, FIRST]) await sees(phone, text);
    await sees(phone, 'Overgenomen');
    await sees(phone, 'In de plaats van Karin Verzonnen.');
    await sees(phone, 'Dit missen we nog aan tafel: onderwijs, jongeren');
    await lookBothWays(phone, '81-brief');
    await phone.reload();
    await sees(phone, NOTE);
    await press(phone, 'Terug naar jouw pagina');
    await sees(phone, 'Dag Fatima Fictief');
  });

  chapter('comes early and waits; the phone gets in by itself when the meeting opens', async () => {
    await press(phone, 'Doe mee');
    await sees(phone, 'We zijn nog niet begonnen.');
    await lookBothWays(phone, '82-early');
    await laptop.goto(`/begeleiding/bijeenkomst/${today.id}`);
    await press(laptop, 'Open de bijeenkomst');
    await sees(laptop, 'Klaar om te beginnen');
    await phone.getByText(/^Je bent binnen/).waitFor({ timeout: 20_000 });
    expect(await look(phone, '83-in', [320])).toEqual([]);
  });

  chapter('before the check-in the console shows who is new, for whom they come, and who is missed', async () => {
    const other = await team.seat(today, noor);
    const table = laptop.getByRole('complementary', { name: 'Aan tafel' });
    const welcome = table.locator('.welcome');
    await welcome.getByText('voor het eerst, in de plaats van Karin Verzonnen').waitFor();
    await table.locator('.people').getByText('Noor Verzonnen').waitFor();
    expect(await welcome.innerText()).toContain('Fatima Fictief');
    // Noor was here before, so there is nothing to say of her.
    expect(await welcome.innerText()).not.toContain('Noor Verzonnen');
    await table.locator('.mark-row', { hasText: 'beleid' }).getByText('1 aanwezig').waitFor();
    await table.locator('.mark-row', { hasText: 'ervaringsdeskundige' }).getByText('1 aanwezig').waitFor();
    for (const missed of ['uitvoering', 'onderwijs']) await table.locator('.mark-row-missing', { hasText: missed }).getByText('nog niet aan tafel').waitFor();
    await table.getByText('jongeren').waitFor();
    await table.getByText('1 lid verwacht, nog niet hier').waitFor();
    await table.getByText('Sam Bedacht').waitFor();
    await table.getByText('Karin Verzonnen ging weg, Fatima Fictief kwam ervoor in de plaats.').waitFor();
    await table.getByRole('heading', { name: 'Om te verwelkomen' }).scrollIntoViewIfNeeded();
    expect(await look(laptop, '84-console-table', [320, 768, 1280])).toEqual([]);
    other.close();
  });

  chapter('takes part from the check-in to the end, and finds the meeting among those that were', async () => {
    await press(laptop, /^Begin: Incheck/);
    await press(laptop, 'Ik heb als eerste gedeeld');
    await phone.getByLabel('Een woord erbij').fill('nieuwsgierig');
    await press(phone, 'Ik ben er');
    await sees(laptop, /1 van 2 zijn geland/);
    expect(await look(laptop, '85-console-landing')).toEqual([]);
    await press(laptop, /^Volgende: /);
    await press(laptop, 'Ik heb als eerste gedeeld');
    await press(phone, /^Ik ben/);
    await laptop.getByLabel('Onze zin').fill(NEW_SENTENCE);
    await press(laptop, 'Dit is onze zin');
    await sees(phone, NEW_SENTENCE);
    await press(laptop, 'Sluit de bijeenkomst');
    await laptop.getByRole('alertdialog').getByRole('button', { name: 'Sluit de bijeenkomst' }).click();
    await sees(phone, 'De bijeenkomst is klaar. Dank je wel.');
    expect(await look(phone, '86-thanks', [320])).toEqual([]);
    await press(phone, 'Naar jouw pagina');
    await sees(phone, 'Dag Fatima Fictief');
    const past = phone.locator('section', { has: phone.getByRole('heading', { name: 'Bijeenkomsten waar je was' }) });
    await past.getByRole('heading', { name: TODAY }).waitFor();
    expect(await phone.getByRole('button', { name: 'Doe mee', exact: true }).count()).toBe(0);
    // Who was there until now has nothing to catch up on.
    await sees(phone, 'Je hebt niets gemist.');
    await lookBothWays(phone, '87-mine-after');
  });

  chapter('a member who was away reads what there was since the last time', async () => {
    const small = await stage.device('sam', { width: 320, height: 640, touch: true, dark: true }, sam.page);
    await sees(small, 'Sinds je er de vorige keer was');
    const since = small.locator('.since');
    await since.getByText(/^Dat was op .*De eerste brief/).waitFor();
    for (const text of ['De bijeenkomst die je miste', TODAY, NEW_SENTENCE, 'Nieuw in het team: Fatima Fictief.', 'Karin Verzonnen is gestopt. Fatima Fictief komt in de plaats.']) await since.getByText(text).waitFor();
    // What was decided while Sam was there is not news.
    expect(await since.innerText()).not.toContain(DECISION.text);
    await since.getByRole('button', { name: /^Lees in drie minuten/ }).click();
    for (const text of ['1 minuut lezen', 'Iets van wat we leerden', 'Organisatie']) await since.getByText(text).first().waitFor();
    await lookBothWays(small, '88-since');
  });

  chapter('a guest who became a member says that a meeting was theirs, and keeps what they wrote', async () => {
    const { rest } = facilitator;
    const { id } = await rest.post<MeetingPlan>('/api/meetings', {
      community: team.community, kind: 'kenniscafe', cafeType: 'podium', title: CAFE, question: '', team: '', date: day(0), expected: null, organisations: [], perspectives: [],
      items: [{ id: 'look-back', werkvorm: 'reflection', title: '', minutes: 10, questions: [], config: {} }],
    });
    const { code } = await rest.post<MeetingPlan>(`/api/meetings/${id}/open`);
    const guest = await stage.device('bilal', PHONE, `/j/${code ?? ''}`);
    await guest.getByLabel('Je naam').fill('Bil');
    await press(guest, 'Doe mee');
    await sees(guest, /^Je bent binnen/);
    await laptop.goto(`/begeleiding/bijeenkomst/${id}`);
    await press(laptop, /^Begin: /);
    const text = 'Ik maak mijn brieven voortaan samen open.';
    await guest.getByRole('radio', { name: 'De mensen van deze bijeenkomst' }).check();
    await guest.getByRole('textbox').first().fill(text);
    await guest.getByRole('checkbox', { name: 'Met mijn naam erbij' }).check();
    await press(guest, 'Deel met deze bijeenkomst');
    await sees(guest, text);
    await laptop.getByText('Bil', { exact: true }).first().waitFor();

    const bilal = await team.takeIn('Bilal Bedacht', 'uitvoering', day(0));
    await guest.goto(bilal.page);
    await sees(guest, `Op deze telefoon deed je als gast mee aan ${CAFE}. Hoort dat bij jou?`);
    await lookBothWays(guest, '89-claim');
    await press(guest, 'Ja, dat was ik');
    await sees(guest, `Gelukt. Wat je bij ${CAFE} schreef hoort nu bij jou.`);
    await guest.reload();
    await sees(guest, 'Dag Bilal Bedacht');
    expect(await textOf(guest)).not.toContain('Op deze telefoon deed je als gast mee');

    await guest.goto(`/j/${code ?? ''}`);
    await press(guest, 'Van mij');
    await sees(guest, text);
    await sees(guest, /Je bent hier als lid van je team/);
    await sees(guest, /Bilal Bedacht/);
    expect(await look(guest, '90-of-mine', [320])).toEqual([]);
    await laptop.getByText('Bilal Bedacht').first().waitFor();

    const console = await facilitator.console(id);
    await console.command('session/close');
    console.face.close();
    await press(guest, 'Terug');
    await sees(guest, 'De bijeenkomst is klaar. Dank je wel.');
    await sees(guest, text);
    const report = await stage.sameBrowser(laptop, `/verslag/${id}`);
    await sees(report, text);
    await sees(report, /Bilal Bedacht/);
    expect(await textOf(report)).not.toMatch(/\bBil\b/);

    await rest.delete(`/api/members/${bilal.member}/link`);
    await guest.goto('/mij');
    await sees(guest, 'Deze link werkt niet meer.');
    await lookBothWays(guest, '91-revoked');
    await press(guest, 'Vergeet deze link op deze telefoon');
    await sees(guest, 'Deze telefoon weet niet wie je bent.');
    expect(await look(guest, '92-nobody', [320])).toEqual([]);
  });

  chapter('somebody stops, leaves a note and says who comes next; who is there reads it', async () => {
    const leaving = await stage.device('noor', PHONE, noor.page);
    await press(leaving, 'Ik stop met dit team');
    const words = 'Bel eerst even, dan pas een afspraak.';
    await leaving.getByLabel('Wat wil je meegeven?').fill(words);
    await leaving.getByLabel('Wie komt er na jou?').fill('Jan Verzonnen');
    await lookBothWays(leaving, '93-leave');
    await press(leaving, 'Ja, ik stop met dit team');
    await sees(leaving, /^Je bent gestopt met Armoede en schulden/);
    await sees(leaving, /Je zit nu niet in een team/);
    expect(await look(leaving, '94-left', [320])).toEqual([]);

    await press(phone, 'Lees hoe het tot nu toe ging');
    await sees(phone, words);
    await sees(phone, /Noor Verzonnen, .*Opvolger: Jan Verzonnen\./);
    const page = await stage.sameBrowser(laptop, `/gemeenschap/team/${team.id}`);
    await sees(page, words);
    await sees(page, /Jan Verzonnen/);
    expect(await look(page, '95-team', [320, 768])).toEqual([]);
  });

  chapter('nothing was asked of another place and no page had an error', async () => {
    expect(stage.errors).toEqual([]);
    await Promise.resolve();
  });
});
