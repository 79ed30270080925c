import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { Facilitator } from '../support/facilitator.js';
import { readPdf } from '../support/pdf-text.js';
import { press, sees } from './acts.js';
import { loggedIn, pathIn } from './people.js';
import { look, PHONE, Stage } from './stage.js';

const TITLE = 'Leren van energiearmoede';
const WIDTHS = [320, 390, 1280];

/** A kennisatelier from its template to the certificates on the table of who accredits it. */
let stage: Stage;
let laptop: Page;
let phone: Page;

beforeAll(async () => {
  stage = await Stage.open();
  const facilitator = await Facilitator.firstRun(stage.server.base, () => stage.server.said);
  laptop = await loggedIn(stage, 'laptop', facilitator);
});
afterAll(() => stage.close());

/** The file that a press gives. */
async function downloaded(page: Page, name: string | RegExp): Promise<{ name: string; file: Buffer }> {
  const [got] = await Promise.all([page.waitForEvent('download'), press(page, name)]);
  return { name: got.suggestedFilename(), file: readFileSync(await got.path()) };
}

async function fillCheck(page: Page, name: string, code: string): Promise<void> {
  await page.getByLabel('De naam op het bewijs').fill(name);
  await page.getByLabel('De code').fill(code);
  await press(page, 'Kijk of het klopt');
}

test('a kennisatelier gives certificates unless somebody says otherwise', async () => {
  await laptop.goto('/begeleiding/nieuw');
  await laptop.getByRole('radio', { name: /^Kennisatelier/ }).check();
  await laptop.getByLabel('Titel').fill(TITLE);
  await press(laptop, 'Maak de bijeenkomst');
  await laptop.getByLabel('Plaats', { exact: true }).fill('Buurthuis De Brug');
  const gives = laptop.getByLabel('Mensen kunnen na afloop een bewijs van deelname maken');
  expect(await gives.isChecked()).toBe(true);
  await laptop.getByLabel('Waarvoor telt het?').fill('3 uur, kennisdeling');
  await laptop.getByLabel('Accreditatienummer').fill('SKJ 27-123');
  await sees(laptop, 'Alles is bewaard');
  await laptop.reload();
  expect(await laptop.getByLabel('Waarvoor telt het?').inputValue()).toBe('3 uur, kennisdeling');
  await laptop.getByLabel('Waarvoor telt het?').scrollIntoViewIfNeeded();
  expect(await look(laptop, '90-certificate-plan', [320, 768])).toEqual([]);
});

test('who was there makes their own on their phone, after the close', async () => {
  await press(laptop, 'Open de bijeenkomst');
  await sees(laptop, 'Klaar om te beginnen');
  const address = await laptop.evaluate(async () => {
    const id = location.pathname.split('/').pop() ?? '';
    const answer = await fetch(`/api/meetings/${id}`);
    return ((await answer.json()) as { joinUrl: string }).joinUrl;
  });
  phone = await stage.device('phone', PHONE, pathIn(address));
  await phone.getByLabel('Je naam').fill('Zoë');
  await press(phone, 'Doe mee');
  await sees(phone, /Leg je telefoon weg/);
  await press(laptop, 'Iemand zonder telefoon');
  for (const name of ['Toos', 'Wim']) {
    await laptop.getByLabel('Naam', { exact: true }).fill(name);
    await press(laptop, 'Voeg toe');
    await sees(laptop, name);
    if (name === 'Toos') await press(laptop, 'Iemand zonder telefoon');
  }
  await press(laptop, /^Begin: /);
  await press(laptop, 'Sluit de bijeenkomst');
  await laptop.getByRole('alertdialog').getByRole('button', { name: 'Sluit de bijeenkomst' }).click();
  await sees(laptop, /Deze bijeenkomst is gesloten/);

  await sees(phone, 'De bijeenkomst is klaar. Dank je wel.');
  await sees(phone, 'Bewijs van deelname');
  expect(await look(phone, '91-thanks', WIDTHS)).toEqual([]);
  await press(phone, 'Maak je bewijs van deelname');
  const name = phone.getByLabel('Je naam, zoals die op het bewijs komt');
  expect(await name.inputValue()).toBe('Zoë');
  await name.fill('محمد');
  await press(phone, 'Maak je bewijs van deelname');
  await sees(phone, /Deze letters kunnen we niet afdrukken/);
  expect(await look(phone, '92-certificate-letters', WIDTHS)).toEqual([]);
  await name.fill('Zoë Şükrü-de Vries');
  await press(phone, 'Maak je bewijs van deelname');
  await sees(phone, 'Zoë Şükrü-de Vries');
  for (const said of [TITLE, '3 uur, kennisdeling', 'SKJ 27-123', 'minder dan een kwartier', 'Buurthuis De Brug']) await sees(phone, said);
  expect(await look(phone, '93-certificate', WIDTHS)).toEqual([]);

  const { name: file, file: pdf } = await downloaded(phone, 'Download de PDF');
  expect(file).toBe('bewijs-van-deelname-leren-van-energiearmoede.pdf');
  expect(pdf.subarray(0, 4).toString()).toBe('%PDF');
  const read = await readPdf(pdf);
  expect(read).toMatchObject({ language: 'nl', tagged: true });
  expect(read.pages).toEqual([expect.stringContaining('Zoë Şükrü-de Vries')]);
  expect(read.pages[0]).toContain(await codeOn(phone));
  await sees(phone, 'De PDF staat bij je downloads.');
});

