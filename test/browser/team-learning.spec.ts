import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Facilitator } from '../support/facilitator.js';
import { press, sees } from './acts.js';
import { loggedIn, seedWerkplaats, WERKPLAATS } from './people.js';
import { LAPTOP, look, Stage } from './stage.js';

/** Three years of a team on one page, and an experiment from idea to what came of it. */
describe('what a team learned, decided and tried', () => {
  let stage: Stage;
  let coordinator: Facilitator;
  let laptop: Page;
  let at: string;

  beforeAll(async () => {
    stage = await Stage.open();
    coordinator = await Facilitator.firstRun(stage.server.base, () => stage.server.said);
    seedWerkplaats(stage, ['--with-history']);
    const { teams } = await coordinator.rest.get<{ teams: { id: string; name: string }[] }>(`/api/communities/${WERKPLAATS}`);
    at = `/gemeenschap/team/${teams.find((one) => one.name.startsWith('Gezond-sociaal, vervolg'))?.id ?? ''}/leren`;
    laptop = await loggedIn(stage, 'laptop', coordinator);
  });
  afterAll(() => stage.close());

  test('is told in sentences, on three levels, with decisions and what went back', async () => {
    await laptop.goto(at);
    for (const part of ['Wat we samen zeiden', 'Wat mensen leerden', 'Wat we besloten', 'Wat mee terugging', 'Wat we uitproberen']) await sees(laptop, part);
    await sees(laptop, 'Vanuit de wachtkamer wandelen');
    expect(await look(laptop, '140-team-learning', [320, 768])).toEqual([]);
  });

  test('an experiment begins with what is expected, and ends with what came of it', async () => {
    await press(laptop, 'Nieuw experiment');
    const form = laptop.getByRole('group', { name: 'Nieuw experiment' });
    await form.getByLabel('Hoe noemen we het?').fill('Een bankje voor de deur');
    await form.getByLabel('Wat verwachten we, en waarom?').fill('Als er een bankje staat, blijven mensen even zitten.');
    expect(await form.getByLabel('Wat werkte wel?').count()).toBe(0);
    await press(laptop, 'Voeg toe');
    await sees(laptop, 'Een bankje voor de deur');
    await press(laptop, 'Schrijf erbij: Een bankje voor de deur');
    await laptop.getByLabel('Hoe ver zijn we?').selectOption({ label: 'Klaar' });
    await laptop.getByLabel('Begonnen op').fill('2026-03-01');
    await laptop.getByLabel('Klaar op').fill('2026-02-01');
    await laptop.getByLabel('Wat werkte wel?').fill('Er zat elke dag iemand.');
    await press(laptop, 'Bewaar');
    await sees(laptop, /Deze datum klopt niet/);
    expect(await look(laptop, '141-experiment-form', [320])).toEqual([]);
    await laptop.getByLabel('Klaar op').fill('2026-06-01');
    await press(laptop, 'Bewaar');
    await sees(laptop, 'Er zat elke dag iemand.');
  });

  test('can be read in the dark', async () => {
    const dark = await loggedIn(stage, 'dark laptop', coordinator, { ...LAPTOP, dark: true });
    await dark.goto(at);
    await sees(dark, 'Wat we samen zeiden');
    expect(await look(dark, '140-team-learning-dark', [320])).toEqual([]);
  });
});
