import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Facilitator } from '../support/facilitator.js';
import { until } from '../support/retry.js';
import { press, sees } from './acts.js';
import { LAPTOP, look, PHONE, Stage } from './stage.js';

const TYPES = ['Klaslokaal', 'Kennisontwikkeling', 'Podium', 'Dialoogtafel'] as const;

/** Today on the clock of the browsers, `YYYY-MM-DD`: a café of today can be opened and registered for. */
const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());

/** Each kind of kenniscafé from its template to its public page: prepared, registered for, full, cancelled, run, published. */
describe('a kenniscafé in public', () => {
  let stage: Stage;
  let laptop: Page;

  beforeAll(async () => {
    stage = await Stage.open();
    const facilitator = await Facilitator.firstRun(stage.server.base, () => stage.server.said);
    laptop = await stage.device('laptop', LAPTOP, '/begeleiding/inloggen');
    await laptop.getByLabel('Je e-mailadres').fill(facilitator.email);
    await laptop.getByLabel('Je wachtzin').fill(facilitator.passphrase);
    await press(laptop, 'Log in');
    await laptop.getByText('Nieuwe bijeenkomst').first().waitFor();
  });
  afterAll(() => stage.close());

  async function register(phone: Page, page: string, name: string): Promise<string> {
    await phone.goto(page);
    await phone.getByLabel('Je naam').fill(name);
    await phone.getByLabel(/Wat wil je te weten komen/).fill('Hoe doen anderen dit?');
    await press(phone, /^(Meld me aan|Zet me op de wachtlijst)$/);
    await phone.waitForURL(/\/aanmelding\//);
    return phone.url();
  }

  test.each(TYPES)('%s: from its template to its public page', async (type) => {
    const first = type === TYPES[0];
    await laptop.goto('/begeleiding/nieuw');
    await laptop.getByRole('radio', { name: /^Kenniscafé/ }).check();
    await laptop.getByRole('radio', { name: new RegExp(`^Kenniscafé.*${type}`, 'i') }).check();
    const title = `${type} over geldzorgen`;
    await laptop.getByLabel('Titel').fill(title);
    await laptop.getByLabel('Datum').fill(today());
    await laptop.getByLabel(/^Begint om/).fill('23:00');
    if (first) expect(await look(laptop, '70-new-cafe', [320, 768])).toEqual([]);
    await press(laptop, 'Maak de bijeenkomst');
    await sees(laptop, /Samen 120 minuten, van 23:00/);
    await laptop.getByLabel('Plaats', { exact: true }).fill('Buurthuis De Brug');
    await laptop.getByLabel('Thema: waar gaat het over?').fill('Wat helpt mensen met geldzorgen om eerder te komen?');
    await laptop.getByLabel('Hoeveel mensen kunnen er komen?').fill('2');
    await laptop.getByLabel('Zet dit kenniscafé in de openbare agenda').check();
    await sees(laptop, 'Alles is bewaard');
    if (first) expect(await look(laptop, '71-plan-cafe', [320, 768])).toEqual([]);
    const address = new URL((await laptop.getByRole('link', { name: 'Bekijk de pagina' }).getAttribute('href')) ?? '').pathname;
    const meeting = laptop.url();

    const phone = await stage.device(`${type} phone`, PHONE, '/agenda');
    await sees(phone, title);
    if (first) expect(await look(phone, '72-agenda', [320, 1280])).toEqual([]);
    await phone.goto(address);
    expect(await phone.title()).toContain(title);
    await sees(phone, 'Buurthuis De Brug');
    if (first) expect(await look(phone, '73-cafe', [320, 1280])).toEqual([]);
    await press(phone, 'Meld me aan');
    await phone.locator(':invalid, [role=alert]').first().waitFor();
    const anna = await register(phone, address, 'Anna');
    await sees(phone, 'Je bent aangemeld, Anna');
    if (first) expect(await look(phone, '74-registered', [320])).toEqual([]);
    const bilal = await register(phone, address, 'Bilal');
    const chris = await register(phone, address, 'Chris');
    await sees(phone, 'Je staat op de wachtlijst, Chris');
    if (first) expect(await look(phone, '75-waiting', [320])).toEqual([]);

    await phone.goto(anna);
    await press(phone, 'Meld me af');
    await sees(phone, 'Je bent afgemeld, Anna');
    await phone.goto(chris);
    await sees(phone, 'Je bent aangemeld, Chris');

    await laptop.goto(`${meeting}/aanmeldingen`);
    await sees(laptop, 'Chris');
    if (first) expect(await look(laptop, '76-registrations', [320, 768])).toEqual([]);
    await laptop.goto(meeting);
    await press(laptop, 'Open de bijeenkomst');
    await sees(laptop, 'Klaar om te beginnen');

    // Joining with the registration is the attendance at the door.
    await phone.goto(bilal);
    await phone.getByRole('link', { name: 'Doe mee met je telefoon' }).click();
    await until('the name of the registration', async () => (await phone.getByLabel('Je naam').inputValue()) === 'Bilal');
    if (first) expect(await look(phone, '77-join-registered', [320])).toEqual([]);
    await press(phone, 'Doe mee');
    await sees(phone, /Leg je telefoon weg/);

    let shared = false;
    for (let next = await nextButton(); next !== null; next = await nextButton()) {
      await press(laptop, next);
      // The same button twice would be the same item twice.
      await laptop.getByRole('button', { name: next, exact: true }).first().waitFor({ state: 'hidden' });
      if (!shared && (await reflecting())) {
        shared = true;
        await phone.getByRole('textbox').first().fill(`Samen kijken helpt: ${type}.`);
        await phone.getByRole('radio', { name: 'De hele leergemeenschap' }).check();
        await press(phone, /^Deel/);
        await sees(phone, /Het is binnen|Verstuurd/);
      }
    }
    await press(laptop, 'Ik heb als eerste gedeeld');
    await laptop.getByLabel('Onze zin').fill('Samen weten we meer.');
    await press(laptop, 'Dit is onze zin');
    await sees(laptop, 'Samen weten we meer.');
    await press(laptop, 'Sluit de bijeenkomst');
    await laptop.getByRole('alertdialog').getByRole('button', { name: 'Sluit de bijeenkomst' }).click();
    await sees(laptop, /Deze bijeenkomst is gesloten/);

    await phone.goto(address);
    expect(await phone.locator('body').innerText()).not.toContain('Samen kijken helpt');
    await laptop.goto(`${meeting}/aanmeldingen`);
    await sees(laptop, 'was erbij');
    await press(laptop, 'Zet de oogst op de pagina');
    await sees(laptop, /De oogst staat op de openbare pagina/);
    await phone.goto(address);
    await sees(phone, `Samen kijken helpt: ${type}.`);
    if (first) expect(await look(phone, '78-harvest', [320, 1280])).toEqual([]);
    // Who was there stays there.
    expect(await phone.locator('body').innerText()).not.toMatch(/Bilal|Chris|Anna/);
    expect(stage.errors).toEqual([]);
  });

  /** What the button to the next item says; null at the last. */
  async function nextButton(): Promise<string | null> {
    const next = laptop.getByRole('button', { name: /^(Volgende|Begin): / }).first();
    await next.or(laptop.getByRole('button', { name: 'Sluit de bijeenkomst' })).first().waitFor();
    return (await next.isVisible()) ? ((await next.getAttribute('aria-label')) ?? (await next.innerText())).trim() : null;
  }

  /** Whether the meeting came to the reflection. */
  function reflecting(): Promise<boolean> {
    return laptop.getByText('Wat mensen voor zichzelf houden, zie jij nooit.').waitFor({ timeout: 700 }).then(
      () => true,
      () => false,
    );
  }

  test('on a slow connection nothing is made before there is a template to make it from', async () => {
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await laptop.route('**/api/templates*', async (route) => {
      await held;
      await route.continue();
    });
    await laptop.goto('/begeleiding/nieuw');
    await laptop.getByLabel('Titel').fill('Langzaam geladen');
    const make = laptop.getByRole('button', { name: 'Maak de bijeenkomst' });
    const tried = await make.click({ timeout: 1500 }).then(() => 'made', () => 'waits');
    expect(tried).toBe('waits');
    answer();
    await make.click();
    await sees(laptop, /Samen 105 minuten/);
    await laptop.unroute('**/api/templates*');
  });

  test('what is not there has a page that says so, also on a phone in the dark', async () => {
    const phone = await stage.device('dark phone', { ...PHONE, dark: true }, '/kenniscafe/dit-is-er-niet');
    await sees(phone, 'Deze pagina is er niet');
    expect(await look(phone, '79-nowhere', [320])).toEqual([]);
    await phone.goto('/aanmelding/dit-is-er-niet');
    await sees(phone, 'Deze pagina is er niet');
  });
});
