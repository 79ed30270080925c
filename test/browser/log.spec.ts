import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Console, type Facilitator, tokenOf } from '../support/facilitator.js';
import { until } from '../support/retry.js';
import { press, sees } from './acts.js';
import { day, type Member, type NewcomerTeam } from './newcomer-team.js';
import { card, logStage, ROUND, SHARED } from './log-story.js';
import { overhear } from './overhear.js';
import { pathIn } from './people.js';
import { look, PHONE, type Stage } from './stage.js';
import { chapters, lookBothWays, textOf } from './story.js';

const TITLE = 'Samen terugkijken';
/** What only Noor may read: in no answer, no frame, no file of the server. */
const PRIVATE = 'Ik durfde niet te zeggen dat ik het zelf ook niet wist, en dat schuurt.';
const CHANGED = 'Ik durfde het niet te zeggen, en volgende keer doe ik dat wel.';
const OFFLINE = 'In de trein bedacht ik dat ik te snel help.';
const LEFT_BEHIND = 'Dit schreef ik net voordat mijn batterij leeg was.';
const GUEST_PRIVATE = 'Als gast durfde ik meer dan thuis.';
const ELSEWHERE = 'Op mijn tweede telefoon schrijf ik korter.';
const LONG = 'Bijstandsgerechtigdenparticipatieverordeningsuitvoeringsbesluitvorming '.repeat(3).trim();
/** How fast somebody types with their thumbs, in milliseconds for a character. */
const TYPING = 180;

