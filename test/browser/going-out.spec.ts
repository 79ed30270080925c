import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Facilitator } from '../support/facilitator.js';
import { press, sees } from './acts.js';
import { loggedIn, seedWerkplaats, WERKPLAATS } from './people.js';
import { LAPTOP, look, PHONE, Stage } from './stage.js';

interface Listed {
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  readonly periods: readonly { readonly id: string; readonly name: string }[];
}

/** Three years of a community, as it goes out: a bundle, a dossier, a report, and what somebody missed. */
describe('going out', () => {
  let stage: Stage;
  let coordinator: Facilitator;
  let laptop: Page;
  let community: Listed;
  let meeting: string;

  beforeAll(async () => {
    stage = await Stage.open();
    coordinator = await Facilitator.firstRun(stage.server.base, () => stage.server.said);
    seedWerkplaats(stage, ['--with-history']);
    community = await coordinator.rest.get<Listed>(`/api/communities/${WERKPLAATS}`);
    const meetings = await coordinator.rest.get<{ id: string; kind: string; status: string }[]>('/api/meetings');
    meeting = meetings.find((one) => one.kind === 'werkteam' && one.status === 'closed')?.id ?? '';
    laptop = await loggedIn(stage, 'laptop', coordinator);
  });
  afterAll(async () => {
    expect(stage.errors).toEqual([]);
    await stage.close();
  });

  const period = (): string => community.periods.find((one) => one.name.includes('2023'))?.id ?? community.periods[0]?.id ?? '';

  test('a coordinator sees what will be in the bundle of a period, and what waits for what', async () => {
    await laptop.goto(`/gemeenschap/${WERKPLAATS}/bundel?period=${period()}`);
    for (const said of ['Wat erin komt', 'Kenniscafés', 'Wat er niet in komt', 'Tabellen']) await laptop.getByRole('heading', { name: said }).waitFor();
    expect(await look(laptop, '170-bundle', [320, 768, 1280])).toEqual([]);
  });

  test('the bundle comes as a Word file, and a table as one that Excel opens', async () => {
    const [word] = await Promise.all([laptop.waitForEvent('download', { timeout: 60_000 }), press(laptop, 'Bewaar als Word')]);
    expect(word.suggestedFilename()).toMatch(/^bundel-.*\.docx$/);
    expect(readFileSync(await word.path()).subarray(0, 2).toString('latin1')).toBe('PK');
    await sees(laptop, 'Het bestand is er.');
    const [table] = await Promise.all([laptop.waitForEvent('download'), press(laptop, 'Besluiten: Tabel (CSV)')]);
    expect(readFileSync(await table.path(), 'utf8').startsWith('\ufeff"datum";')).toBe(true);
    await laptop.goto(`/gemeenschap/${WERKPLAATS}/wijzigingen`);
    await sees(laptop, /haalde gegevens uit .* op: de bundel/);
    await sees(laptop, /haalde gegevens uit .* op: de besluiten/);
  });

  test('the bundle is a page too, readable on a phone and in the dark', async () => {
    await laptop.goto(`/verslag/bundel/${period()}`);
    await laptop.getByRole('heading', { level: 1, name: /Wat we leerden/ }).waitFor();
    expect(await look(laptop, '171-bundle-page', [320, 768, 1280])).toEqual([]);
    const dark = await loggedIn(stage, 'dark', coordinator, { ...LAPTOP, dark: true });
    await dark.goto(`/verslag/bundel/${period()}`);
    expect(await look(dark, '171-bundle-page-dark', [390])).toEqual([]);
  });

  test('the dossier of a team is a page with contents', async () => {
    const team = community.teams.find((one) => one.name.startsWith('Gezond-sociaal, vervolg'))?.id ?? '';
    await laptop.goto(`/verslag/team/${team}`);
    await laptop.getByRole('navigation', { name: 'Inhoud' }).getByRole('link', { name: 'Wat we leerden' }).click();
    expect(new URL(laptop.url()).hash).toBe('#deel-3');
    expect(await look(laptop, '172-dossier', [320, 1280])).toEqual([]);
  });

  test('a report leads to what somebody missed, and to its Word file', async () => {
    await laptop.goto(`/verslag/${meeting}`);
    const [word] = await Promise.all([laptop.waitForEvent('download'), laptop.getByRole('link', { name: 'Bewaar als Word' }).click()]);
    expect(word.suggestedFilename()).toMatch(/^verslag-.*\.docx$/);
    await laptop.getByRole('link', { name: 'Voor wie er niet bij was: in drie minuten' }).click();
    await sees(laptop, /\d minu(ut|ten) lezen/);
    expect(await look(laptop, '173-missed', [320])).toEqual([]);
    const phone = await loggedIn(stage, 'phone', coordinator, PHONE);
    await phone.goto(`/verslag/${meeting}/gemist`);
    expect(await look(phone, '173-missed-phone')).toEqual([]);
  });
});
