import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Facilitator } from '../support/facilitator.js';
import { until } from '../support/retry.js';
import { press, sees } from './acts.js';
import { loggedIn, seedWerkplaats, WERKPLAATS } from './people.js';
import { LAPTOP, look, Stage } from './stage.js';

const KEEPING = `/gemeenschap/${WERKPLAATS}/bewaren`;
const WIDTHS = [320, 768];

/** A coordinator looks at how long things stay, and sets it. */
describe('keeping and forgetting, on the desk', () => {
  let stage: Stage;
  let coordinator: Facilitator;
  let laptop: Page;

  beforeAll(async () => {
    stage = await Stage.open();
    coordinator = await Facilitator.firstRun(stage.server.base, () => stage.server.said);
    seedWerkplaats(stage, ['--with-history']);
    laptop = await loggedIn(stage, 'laptop', coordinator);
  });
  afterAll(() => stage.close());

  const retention = async () => (await coordinator.rest.get<{ retention: object }>(`/api/communities/${WERKPLAATS}/retention`)).retention;

  test('says in words what stays how long, until when, and what goes next', async () => {
    await laptop.goto(KEEPING);
    await sees(laptop, 'Wat blijft hoe lang');
    await sees(laptop, 'Tot de periode van het team voorbij is, en dan nog 12 maanden');
    await sees(laptop, 'Er is hier nog niet eerder opgeruimd.');
    expect(await look(laptop, '180-keeping', WIDTHS)).toEqual([]);
    const dark = await loggedIn(stage, 'dark laptop', coordinator, { ...LAPTOP, dark: true });
    await dark.goto(KEEPING);
    await sees(dark, 'Wat blijft hoe lang');
    expect(await look(dark, '180-keeping-dark', [320])).toEqual([]);
  });

  test('longer is saved at once', async () => {
    await laptop.getByLabel('Aanmeldingen, in dagen').fill('120');
    await press(laptop, 'Bewaar');
    await sees(laptop, 'Tot 120 dagen na de bijeenkomst');
    expect(await retention()).toEqual({ cardDays: 30, logMonths: 12, registrationDays: 120, version: 1 });
  });

  test('shorter says first what it destroys, and can still be left', async () => {
    const months = laptop.getByLabel('Leerlogs, namen en teksten, in maanden');
    await months.fill('1');
    await press(laptop, 'Bewaar');
    await sees(laptop, /Korter bewaren wist/);
    await sees(laptop, /namen en teksten van \d+ bijeenkomst/);
    expect(await look(laptop, '181-keeping-shorter', WIDTHS)).toEqual([]);
    expect(await retention()).toMatchObject({ logMonths: 12 });
    await press(laptop, 'Annuleer');
    expect(await laptop.getByText('Korter bewaren wist').count()).toBe(0);
    await press(laptop, 'Bewaar');
    await press(laptop, 'Bewaar korter');
    await sees(laptop, 'Tot de periode van het team voorbij is, en dan nog 1 maand');
    expect(await retention()).toMatchObject({ logMonths: 1, version: 2 });
  });

  test('a number that can be no number of days is pointed at', async () => {
    for (const wrong of ['0', '366', '1.5', '']) {
      await laptop.getByLabel('Kaarten die van niemand zijn, in dagen').fill(wrong);
      await sees(laptop, 'Een heel getal, van 1 tot en met 365.');
      expect(await laptop.getByRole('button', { name: 'Bewaar', exact: true }).isDisabled()).toBe(true);
    }
    expect(await look(laptop, '182-keeping-wrong', [320])).toEqual([]);
  });

  test('who changed it meanwhile is not overwritten', async () => {
    await laptop.goto(KEEPING);
    await laptop.getByLabel('Aanmeldingen, in dagen').fill('200');
    await coordinator.rest.put(`/api/communities/${WERKPLAATS}/retention`, { cardDays: 30, logMonths: 1, registrationDays: 150, version: 2 });
    await press(laptop, 'Bewaar');
    await sees(laptop, /Iemand anders heeft dit intussen ook veranderd/);
    expect(await retention()).toMatchObject({ registrationDays: 150 });
  });

  test('before a person is forgotten it is said what goes and what stays', async () => {
    await laptop.goto(`/gemeenschap/${WERKPLAATS}/mensen`);
    await laptop.getByRole('button', { name: /^Wijzig: .*\(verzonnen\)/ }).first().click();
    await sees(laptop, 'Bewaar wat hier bekend is als bestand');
    await press(laptop, 'Vergeet deze persoon');
    await sees(laptop, /het hele leerlog.*Een besluit van de groep blijft\./);
    expect(await look(laptop, '183-forget', [320])).toEqual([]);
    const name = await laptop.getByLabel('Naam', { exact: true }).inputValue();
    await press(laptop, 'Vergeet deze persoon');
    await until('the person is gone', async () => !(await coordinator.rest.get<{ name: string }[]>(`/api/communities/${WERKPLAATS}/members`)).some((one) => one.name === name));
  });

  test('it is written down who changed what', async () => {
    await laptop.goto(`/gemeenschap/${WERKPLAATS}/wijzigingen`);
    await sees(laptop, /veranderde hoe lang dingen bewaard blijven: kaarten 30 dagen, leerlogs 1 maanden/);
  });
});
