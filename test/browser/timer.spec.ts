import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { until } from '../support/retry.js';
import { press, sees } from './acts.js';
import { Evening } from './hands.js';
import { look } from './stage.js';
import { chapters, inTheDark } from './story.js';

const QUESTION = 'Denk in stilte na: wat heb jij hierin gezien?';
const WIDTHS = { phone: [320, 390], laptop: [390, 1280], screen: [320, 1280, 1920] };

/** Counts in the page what it asks of the device: how often it vibrates, and how many tones it strikes. */
async function count(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const asked = { vibrations: 0, tones: 0 };
    Object.assign(window, { asked });
    Object.defineProperty(navigator, 'vibrate', { configurable: true, value: () => ++asked.vibrations > 0 });
    const start: (this: OscillatorNode, when?: number) => void = Reflect.get(OscillatorNode.prototype, 'start');
    Object.assign(OscillatorNode.prototype, {
      start(this: OscillatorNode, when?: number) {
        asked.tones++;
        start.call(this, when);
      },
    });
  });
  await page.reload();
}

const asked = (page: Page) => page.evaluate(() => (window as unknown as { asked: { vibrations: number; tones: number } }).asked);
/** What stands on the clock, in seconds; on the console the large one, not the one of the bar or the peek. */
async function clockOn(page: Page): Promise<number> {
  const [minutes = NaN, seconds = NaN] = (await page.locator('.timer-clock__figures').first().innerText()).split(':').map(Number);
  return minutes * 60 + seconds;
}
const shows = (page: Page, from: number, to: number) =>
  until(`the clock is between ${String(from)} and ${String(to)} seconds`, async () => {
    const now = await clockOn(page);
    return now >= from && now <= to;
  });
/** Where keys are the page's: nothing has the focus. */
async function key(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.keyboard.press(name);
}