/** One person's learning log, from the first sentence in a meeting to erasing everything. */
describe('my learning log', () => {
  let stage: Stage;
  let facilitator: Facilitator;
  let team: NewcomerTeam;
  let noor: Member;
  let console: Console;
  let phone: Page;
  let link = '';
  const heard: string[] = [];

  beforeAll(async () => {
    ({ stage, facilitator, team, noor } = await logStage());
    const { id } = await team.plan(TITLE, day(0), ROUND);
    await facilitator.rest.post(`/api/meetings/${id}/open`);
    console = await facilitator.console(id);
  });
  afterAll(async () => {
    console.face.close();
    await stage.close();
  });

  const chapter = chapters();
  /** Waits until the server has what the page sent. */
  const arrived = (page: Page) => page.locator('.log__bottom .state--sent', { hasText: 'Verstuurd' }).waitFor({ state: 'attached' });

  chapter('three inputs in a meeting, typed with two thumbs, take far less than ninety seconds', async () => {
    phone = await stage.device('noor', PHONE, noor.page);
    overhear(phone, heard);
    await press(phone, 'Doe mee');
    await sees(phone, /^Je bent binnen/);
    await console.command('session/next');
    await sees(phone, 'Wat neem jij mee, zie je anders of ga je doen?');
    // How long it is kept stands there before anybody writes; of cards without a name only where there are any.
    await sees(phone, /^We bewaren dit tot/);
    expect(await textOf(phone)).not.toContain('Een kaart zonder naam');
    const from = performance.now();
    await phone.getByRole('button', { name: 'Team' }).tap();
    await sees(phone, 'Wat leren en maken we samen?');
    await phone.getByRole('textbox').first().tap();
    await phone.keyboard.type(PRIVATE, { delay: TYPING });
    await phone.getByRole('radio', { name: 'Alleen ik' }).check();
    await sees(phone, 'Dit ziet alleen jij. Niemand anders heeft de sleutel.');
    // Said before anything can be lost, and in the way of nobody.
    await sees(phone, 'Raak je deze telefoon kwijt en heb je de code niet, dan kan niemand dit nog lezen. Wij ook niet.');
    await press(phone, 'Bewaar voor mij');
    await sees(phone, 'Verstuurd');
    const seconds = (performance.now() - from) / 1000;
    process.stdout.write(`an entry of three inputs: ${seconds.toFixed(1)} s, of which ${((PRIVATE.length * TYPING) / 1000).toFixed(1)} s typing\n`);
    expect(seconds).toBeLessThan(45);
    await card(phone, PRIVATE).getByText('Dit ziet alleen jij.').waitFor();
  });

  chapter('the depth is there for who wants it, and what goes back to an organisation can be followed', async () => {
    await phone.getByRole('button', { name: 'Organisatie' }).first().click();
    await phone.getByRole('textbox').first().fill(SHARED);
    await phone.getByLabel('Wat is de volgende stap?').fill('Twee bewoners lezen de brief mee.');
    await phone.getByLabel('Waar komt het terecht?').fill('Gemeente Rotterdam');
    await phone.getByLabel(/^Welke laag/).selectOption({ label: 'uitvoering' });
    await phone.getByText('Meer erover, als je wilt').click();
    await phone.getByLabel('Wat raakte of verraste je?').fill('Dat niemand het durfde te zeggen.');
    await phone.getByLabel('Wat voor leren was het?').selectOption({ label: 'Anders kijken' });
    await phone.getByLabel('Een link erbij').fill('geen adres');
    await sees(phone, /Dit is geen adres/);
    expect(await phone.getByRole('button', { name: 'Bewaar voor mij' }).isDisabled()).toBe(true);
    await phone.getByLabel('Een link erbij').fill('example.org/brief');
    await phone.getByRole('radio', { name: 'De mensen van deze bijeenkomst' }).check();
    await phone.getByRole('checkbox', { name: /^Volg dit/ }).check();
    await lookBothWays(phone, '150-entry-depth');
    await press(phone, 'Deel met deze bijeenkomst');
    await sees(phone, 'Opgeschreven bij Organisatie. Nog een, of klaar?');
    await press(phone, 'Klaar');
    await sees(phone, 'Het is binnen. Leg je telefoon weg.');
    await console.command('session/close');
    await sees(phone, 'De bijeenkomst is klaar. Dank je wel.');
    await card(phone, SHARED).getByText('Je volgt wat ervan wordt.').waitFor();
    await card(phone, SHARED).getByText('Anders kijken').waitFor();
    await card(phone, SHARED).getByRole('link', { name: 'example.org/brief' }).waitFor();
    await lookBothWays(phone, '151-thanks');
  });

  chapter('the log has both, with in words who can read them, newest first and per level', async () => {
    await press(phone, 'Naar mijn leerlog');
    await phone.getByRole('heading', { level: 1, name: 'Mijn leerlog' }).waitFor();
    await card(phone, PRIVATE).getByText('Dit ziet alleen jij.').waitFor();
    await card(phone, SHARED).getByText('Zonder je naam, voor de mensen van deze bijeenkomst.').waitFor();
    await card(phone, SHARED).getByText(TITLE).waitFor();
    await sees(phone, /We bewaren je leerlog tot/);
    await lookBothWays(phone, '152-log');
    const filter = phone.getByRole('group', { name: 'Toon één niveau' });
    expect(await filter.getByRole('button').allInnerTexts()).toEqual(['Alles', '●Individueel', '▲Team', '■Organisatie']);
    await filter.getByRole('button', { name: 'Individueel' }).click();
    await sees(phone, 'Op dit niveau is nog niets. Dat mag.');
    expect(await look(phone, '153-log-empty-level', [320])).toEqual([]);
    await filter.getByRole('button', { name: 'Team' }).click();
    await sees(phone, PRIVATE);
    expect(await textOf(phone)).not.toContain(SHARED);
    await filter.getByRole('button', { name: 'Alles' }).click();
  });

  chapter('rule 21: changes it, looks back how it was, shares it further and takes it back', async () => {
    await card(phone, PRIVATE).getByRole('button', { name: 'Verander' }).click();
    await phone.getByRole('textbox').first().fill(CHANGED);
    await press(phone, 'Bewaar voor mij');
    await arrived(phone);
    await card(phone, CHANGED).getByText('Zo was het eerder').click();
    await card(phone, CHANGED).getByText(PRIVATE).waitFor();
    await lookBothWays(phone, '154-earlier');

    // It is followed: first is said what goes with it.
    await card(phone, SHARED).getByRole('button', { name: 'Neem terug' }).click();
    await card(phone, SHARED).getByText(/Wat ervan werd en het antwoord van de organisatie worden ook gewist/).waitFor();
    await lookBothWays(phone, '154a-take-back');
    await card(phone, SHARED).getByRole('button', { name: 'Laat zo' }).click();
    await card(phone, SHARED).getByText('Je volgt wat hiervan wordt.').waitFor();
    await card(phone, SHARED).getByRole('button', { name: 'Neem terug' }).click();
    await card(phone, SHARED).getByRole('group', { name: 'Neem terug' }).getByRole('button', { name: 'Neem terug' }).click();
    await card(phone, SHARED).getByText('Dit ziet alleen jij.').waitFor();
    await arrived(phone);
    await until('what was taken back is in no file any more', () => !stage.place.bytes().includes(SHARED));
    await phone.reload();
    await card(phone, SHARED).getByText('Dit ziet alleen jij.').waitFor();
    await card(phone, SHARED).getByRole('button', { name: 'Deel verder' }).click();
    await phone.getByRole('radio', { name: 'De hele leergemeenschap' }).check();
    await phone.getByRole('checkbox', { name: 'Met mijn naam erbij' }).check();
    // As it was before it was taken back.
    expect(await phone.getByRole('checkbox', { name: /^Volg dit/ }).isChecked()).toBe(true);
    await sees(phone, 'Met je naam, voor de hele leergemeenschap, ook de coördinator.');
    await lookBothWays(phone, '155-share-further');
    await press(phone, 'Deel met de leergemeenschap');
    await card(phone, SHARED).getByText('Met je naam, voor de hele leergemeenschap, ook de coördinator.').waitFor();
    await arrived(phone);
  });

  chapter('writes outside a meeting too: the level, the text, who may see it', async () => {
    const levels = phone.getByRole('group', { name: 'Voor welk niveau schrijf je?' });
    await levels.getByRole('button', { name: 'Individueel' }).click();
    await phone.getByRole('textbox').first().fill(LONG);
    await phone.getByRole('radio', { name: 'Mijn team: Armoede en schulden' }).check();
    await sees(phone, 'Zonder je naam, voor de mensen van Armoede en schulden en hun begeleiders.');
    await lookBothWays(phone, '156-write-outside');
    await press(phone, 'Deel met mijn team');
    await card(phone, LONG).getByText('Buiten een bijeenkomst').waitFor();
    await arrived(phone);
    await lookBothWays(phone, '157-log-long-words');
  });

  chapter('what is written without a connection is kept on the phone, and sent later', async () => {
    await phone.context().setOffline(true);
    await phone.getByRole('group', { name: 'Voor welk niveau schrijf je?' }).getByRole('button', { name: 'Individueel' }).click();
    await phone.getByRole('textbox').first().fill(OFFLINE);
    await press(phone, 'Bewaar voor mij');
    await card(phone, OFFLINE).waitFor();
    await sees(phone, 'Geen verbinding, je tekst is bewaard');
    await lookBothWays(phone, '158-log-offline');
    await phone.context().setOffline(false);
    await arrived(phone);

    // The battery is empty before the connection is back; later the phone is opened somewhere else.
    await phone.context().setOffline(true);
    await phone.getByRole('group', { name: 'Voor welk niveau schrijf je?' }).getByRole('button', { name: 'Team' }).click();
    await phone.getByRole('textbox').first().fill(LEFT_BEHIND);
    await press(phone, 'Bewaar voor mij');
    await sees(phone, 'Geen verbinding, je tekst is bewaard');
    const pocket = phone.context();
    await phone.close();
    await pocket.setOffline(false);
    phone = await pocket.newPage();
    overhear(phone, heard);
    await phone.goto('/mij');
    await sees(phone, 'Dag Noor Verzonnen');
    await until('what was left behind is sent', () => phone.evaluate(() => Object.keys(localStorage).every((key) => !key.startsWith('kc.out.log.'))));
    await press(phone, 'Naar mijn leerlog');
    await card(phone, LEFT_BEHIND).waitFor();
  });

  chapter('a second phone opens it with the link or the code; a phone that has neither reads nothing of it', async () => {
    await press(phone, 'Toon mijn link en herstelcode');
    await phone.getByRole('img', { name: 'QR-code van je leerlog' }).waitFor();
    link = await phone.getByLabel('De link, met de code erin').inputValue();
    expect(link).toMatch(/\/logboek#[\w-]{43}\.[0-9A-Z]{28}$/);
    await lookBothWays(phone, '159-recovery');
    await phone.emulateMedia({ media: 'print' });
    await phone.evaluate(() => document.body.classList.add('only-card'));
    await look(phone, '160-recovery-on-paper', [390]);
    await phone.emulateMedia({ media: 'screen' });
    await phone.evaluate(() => document.body.classList.remove('only-card'));

    const second = await stage.device('second phone', { ...PHONE, dark: true }, pathIn(link));
    await card(second, CHANGED).waitFor();
    await card(second, OFFLINE).waitFor();
    expect(second.url()).toBe(`${stage.server.base}/logboek`);
    expect(await second.evaluate(() => history.length)).toBeLessThanOrEqual(2);
    await second.reload();
    await card(second, CHANGED).waitFor();

    const stranger = await stage.device('phone without a key', PHONE, `/logboek#${tokenOf(noor.page)}`);
    overhear(stranger, heard);
    await sees(stranger, 'Deze tekst zit op slot. De sleutel staat op je andere telefoon.');
    await sees(stranger, 'Een deel zit nog op slot');
    for (const text of [CHANGED, PRIVATE, OFFLINE]) expect(await textOf(stranger)).not.toContain(text);
    await stranger.getByRole('group', { name: 'Voor welk niveau schrijf je?' }).getByRole('button', { name: 'Individueel' }).click();
    await stranger.getByRole('textbox', { name: 'Wat neem jij mee, zie je anders of ga je doen?' }).fill(ELSEWHERE);
    await press(stranger, 'Bewaar voor mij');
    await arrived(stranger);
    await phone.reload();
    await sees(phone, 'Deze tekst zit op slot. De sleutel staat op je andere telefoon.');
    await stranger.getByLabel('Je herstelcode').fill('K7M2 PX');
    await press(stranger, 'Maak open');
    await sees(stranger, /Deze code klopt niet/);
    await lookBothWays(stranger, '161-locked');
    const code = link.slice(link.lastIndexOf('.') + 1);
    await stranger.getByLabel('Je herstelcode').fill(code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replace(/.{4}/g, '$& '));
    await press(stranger, 'Maak open');
    await card(stranger, CHANGED).waitFor();
    // What it wrote with a key of its own is locked once more: one code opens everything, on every phone.
    await arrived(stranger);
    await phone.reload();
    await card(phone, ELSEWHERE).waitFor();
    await stranger.close();
  });

  chapter('takes everything along in a file that was made on the phone', async () => {
    const save = async (button: string): Promise<string> => {
      const [file] = await Promise.all([phone.waitForEvent('download'), press(phone, button)]);
      return readFileSync(await file.path(), 'utf8');
    };
    const [html, json] = [await save('Om te lezen'), await save('Voor een ander programma')];
    for (const text of [CHANGED, OFFLINE, SHARED, LONG]) {
      expect(html).toContain(text);
      expect(json).toContain(text);
    }
    expect(JSON.parse(json)).toMatchObject({ owner: { name: 'Noor Verzonnen' } });
    const page = await phone.context().newPage();
    await page.setContent(html);
    expect(await look(page, '162-export', [320])).toEqual([]);
    await page.close();
  });

  chapter('a guest keeps a log with a link of their own', async () => {
    const cafe = await facilitator.openMeeting({ kind: 'kenniscafe', cafeType: 'podium', title: 'Kenniscafé over brieven', question: '', team: '', date: day(0), expected: null, organisations: [], perspectives: [], items: ROUND });
    const steering = await facilitator.console(cafe.id);
    const guest = await stage.device('guest', PHONE, `/j/${cafe.code ?? ''}`);
    overhear(guest, heard);
    await press(guest, 'Doe mee');
    await sees(guest, /^Je bent binnen/);
    await steering.command('session/next');
    await guest.getByRole('textbox').first().fill(GUEST_PRIVATE);
    await press(guest, 'Bewaar voor mij');
    await steering.command('session/close');
    steering.face.close();
    await sees(guest, 'De bijeenkomst is klaar. Dank je wel.');
    await lookBothWays(guest, '163-guest-thanks');
    await press(guest, 'Bewaar mijn leerlog');
    await sees(guest, 'Niemand ziet dat je een leerlog bewaart.');
    await guest.getByLabel('Je naam').fill('Gast Bedacht');
    await lookBothWays(guest, '164-guest-keeps');
    await press(guest, 'Maak mijn link');
    await sees(guest, 'Dit is jouw link');
    const own = await guest.getByLabel('De link, met de code erin').inputValue();
    await lookBothWays(guest, '165-guest-link');
    await press(guest, 'Naar mijn leerlog');
    await card(guest, GUEST_PRIVATE).waitFor();
    await lookBothWays(guest, '166-guest-log');

    const second = await stage.device('second phone of the guest', PHONE, pathIn(own));
    await card(second, GUEST_PRIVATE).waitFor();
    await second.goto(pathIn(link));
    await sees(second, 'Dit leerlog is van Noor Verzonnen.');
    expect(await look(second, '167-another-log', [320])).toEqual([]);
    await press(second, /^Nee, blijf bij Gast/);
    await card(second, GUEST_PRIVATE).waitFor();
    await second.close();
  });

  chapter('what only its author may read was heard by nobody and is in no file of the server', async () => {
    expect(heard.length).toBeGreaterThan(50);
    const everything = [...heard, stage.server.said, stage.place.bytes().toString('latin1')].join('\n');
    for (const text of [PRIVATE, CHANGED, OFFLINE, LEFT_BEHIND, ELSEWHERE, GUEST_PRIVATE]) expect(everything).not.toContain(text);
    expect(everything).toContain(SHARED);
    expect(everything).not.toContain(link.slice(link.lastIndexOf('.') + 1));
    await Promise.resolve();
  });

  chapter('nothing was asked of another place and no page had an error', async () => {
    expect(stage.errors).toEqual([]);
    await Promise.resolve();
  });
});