const codeOn = (page: Page): Promise<string> => page.locator('.certificate__code').innerText();

test('on paper only the certificate is left, also from a phone in the dark', async () => {
  await phone.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await phone.getByRole('button').filter({ visible: true }).count()).toBe(0);
  const ground = await phone.locator('.certificate').evaluate((paper) => getComputedStyle(paper).backgroundColor);
  expect(ground).toBe('rgb(255, 255, 255)');
  expect((await readPdf(await phone.pdf({ preferCSSPageSize: true }))).pages).toHaveLength(1);
  await phone.emulateMedia({ media: 'screen', colorScheme: 'light' });
});

test('anybody can see that it is right, and that with another name it is not', async () => {
  const body = await stage.device('who accredits', PHONE, '/bewijs');
  await sees(body, 'Klopt dit bewijs van deelname?');
  const code = await codeOn(phone);
  await fillCheck(body, 'zoe sukru-DE vries', code.toLowerCase());
  await sees(body, 'Ja, dit bewijs klopt');
  await sees(body, TITLE);
  await sees(body, 'minder dan een kwartier');
  expect(await look(body, '94-check-yes', WIDTHS)).toEqual([]);
  await fillCheck(body, 'Anna de Vries', code);
  await sees(body, 'Nee, dit klopt niet');
  expect(await body.locator('body').innerText()).not.toContain(TITLE);
  expect(await look(body, '95-check-no', WIDTHS)).toEqual([]);
});

test('who facilitates makes them for who had no phone, and for who asks', async () => {
  await laptop.reload();
  await sees(laptop, 'Bewijzen van deelname');
  await laptop.getByLabel('Naam op het bewijs van Toos').fill('Toos Verzonnen');
  expect(await look(laptop, '96-certificates', [320, 390, 1280])).toEqual([]);
  const { file: two } = await downloaded(laptop, 'Maak de PDF met 2 bewijzen');
  const pages = (await readPdf(two)).pages;
  expect(pages).toEqual([expect.stringContaining('Toos Verzonnen'), expect.stringContaining('Wim')]);
  await laptop.getByText('Ook voor 1 persoon met een telefoon').click();
  await laptop.getByRole('checkbox', { name: /^Zoë/ }).check();
  await laptop.getByLabel('Mensen die niet in de lijst staan').fill('Chris Verzonnen\nDewi Verzonnen');
  const { file: five } = await downloaded(laptop, 'Maak de PDF met 5 bewijzen');
  expect((await readPdf(five)).pages).toHaveLength(5);
  const [, code = ''] = /Code: (\S+)/.exec(pages[0] ?? '') ?? [];
  const body = await stage.device('who accredits, once more', PHONE, '/bewijs?lang=en');
  await body.getByLabel('The name on the certificate').fill('Toos Verzonnen');
  await body.getByLabel('The code').fill(code);
  await press(body, 'See if it is right');
  await sees(body, 'Yes, this certificate is right');
});

test('a phone that was forgotten gets a plain sentence', async () => {
  await press(phone, 'Terug');
  const path = await laptop.evaluate(() => location.pathname.split('/').pop() ?? '');
  await press(phone, 'Ga weg uit deze bijeenkomst');
  await press(phone, 'Ja, vergeet deze telefoon');
  await sees(phone, 'Je bent weg uit de bijeenkomst.');
  await phone.goto(`/deelname/${path}`);
  await sees(phone, 'We weten niet of je erbij was. Vraag de begeleider van de bijeenkomst om een bewijs.');
  expect(await look(phone, '97-certificate-none', [320])).toEqual([]);
  expect(stage.errors).toEqual([]);
});
