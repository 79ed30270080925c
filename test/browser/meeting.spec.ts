import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { until } from '../support/retry.js';
import { press, sees } from './acts.js';
import { LAPTOP, look, PHONE, PROJECTOR, Stage } from './stage.js';
import { chapters } from './story.js';

/** A whole meeting in real browsers: a laptop, a projector and three phones; in Dutch, by what people read and press. */
describe('a werkteam meeting in the browser', () => {
  let stage: Stage;
  let laptop: Page;
  let screen: Page;
  let anna: Page;
  let bilal: Page;
  let chris: Page;

  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.close());

  // The chapters are one evening: after one that went wrong the next can't be read.
  const chapter = chapters();
  const next = (name: RegExp) => press(laptop, new RegExp(`^(Volgende|Begin): ${name.source}`));

  chapter('the first facilitator gets in with the link that the server printed', async () => {
    const link = await until('the first-run link', () => /\/begin#[A-Za-z0-9_-]{43}/.exec(stage.server.said)?.[0] ?? null);
    laptop = await stage.device('laptop', LAPTOP, link);
    await laptop.getByLabel('Je naam').fill('Procesbegeleider');
    await laptop.getByLabel('Je e-mailadres').fill('begeleider@example.org');
    expect(await look(laptop, '01-first-run', [320])).toEqual([]);
    await laptop.getByLabel('Kies een wachtzin').fill('drie losse woorden');
    await press(laptop, 'Begin');
    await sees(laptop, 'Er zijn nog geen bijeenkomsten.');
    expect(await look(laptop, '02-no-meetings', [320])).toEqual([]);
  });

  chapter('a meeting is made from the template, changed with the keyboard, and opened', async () => {
    await laptop.getByText('Nieuwe bijeenkomst').first().click();
    await laptop.getByLabel('Titel').fill('Eerder de juiste hulp');
    expect(await look(laptop, '03-new-meeting', [320, 768])).toEqual([]);
    await press(laptop, 'Maak de bijeenkomst');
    await sees(laptop, /Samen 105 minuten/);
    await laptop.getByLabel('De vraag of opgave').fill('Hoe krijgen bewoners met geldzorgen eerder en sneller de juiste hulp?');
    await laptop.getByText('Meer', { exact: true }).first().click();
    await laptop.getByLabel('Naam van het team').fill('Armoede en schulden');
    await laptop.getByLabel('Hoeveel mensen verwacht je?').fill('4');
    await laptop.getByLabel('Organisaties om uit te kiezen').fill('Gemeente Rotterdam\nStichting Mano\nBrede Raad 010');
    await laptop.getByLabel('Perspectieven om uit te kiezen').fill('beleid\nuitvoering\nbewoner / ervaringsdeskundige');
    await laptop.getByRole('button', { name: /^Pauze omhoog/ }).press('Enter');
    await sees(laptop, 'Alles is bewaard');
    await laptop.getByRole('button', { name: /^Pauze omlaag/ }).press('Enter');
    expect(await look(laptop, '04-programme', [320, 768])).toEqual([]);
    await press(laptop, 'Open de bijeenkomst');
    await sees(laptop, 'Klaar om te beginnen');
    expect(await look(laptop, '05-console-before', [320, 768])).toEqual([]);
  });

  chapter('the screen shows how to join, and phones get in without an account', async () => {
    const [opened] = await Promise.all([laptop.context().waitForEvent('page'), laptop.getByRole('link', { name: 'Open het scherm' }).first().click()]);
    const address = opened.url().slice(stage.server.base.length);
    await opened.close();
    screen = await stage.device('screen', PROJECTOR, address);
    await sees(screen, 'Doe mee met je telefoon');
    const code = await until('the code on the screen', async () => /\b[A-HJ-NP-Z2-9]{6}\b/.exec((await screen.locator('body').innerText()).replaceAll(/(?<=\b\w{3}) (?=\w{3}\b)/g, ''))?.[0]);
    expect(await look(screen, '06-screen-join', [320, 1280])).toEqual([]);

    anna = await stage.device('anna', PHONE);
    await anna.getByLabel('Code').fill('000000');
    await press(anna, 'Doe mee');
    await sees(anna, /Deze code kennen we niet/);
    expect(await look(anna, '07-wrong-code', [320])).toEqual([]);
    await anna.getByLabel('Code').fill(code.toLowerCase());
    await press(anna, 'Doe mee');
    await anna.getByLabel('Je naam').fill('Anna');
    await anna.getByLabel('Je organisatie').fill('Stichting Mano');
    expect(await look(anna, '08-join', [320])).toEqual([]);
    await press(anna, 'Doe mee');
    await sees(anna, /Leg je telefoon weg/);
    // Everything a phone needs to join, as it is on the wire: half a second on a poor connection. What it writes and locks with comes later.
    expect(stage.received.get('anna')).toBeGreaterThan(20_000);
    expect(stage.received.get('anna')).toBeLessThan(60 * 1024);
    expect(await look(anna, '09-put-away', [320])).toEqual([]);
    bilal = await stage.device('bilal', { ...PHONE, dark: true }, `/j/${code}`);
    await bilal.getByLabel('Je naam').fill('Bilal');
    await bilal.getByLabel('Ik ben hier voor het eerst').check();
    await press(bilal, 'Doe mee');
    await sees(bilal, /Leg je telefoon weg/);
    chris = await stage.device('chris', { width: 320, height: 640, touch: true }, `/j/${code}`);
    await press(chris, 'Doe mee');
    await sees(chris, /Leg je telefoon weg/);
    await sees(screen, '3 mensen zijn er');
  });

  chapter('check-in: the facilitator first, then whoever wants; somebody has no phone', async () => {
    await press(laptop, 'Iemand zonder telefoon');
    await laptop.getByLabel('Naam', { exact: true }).fill('Door');
    await press(laptop, 'Voeg toe');
    await next(/Inchecken/);
    await sees(anna, 'De begeleider begint. Daarna wie maar wil.');
    expect(await look(anna, '10-check-in-before', [320])).toEqual([]);
    await press(laptop, 'Ik heb als eerste gedeeld');
    await anna.getByLabel('Een woord erbij').fill('benieuwd 🌱');
    expect(await look(anna, '11-check-in', [320])).toEqual([]);
    await press(anna, 'Ik ben er');
    await press(bilal, 'Ik ben er');
    await sees(laptop, /2 van 4 zijn geland/);
    await sees(screen, 'benieuwd 🌱');
    expect(await look(laptop, '12-console-check-in', [320, 768])).toEqual([]);
    expect(await look(screen, '13-screen-check-in', [320])).toEqual([]);
    expect(await look(bilal, '14-phone-dark')).toEqual([]);
  });

  chapter('the same phone that comes back is the same participant, with another tab too', async () => {
    await anna.reload();
    await sees(anna, /Leg je telefoon weg/);
    const tab = await anna.context().newPage();
    await tab.goto(anna.url());
    await sees(tab, /Leg je telefoon weg/);
    await tab.close();
    await sees(laptop, /2 van 4 zijn geland/);
  });

  chapter('keys steer the meeting, and are off while typing', async () => {
    await laptop.locator('body').press('?');
    await sees(laptop, 'Ze staan uit zolang je typt.');
    expect(await look(laptop, '15-keys')).toEqual([]);
    await laptop.keyboard.press('Escape');
    await laptop.getByLabel('Een punt voor later').fill('? ja? nee?');
    await press(laptop, 'Parkeer');
    await sees(laptop, '? ja? nee?');
    await laptop.locator('body').press('ArrowRight');
    await sees(anna, /Wat is er sinds de vorige keer/);
    expect(await look(anna, '16-moment', [320])).toEqual([]);
    expect(await look(screen, '17-screen-moment')).toEqual([]);
  });

  chapter('something is added in two keystrokes while the meeting runs, and taken out again', async () => {
    await laptop.locator('body').press('i');
    await sees(laptop, 'Wat voeg je toe? Kies, of typ het cijfer of de letter ervoor.');
    expect(await look(laptop, '17a-insert')).toEqual([]);
    const key = async (name: string): Promise<string> => (await laptop.getByRole('button', { name }).locator('kbd').textContent()) ?? '';
    await laptop.keyboard.press(await key('Pauze'));
    await sees(laptop, '115 minuten');
    await press(laptop, 'Ongedaan maken');
    await sees(laptop, '105 minuten');
    await laptop.locator('body').press('i');
    await laptop.keyboard.press(await key('Dialoogtafels'));
    await sees(laptop, 'Dialoogtafels staat in het draaiboek');
    await laptop.locator('body').press('z');
  });

  chapter('a second laptop takes part in the steering', async () => {
    const other = await stage.device('second laptop', LAPTOP, '/begeleiding');
    await other.getByLabel('Je e-mailadres').fill('begeleider@example.org');
    await other.getByLabel('Je wachtzin').fill('een verkeerde wachtzin');
    await press(other, 'Log in');
    await other.getByRole('alert').first().waitFor();
    expect(await look(other, '17b-login', [320])).toEqual([]);
    await other.getByLabel('Je wachtzin').fill('drie losse woorden');
    await press(other, 'Log in');
    await other.getByRole('link', { name: /Naar de bijeenkomst|Eerder de juiste hulp/ }).first().click();
    await sees(laptop, '2 laptops');
    await other.getByLabel('Een punt voor later').fill('van de tweede laptop');
    await press(other, 'Parkeer');
    await sees(laptop, 'van de tweede laptop');
    await other.close();
  });

  chapter('minority round: framing, three steps, a vote that nobody sees before its end', async () => {
    await next(/Samen beslissen/);
    await laptop.getByLabel('De precieze vraag').fill('Voeren we het eerste gesprek voortaan in een gesloten ruimte?');
    expect(await look(laptop, '18-framing', [320])).toEqual([]);
    await laptop.getByRole('radio', { name: /^Open/ }).check();
    await press(laptop, 'Toon de vraag en begin met stap 1');
    await sees(anna, 'Met je naam, voor iedereen hier');
    const share = async (page: Page, words: string) => {
      await page.getByRole('textbox').first().fill(words);
      await press(page, 'Deel met de groep');
      await sees(laptop, words);
    };
    await share(anna, 'Rust en privacy helpen mensen om eerlijk te zijn over geld.');
    expect(await look(anna, '19-view', [320])).toEqual([]);
    await press(laptop, /Deze stap is klaar, verder naar: De andere stem/);
    await sees(chris, 'Wie ziet dit heel anders?');
    await share(chris, 'Een dichte deur kan ook dreigend zijn.');
    expect(await look(laptop, '20-console-views', [320, 768])).toEqual([]);
    expect(await look(screen, '21-screen-views', [320])).toEqual([]);
    await press(laptop, /Deze stap is klaar, verder naar: Verspreid het/);
    await sees(bilal, 'Wie herkent hier iets van?');
    expect(await look(bilal, '22-spread-dark', [320])).toEqual([]);
    await press(laptop, /Deze stap is klaar, verder naar: Stemmen/);
    for (const option of ['Altijd een gesloten ruimte', 'De bewoner kiest de plek']) {
      await laptop.getByLabel('Nieuwe optie').fill(option);
      await press(laptop, 'Voeg toe');
      await laptop.getByLabel(/^Optie \d/).last().waitFor();
    }
    await press(laptop, 'Open de stemming');
    await sees(anna, 'Niemand ziet een stem voordat de stemming sluit', );
    await anna.getByRole('radio', { name: 'De bewoner kiest de plek' }).check();
    expect(await look(anna, '23-vote', [320])).toEqual([]);
    await press(anna, 'Stem');
    await bilal.getByRole('radio', { name: 'De bewoner kiest de plek' }).check();
    await press(bilal, 'Stem');
    await chris.getByRole('radio', { name: 'Altijd een gesloten ruimte' }).check();
    await press(chris, 'Stem');
    await sees(laptop, '3 van 4 hebben gestemd');
    expect(await laptop.locator('body').innerText()).not.toMatch(/2 stemmen|66|67/);
    expect(await look(laptop, '24-console-vote', [320])).toEqual([]);
    expect(await look(screen, '25-screen-vote')).toEqual([]);
    await press(laptop, 'Sluit de stemming');
    await press(laptop, 'Sluit de stemming');
    await sees(anna, /2 van de 3 mensen die stemden kozen: De bewoner kiest de plek/);
    await sees(screen, /De bewoner kiest de plek/);
    expect(await look(screen, '26-screen-result')).toEqual([]);
  });

  chapter('the minority is asked, its need becomes part of the decision, and only then it is decided', async () => {
    await press(laptop, 'Vraag wat mensen nodig hebben om mee te gaan');
    await press(laptop, 'Stel de vraag');
    await sees(chris, 'Wat heb je nodig om mee te gaan?');
    expect(await laptop.getByRole('button', { name: 'Leg het besluit vast' }).and(laptop.locator(':enabled')).count()).toBe(0);
    await chris.getByRole('textbox').first().fill('Dat er altijd een rustige plek vrij is.');
    expect(await look(chris, '27-need')).toEqual([]);
    await press(chris, 'Deel met de groep');
    await sees(laptop, 'Dat er altijd een rustige plek vrij is.');
    await press(laptop, 'Nemen we op');
    await press(laptop, 'Iedereen is gevraagd, sluit deze stap');
    await sees(chris, /Jouw voorwaarde staat nu in het besluit/);
    expect(await look(laptop, '28-console-needs', [320, 768])).toEqual([]);
    await press(laptop, 'Verder naar de slotvraag');
    await press(laptop, 'Stel de slotvraag aan iedereen');
    for (const [page, answer] of [[anna, 'Ik draag dit'], [bilal, 'Ik kan hiermee leven'], [chris, 'Ik kan hiermee leven']] as const) {
      await page.getByRole('radio', { name: answer }).check();
      await press(page, 'Geef mijn antwoord');
    }
    await sees(laptop, '3 van 4 gaven antwoord');
    expect(await look(chris, '29-final')).toEqual([]);
    await press(laptop, 'Sluit de slotvraag');
    await press(laptop, 'Sluit de slotvraag');
    await press(laptop, 'Leg het besluit vast');
    await sees(screen, 'Besloten');
    await sees(anna, 'Besloten');
    expect(await look(screen, '30-screen-decided', [320])).toEqual([]);
    expect(await look(laptop, '31-console-decided')).toEqual([]);
  });

  chapter('reflection: what I keep for myself stays with me, what I share is shared', async () => {
    await next(/Pauze/);
    await sees(anna, /Leg je telefoon weg/);
    expect(await look(screen, '32-screen-pause')).toEqual([]);
    await next(/Terugkijken/);
    await anna.getByRole('textbox').first().fill('Ik praat te snel als ik zenuwachtig ben.');
    expect(await look(anna, '33-reflection', [320])).toEqual([]);
    await press(anna, 'Bewaar voor mij');
    await sees(anna, 'Wat jij schreef');
    // Nothing is chosen for her: one more of the same, or on.
    await sees(anna, 'Opgeschreven bij Individueel. Nog een, of verder?');
    expect(await look(anna, '33a-reflection-kept', [320])).toEqual([]);
    await press(anna, 'Nog een bij Individueel');
    await sees(anna, 'Wat neem jij mee, zie je anders of ga je doen?');
    await bilal.getByRole('radio', { name: 'De mensen van deze bijeenkomst' }).check();
    await bilal.getByRole('textbox').first().fill('Stilte is ook een antwoord.');
    await press(bilal, 'Deel met deze bijeenkomst');
    await sees(bilal, 'Stilte is ook een antwoord.');
    await press(bilal, 'Verder met Team');
    await press(laptop, 'Toon wat gedeeld is op het scherm');
    await sees(screen, 'Stilte is ook een antwoord.');
    expect(await look(laptop, '34-console-reflection', [320])).toEqual([]);
    expect(await look(screen, '35-screen-reflection')).toEqual([]);
    for (const page of [laptop, screen, bilal]) expect(await page.locator('body').innerText()).not.toContain('te snel');
  });

  chapter('a BSN is refused while typing, and a long text says so', async () => {
    await anna.getByRole('textbox').first().fill('Het ging over 111222333.');
    await sees(anna, /Er staat een BSN in je tekst/);
    expect(await look(anna, '36-bsn', [320])).toEqual([]);
    await anna.getByRole('textbox').first().fill('lang '.repeat(801));
    await sees(anna, /tekens te veel/);
    await anna.getByRole('textbox').first().fill('');
  });

  chapter('a killed server: phones, console and screen come back by themselves at the same step', async () => {
    await stage.server.kill();
    await sees(anna, /De verbinding is weg/);
    expect(await look(anna, '37-offline', [320])).toEqual([]);
    await sees(laptop, /De verbinding is weg/);
    await bilal.getByRole('textbox').first().fill('Dit schreef ik zonder verbinding.');
    await bilal.getByRole('radio', { name: 'De mensen van deze bijeenkomst' }).check();
    await press(bilal, 'Deel met deze bijeenkomst');
    await bilal.reload().catch(() => undefined); // the page itself comes from the server that is not there
    await stage.server.startAgain();
    await bilal.goto(`${stage.server.base}${new URL(anna.url()).pathname}`);
    await sees(bilal, 'Dit schreef ik zonder verbinding.');
    await anna.getByText(/De verbinding is weg/).waitFor({ state: 'hidden', timeout: 6_000 });
    await laptop.getByText(/De verbinding is weg/).waitFor({ state: 'hidden', timeout: 6_000 });
    await sees(screen, 'Dit schreef ik zonder verbinding.');
  });

  chapter('a sentence that was not finished when the meeting went on is still on the phone', async () => {
    await anna.getByRole('textbox').first().fill('Wat ik nog wilde zeggen over de drempel');
    await next(/Uitchecken/);
    await sees(anna, 'Hoe ga je hier weg, in één woord of hashtag?');
    await anna.getByText('Van mij').first().click();
    await sees(anna, 'Nog niet gedeeld');
    await anna.getByText('Wat ik nog wilde zeggen over de drempel', { exact: true }).waitFor();
    expect(await look(anna, '37a-not-shared', [320])).toEqual([]);
    await anna.getByText('Terug').first().click();
  });

  chapter('check-out and close: the report and the learning log are there at once', async () => {
    await press(laptop, 'Ik heb als eerste gedeeld');
    await anna.getByLabel('Een hashtag erbij').fill('#samen');
    await press(anna, /Ik ben/);
    await laptop.getByLabel('Onze zin').fill('Wie de plek mag kiezen, vertelt eerder wat er speelt.');
    await press(laptop, 'Dit is onze zin');
    await sees(anna, 'Wie de plek mag kiezen, vertelt eerder wat er speelt.');
    expect(await look(anna, '38-check-out', [320])).toEqual([]);
    expect(await look(screen, '39-screen-check-out')).toEqual([]);
    await press(laptop, 'Sluit de bijeenkomst');
    await sees(laptop, /Zeker weten/);
    await laptop.getByRole('alertdialog').getByRole('button', { name: 'Sluit de bijeenkomst' }).click();
    await sees(laptop, 'Deze bijeenkomst is gesloten. Dit is er van gebleven.');
    expect(await look(laptop, '40-closed', [320])).toEqual([]);
    await sees(anna, 'De bijeenkomst is klaar. Dank je wel.');
    expect(await look(anna, '41-thanks', [320])).toEqual([]);
    await sees(screen, 'Dank jullie wel');
    await laptop.getByRole('link', { name: /Leerlog/ }).first().click();
    await sees(laptop, 'Hier is nog niets. Dat zegt iets over ons, niet over mensen.');
    expect(await look(laptop, '42-log', [320])).toEqual([]);
    const report = await stage.sameBrowser(laptop, new URL(await laptop.evaluate(() => `${location.origin}/verslag/${/[A-Za-z0-9_-]{20,}/.exec(location.pathname)?.[0] ?? ''}`)).pathname);
    await sees(report, /Dat er altijd een rustige plek vrij is/);
    expect(await look(report, '43-report', [320])).toEqual([]);
    const text = await report.locator('body').innerText();
    expect(text).toContain('De bewoner kiest de plek');
    expect(text).not.toContain('te snel');
    expect(text).not.toContain('#samen');
  });

  chapter('what I wrote stays mine after the meeting: share further, delete', async () => {
    await press(anna, /^Verwijder/);
    await press(anna, /^Verwijder/);
    await anna.getByText('Ik praat te snel als ik zenuwachtig ben.').waitFor({ state: 'hidden' });
  });

  chapter('nothing was asked of another place and no page had an error', async () => {
    expect(stage.errors).toEqual([]);
    await Promise.resolve();
  });
});