describe('a timer, and sound only where chosen', () => {
  let evening: Evening;
  let laptop: Page;
  let screen: Page;
  let anna: Page;
  let bilal: Page;
  const chapter = chapters();

  beforeAll(async () => {
    evening = await Evening.open(['Anna', 'Bilal']);
    ({ laptop, screen } = evening);
    [anna, bilal] = [evening.phone('Anna'), evening.phone('Bilal')];
    await Promise.all([laptop, screen, anna, bilal].map(count));
    // From here on the pages may do what needs a hand first.
    await Promise.all([laptop.locator('.console-title').click(), screen.locator('main').click()]);
  });
  afterAll(() => evening.close());

  chapter('the facilitator puts it in the running meeting with two keys, and everybody sees the same clock', async () => {
    await evening.insert('Timer', QUESTION, { 'Wat er bij staat': 'Schrijf het voor jezelf op.' });
    for (const page of [laptop, screen, anna]) {
      await sees(page, QUESTION);
      expect(await clockOn(page)).toBe(180);
    }
    await sees(anna, /Leg je telefoon weg/);
    await press(laptop, '8 min');
    await shows(screen, 480, 480);
    await laptop.getByLabel('Minuten', { exact: true }).fill('20');
    await laptop.getByLabel('Seconden', { exact: true }).fill('30');
    expect(await look(laptop, 'timer-console-ready', WIDTHS.laptop)).toEqual([]);
    await press(laptop, 'Zet op de klok');
    await shows(anna, 1230, 1230);
    expect(await look(screen, 'timer-screen-ready', WIDTHS.screen)).toEqual([]);
  });

  chapter('it runs on every page, and whoever reloads or comes late has the same time', async () => {
    await press(laptop, 'Start de klok');
    for (const page of [laptop, screen, anna]) await shows(page, 900, 1229);
    await anna.reload();
    const late = await evening.arrive('Chris');
    for (const page of [anna, late]) {
      await shows(page, 600, 1229);
      expect(Math.abs((await clockOn(page)) - (await clockOn(screen)))).toBeLessThanOrEqual(2);
    }
    expect(await look(anna, 'timer-phone', WIDTHS.phone)).toEqual([]);
    expect(await look(screen, 'timer-screen', WIDTHS.screen)).toEqual([]);
    await inTheDark(screen, 'timer-screen', [1920]);
  });

  chapter('what is held stays held, also after a reload, and a minute goes on and off', async () => {
    await press(laptop, 'Zet even stil');
    for (const page of [screen, anna]) await sees(page, 'De klok staat even stil');
    const held = await clockOn(screen);
    for (const page of [screen, laptop]) {
      await page.reload();
      await sees(page, 'De klok staat even stil');
      expect(await clockOn(page)).toBe(held);
    }
    expect(await look(laptop, 'timer-console-held', WIDTHS.laptop)).toEqual([]);
    await inTheDark(laptop, 'timer-console-held', []);
    await press(laptop, '+ 1 minuut');
    await shows(screen, held + 60, held + 60);
    await press(laptop, '− 1 minuut');
    await press(laptop, '− 1 minuut');
    await shows(screen, held - 60, held - 60);
    await press(laptop, 'Ga verder');
    await shows(screen, 0, held - 61);
  });

  chapter('its last minute and its end are said in words, and nothing sounds or shakes that nobody chose', async () => {
    await press(laptop, 'Stop de klok');
    await sees(screen, 'We gaan verder');
    await laptop.getByLabel('Minuten', { exact: true }).fill('1');
    await laptop.getByLabel('Seconden', { exact: true }).fill('2');
    await press(laptop, 'Zet op de klok');
    await press(laptop, 'Start de klok');
    await sees(screen, 'De laatste minuut');
    expect(await look(screen, 'timer-screen-last', WIDTHS.screen)).toEqual([]);
    expect(await look(anna, 'timer-phone-last', WIDTHS.phone)).toEqual([]);
    await press(laptop, '+ 1 minuut');
    await press(laptop, 'Stop de klok');
    await runOut(5);
    expect(await look(screen, 'timer-screen-over')).toEqual([]);
    for (const page of [laptop, screen, anna, bilal]) expect(await asked(page)).toEqual({ vibrations: 0, tones: 0 });
  });

  chapter('a minute more after the end is a minute from then', async () => {
    await press(laptop, '+ 1 minuut');
    await shows(screen, 1, 60);
    await press(laptop, 'Stop de klok');
    await press(laptop, 'Ga toch verder');
    await shows(screen, 1, 60);
    await press(laptop, 'Stop de klok');
  });

  chapter('the presenter finds the keys with ?, by mouse and by keyboard', async () => {
    await screen.mouse.move(300, 300);
    await screen.mouse.move(320, 320);
    const button = screen.getByRole('button', { name: 'Toetsen' });
    await until('the button comes with the mouse', () => button.evaluate((element) => getComputedStyle(element).opacity === '1'));
    await until('and goes by itself', () => button.evaluate((element) => getComputedStyle(element).opacity === '0'));
    await key(screen, '?');
    const list = screen.getByRole('dialog', { name: 'Toetsen' });
    await list.waitFor();
    expect(await look(screen, 'keys-screen', WIDTHS.screen)).toEqual([]);
    await inTheDark(screen, 'keys-screen', [1280]);
    await screen.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
    await button.focus();
    await screen.keyboard.press('Enter');
    await list.waitFor();
    await list.getByRole('button', { name: /QR-code groot/ }).click();
    await list.waitFor({ state: 'detached' });
    await sees(screen, 'Doe mee met je telefoon');
    await key(screen, 'q');
    await sees(screen, QUESTION);
  });

  chapter('colours, letters and black are a key each, and stay on this laptop', async () => {
    const paper = () => screen.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--paper'));
    const question = () => screen.locator('.screen__question').evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
    const [light, usual] = [await paper(), await question()];
    await key(screen, 'd');
    await sees(screen, 'Altijd licht');
    await key(screen, 'd');
    await sees(screen, 'Altijd donker');
    const dark = await until('the paper is dark', async () => (await paper()) !== light && (await paper()));
    await screen.keyboard.press('Control+d');
    await screen.keyboard.press('+');
    await screen.keyboard.press('=');
    await until('the letters are bigger', async () => (await question()) > 1.15 * usual);
    expect(await look(screen, 'keys-dark-bigger', [1280])).toEqual([]);
    await screen.reload();
    await sees(screen, QUESTION);
    expect([await paper(), (await question()) > 1.15 * usual]).toEqual([dark, true]);
    await screen.emulateMedia({ colorScheme: 'dark' });
    await key(screen, 'd');
    await key(screen, 'd');
    await until('the paper is light although the laptop is dark', async () => (await paper()) === light);
    await screen.emulateMedia({ colorScheme: 'light' });
    await key(screen, '-');
    await key(screen, '-');
    await until('the letters are as usual', async () => Math.abs((await question()) - usual) < 1);

    await key(screen, 'b');
    const black = screen.getByRole('button', { name: 'Het scherm is zwart. Druk op b om verder te gaan.' });
    await black.waitFor();
    expect(await look(screen, 'keys-blank')).toEqual([]);
    await screen.keyboard.press('Escape');
    await black.waitFor({ state: 'detached' });
    await key(screen, 'b');
    await black.click();
    await black.waitFor({ state: 'detached' });
  });

  chapter('sound that was chosen is heard at the end, is remembered, and waits for a touch after a reload', async () => {
    await key(screen, 'g');
    await sees(screen, 'Het geluid staat aan');
    const struck = (await asked(screen)).tones;
    expect(struck).toBeGreaterThan(0);
    await runOut(5);
    await until('the gong at the end', async () => (await asked(screen)).tones > struck);
    expect((await asked(laptop)).tones).toBe(0);

    await screen.reload();
    await sees(screen, 'Tik om het geluid weer aan te zetten');
    expect(await look(screen, 'keys-sound-asleep')).toEqual([]);
    await press(screen, 'Tik om het geluid weer aan te zetten');
    await screen.getByText('Tik om het geluid weer aan te zetten').waitFor({ state: 'detached' });
    await runOut(5);
    await until('the gong after the touch', async () => (await asked(screen)).tones > 0);
    await key(screen, '?');
    expect(await screen.getByLabel('Een zachte gong als een klok om is').isChecked()).toBe(true);
    await screen.getByLabel('Ook een zacht geluid een minuut ervoor').check();
    // A key pressed in a field is the field's.
    await screen.keyboard.press('b');
    expect(await screen.locator('.screen-blank').count()).toBe(0);
    await screen.getByLabel('Een zachte gong als een klok om is').uncheck();
    await screen.keyboard.press('Escape');
  });

  chapter('the console has a choice of its own', async () => {
    await key(laptop, '?');
    await laptop.getByLabel('Een zachte gong als een klok om is').check();
    expect(await look(laptop, 'keys-console', [390])).toEqual([]);
    await laptop.keyboard.press('Escape');
    await laptop.reload();
    // Whether a page that was touched before it was loaded anew may sound is for the browser to say.
    const awake = (): Promise<boolean> => laptop.evaluate(() => navigator.userActivation.hasBeenActive);
    await until('a notice, unless it may sound', async () => (await laptop.getByText('Tik om het geluid weer aan te zetten').isVisible()) || (await awake()), { within: 30_000 });
    expect(await look(laptop, 'keys-console-asleep', [390])).toEqual([]);
    await laptop.locator('.console-title').click();
    await laptop.getByText('Tik om het geluid weer aan te zetten').waitFor({ state: 'detached' });
    await key(laptop, 'g');
    await sees(laptop, 'Het geluid staat uit');
    await key(laptop, '?');
    expect(await laptop.getByLabel('Een zachte gong als een klok om is').isChecked()).toBe(false);
    await laptop.keyboard.press('Escape');
    expect((await asked(screen)).tones).toBeGreaterThan(0);
  });

  chapter('a phone shakes only when its owner said so, and remembers it', async () => {
    await press(anna, 'Van mij');
    const choice = anna.getByLabel('Trillen als er iets van mij gevraagd wordt');
    expect(await choice.isChecked()).toBe(false);
    await choice.check();
    expect(await asked(anna)).toMatchObject({ vibrations: 1 });
    expect(await look(anna, 'phone-vibration', WIDTHS.phone)).toEqual([]);
    await inTheDark(anna, 'phone-vibration');
    await anna.reload();
    await press(anna, 'Van mij');
    await until('the choice is kept', () => choice.isChecked());
    await press(anna, 'Terug');
    await bilal.locator('.top__title').click();
    await evening.insert('Incheck', 'Hoe kom je binnen?');
    await press(laptop, 'Ik heb als eerste gedeeld');
    for (const page of [anna, bilal]) await page.getByRole('button', { name: 'Ik ben er' }).waitFor();
    await until('the phone of Anna shakes', async () => (await asked(anna)).vibrations > 0);
    expect((await asked(bilal)).vibrations).toBe(0);
    await press(anna, 'Van mij');
    await choice.uncheck();
    expect(evening.stage.errors).toEqual([]);
  });

  chapter('where a phone can not vibrate, nothing is asked about it', async () => {
    await bilal.addInitScript(() => Object.defineProperty(navigator, 'vibrate', { configurable: true, value: undefined }));
    await bilal.reload();
    await press(bilal, 'Van mij');
    await sees(bilal, 'Nederlands');
    expect(await bilal.getByText('Trillen als').count()).toBe(0);
  });

  /** Puts so many seconds on the clock and waits until every page says that the time is out. */
  async function runOut(seconds: number): Promise<void> {
    await laptop.getByLabel('Minuten', { exact: true }).fill('0');
    await laptop.getByLabel('Seconden', { exact: true }).fill(String(seconds));
    await press(laptop, 'Zet op de klok');
    await press(laptop, /Start de klok/);
    for (const page of [screen, laptop]) await sees(page, 'De tijd is om');
  }
});
