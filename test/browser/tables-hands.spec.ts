import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { until } from '../support/retry.js';
import { press, sees } from './acts.js';
import { Evening } from './hands.js';
import { chapters, textOf } from './story.js';

const TABLES = 'Wat doe jij al voor je straat?';
const ALONE = 'Ik vind het zelf ook eng.';

/** Talking in small groups: at tables that change, and from one to two to four to all. */
describe('tables and one-two-four-all, with real hands', () => {
  let evening: Evening;
  let laptop: Page;
  let screen: Page;
  beforeAll(async () => {
    evening = await Evening.open(['Anna', 'Bilal', 'Chris', 'Dewi', 'Emre']);
    ({ laptop, screen } = evening);
    await evening.addWithoutPhone('Fatima');
  });
  afterAll(() => evening.close());
  const chapter = chapters();

  const tableOf = (name: string): Promise<string> => evening.phone(name).locator('.place__table').innerText();
  const matesOf = (name: string): Promise<string> => evening.phone(name).getByText(/^Je zit bij /).innerText();
  /** Writes for one's group; on a phone that was not asked to, behind a line. */
  const writes = async (name: string, text: string): Promise<void> => {
    const phone = evening.phone(name);
    const line = phone.getByText('Ik schrijf voor ons op');
    if (await line.isVisible()) await line.click();
    await phone.getByRole('textbox').fill(text);
    await press(phone, 'Leg het erbij');
    await phone.locator('.card', { hasText: text }).waitFor();
  };
  const groupSays = async (group: string, text: string): Promise<void> => {
    await laptop.locator('summary', { hasText: 'Schrijf op wat een groep zegt' }).click();
    await laptop.getByLabel('Welke groep').selectOption(group);
    await laptop.getByLabel('Wat zeggen zij').fill(text);
    await press(laptop, 'Leg het erbij');
    await laptop.locator('li.card', { hasText: text }).waitFor();
  };
  const wish = async (one: string, other: string, button: string): Promise<void> => {
    await laptop.getByLabel('De een').selectOption(one);
    await laptop.getByLabel('De ander').selectOption(other);
    await press(laptop, button);
  };

  chapter('two who should sit together and two who should not: only the facilitator sees the wish', async () => {
    await evening.insert('Dialoogtafels', TABLES, { 'Mensen aan een tafel (3 tot 6)': 3, 'Minuten per ronde': 12 });
    await sees(screen, 'Zo meteen zie je aan welke tafel je zit.');
    await laptop.locator('summary', { hasText: 'Samen, apart of wisselen' }).click();
    await wish('Anna', 'Bilal', 'Graag samen aan tafel');
    await sees(laptop, 'Anna en Bilal samen');
    await wish('Anna', 'Chris', 'Liever niet samen aan tafel');
    await sees(laptop, 'Anna en Chris niet samen');
    await evening.look('laptop', 'tables-before');
    await press(laptop, 'Verdeel over de tafels');
    await sees(screen, 'Ronde 1 van 2');
    await sees(screen, 'Nog 12 minuten');
    for (const phone of evening.phones) await sees(phone, 'Nog 12 minuten');
    expect(await tableOf('Bilal')).toBe(await tableOf('Anna'));
    expect(await tableOf('Chris')).not.toBe(await tableOf('Anna'));
    await evening.hidden(['Anna en Bilal samen', 'Anna en Chris niet samen'], screen, ...evening.phones);
    await evening.look('screen', 'tables-round');
    await evening.look('laptop', 'tables-round');
    await evening.look('Anna', 'tables-round');
  });

  chapter('a table writes one line, for itself as long as the round lasts; who comes late gets a chair', async () => {
    await writes('Anna', 'Een bankje is een begin.');
    await evening.phone('Bilal').locator('.card', { hasText: 'Een bankje is een begin.' }).waitFor();
    await groupSays(await tableOf('Chris'), 'Wij koken op donderdag.');
    await evening.phone('Chris').locator('.card', { hasText: 'Wij koken op donderdag.' }).waitFor();
    await evening.hidden(['Een bankje'], screen, evening.phone('Chris'));
    await evening.hidden(['Wij koken'], screen, evening.phone('Anna'));
    const seats = await Promise.all(['Anna', 'Chris', 'Dewi', 'Emre'].map(tableOf));
    const gijs = await evening.arrive('Gijs');
    await sees(laptop, 'Gijs heeft nog geen plek.');
    await evening.look('Gijs', 'tables-late');
    await press(gijs, 'Wijs mij een tafel');
    await sees(gijs, /^Je zit bij /);
    expect(await Promise.all(['Anna', 'Chris', 'Dewi', 'Emre'].map(tableOf))).toEqual(seats);
    await evening.phone('Bilal').reload();
    await evening.phone('Bilal').locator('.card', { hasText: 'Een bankje is een begin.' }).waitFor();
  });

  chapter('another round, another table: wishes hold and most company is new', async () => {
    const before = await matesOf('Dewi');
    await press(evening.phone('Dewi'), 'Ik zit. Telefoon weg');
    await press(laptop, 'Volgende ronde, andere tafels');
    await sees(screen, 'Ronde 2 van 2');
    await sees(evening.phone('Dewi'), /^Je zit bij /);
    expect(await matesOf('Dewi')).not.toBe(before);
    expect(await tableOf('Bilal')).toBe(await tableOf('Anna'));
    expect(await tableOf('Chris')).not.toBe(await tableOf('Anna'));
    await sees(laptop, /^\d+ van \d+ tweetallen zaten al eerder samen\./);
    await evening.look('screen', 'tables-second');
    await evening.look('laptop', 'tables-second');
  });

  chapter('back together the lines are for everybody, on heaps made by hand', async () => {
    await press(laptop, 'Sluit de tafels, terug bij elkaar');
    await sees(screen, 'Een bankje is een begin.');
    await sees(screen, 'Wij koken op donderdag.');
    await laptop.locator('summary', { hasText: 'Leg kaartjes bij elkaar' }).click();
    await laptop.getByLabel('Hoe noemt de groep dit stapeltje?').fill('Op straat');
    await press(laptop, 'Maak een stapeltje');
    await laptop.locator('li.card', { hasText: 'Een bankje' }).getByLabel('Hoort bij').selectOption('Op straat');
    await sees(screen, 'Op straat');
    await evening.look('screen', 'tables-together');
    await evening.look('laptop', 'tables-together');
  });

  chapter('alone first: what somebody thinks stays on their own phone', async () => {
    await evening.insert('Een, twee, vier, allemaal', 'Wat houdt ons tegen?');
    const anna = evening.phone('Anna');
    await anna.getByLabel('Voor jezelf').fill(ALONE);
    await evening.look('Anna', 'alone');
    await anna.reload();
    await until('the thought is still there', async () => (await anna.getByLabel('Voor jezelf').inputValue()) === ALONE);
    await press(anna, 'Ik ben klaar met denken');
    await sees(anna, /Leg je telefoon weg/);
    await evening.look('screen', 'alone');
  });

  chapter('in pairs, then two pairs together: what is carried on is of the group', async () => {
    await press(laptop, /^Verder: Met z.n tweeën/);
    await sees(screen, /^Stap 2 van 4/);
    const anna = evening.phone('Anna');
    await sees(anna, /^Tweetal \d/);
    const pair = /^Tweetal \d/.exec(await anna.getByText(/^Tweetal \d/).first().innerText())?.[0] ?? '';
    await anna.getByText('Wat je voor jezelf schreef').click();
    await sees(anna, ALONE);
    await writes('Anna', 'We wachten op toestemming.');
    const other = pair === 'Tweetal 1' ? 'Tweetal 2' : 'Tweetal 1';
    await groupSays(other, 'We kennen elkaar niet.');
    await evening.hidden(['We wachten op', 'We kennen elkaar', ALONE], screen);
    const hanna = await evening.arrive('Hanna');
    await press(hanna, 'Wijs mij een groep');
    await sees(hanna, /^Tweetal \d/);
    await evening.look('laptop', 'pairs');
    await evening.look('screen', 'pairs');
    await evening.look('Anna', 'pairs');

    await press(laptop, /^Verder: Met z.n vieren/);
    await sees(screen, /^Stap 3 van 4/);
    await sees(anna, 'Wat de tweetallen meebrachten');
    await sees(anna, 'We wachten op toestemming.');
    await writes('Anna', 'Begin klein, vraag het later.');
    await evening.look('screen', 'fours');
    await evening.look('Anna', 'fours');
    await press(laptop, /^Verder: Allemaal/);
    await sees(screen, 'Begin klein, vraag het later.');
    await evening.look('screen', 'all');
    await evening.look('laptop', 'all');
    await evening.hidden([ALONE], laptop, screen);
  });

  chapter('the report has what tables and groups carried on, and not who sat where or thought what', async () => {
    const text = await textOf(await evening.report());
    for (const part of ['Een bankje is een begin.', 'Op straat', 'Wij koken op donderdag.', 'Begin klein, vraag het later.']) expect(text).toContain(part);
    for (const part of [ALONE, 'Anna', 'Fatima', 'Hanna']) expect(text).not.toContain(part);
    expect(evening.stage.errors).toEqual([]);
  });
});
