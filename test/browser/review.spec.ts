import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Facilitator, tokenOf } from '../support/facilitator.js';
import { until } from '../support/retry.js';
import { press, sees } from './acts.js';
import { loggedIn, pathIn, seedWerkplaats, WERKPLAATS } from './people.js';
import { look, PHONE, Stage } from './stage.js';
import { chapters, inTheDark } from './story.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

const PICTURES = `/gemeenschap/${WERKPLAATS}/beelden`;
const TEAM = 'Gezond-sociaal, vervolg (verzonnen)';
const SHARED = 'Een zonnebloem op de balie maakt dat mensen eerder iets vragen.';
const FOR_TEAM = 'Dit over de zonnebloem is alleen voor ons team.';
const REMARK = 'Wij zetten er nu ook een neer, en een stoel erbij.';
/** The width of a laptop at 200%. */
const ZOOMED = 640;

/** A coordinator who reads three years of what people shared, and an author who is asked something without being known. */
describe('the review desk', () => {
  let stage: Stage;
  let coordinator: Facilitator;
  let laptop: Page;
  let phone: Page;
  let token: string;
  let logPath: string;
  const entry = () => laptop.getByRole('article').filter({ hasText: SHARED });
  const search = () => laptop.getByLabel('Zoek op woorden');
  const found = (count: number) => laptop.getByRole('heading', { level: 2, name: count === 1 ? '1 bijdrage' : `${String(count)} bijdragen`, exact: true }).waitFor();

  beforeAll(async () => {
    stage = await Stage.open();
    coordinator = await Facilitator.firstRun(stage.server.base, () => stage.server.said);
    seedWerkplaats(stage, ['--with-history']);
    const { rest } = coordinator;
    const { teams } = await rest.get<{ teams: Named[] }>(`/api/communities/${WERKPLAATS}`);
    const team = teams.find((one) => one.name === TEAM)?.id ?? '';
    const { member } = await rest.post<{ member: string }>(`/api/teams/${team}/members`, { name: 'Noor Verzonnen', language: 'nl', joinedOn: '2026-01-15', replaces: null, organisation: null, perspective: null, function: '' });
    const { link } = await rest.post<{ link: string }>(`/api/members/${member}/link`);
    token = tokenOf(link);
    logPath = `/logboek#${tokenOf(pathIn(link))}`;
    await written(SHARED, 'community', team);
    await written(FOR_TEAM, 'team', team);
    laptop = await loggedIn(stage, 'laptop', coordinator);
  });
  afterAll(() => stage.close());

  /** Somebody writes in their own log, as their phone does. */
  async function written(text: string, audience: 'team' | 'community', team: string): Promise<void> {
    const fields = { level: 'individual', audience, named: false, text, nextStep: '', landsAt: '', layer: null, follow: false, touched: '', viewFrom: '', viewTo: '', form: null, turn: 'success', link: '', locked: null };
    const { status } = await coordinator.rest.ask('PUT', `/api/log/entries/${randomBytes(18).toString('base64url')}`, { ...fields, team, before: null, at: Date.now() }, { Authorization: `Bearer ${token}` });
    expect(status).toBe(204);
  }

  const chapter = chapters();

  chapter('has what was shared, three levels that are always there, and a way there from the community', async () => {
    await laptop.goto(`/gemeenschap/${WERKPLAATS}`);
    const pages = laptop.getByRole('navigation', { name: /Pagina's van deze leergemeenschap/ });
    await pages.waitFor();
    expect(await pages.getByRole('link').allInnerTexts()).toEqual(['Overzicht', 'Leren', 'In beeld', 'Doorwerking', 'Bundel', 'Mensen', 'Post', 'Bewaren', 'Wijzigingen']);
    await pages.getByRole('link', { name: 'Leren' }).click();
    await laptop.getByRole('heading', { level: 1, name: 'Leren' }).waitFor();
    const levels = laptop.getByRole('navigation', { name: 'De drie niveaus' }).getByRole('listitem');
    await levels.first().waitFor();
    expect(await levels.allInnerTexts()).toEqual([expect.stringContaining('Individueel'), expect.stringContaining('Team'), expect.stringContaining('Organisatie')]);
    expect(await look(laptop, '150-review', [320, ZOOMED, 768, 1920])).toEqual([]);
    await inTheDark(laptop, '150-review');
  });

  chapter('narrows by choices that stand in the address, and goes back with the browser', async () => {
    await laptop.getByLabel('Team', { exact: true }).selectOption({ label: TEAM });
    await until('the team is in the address', () => laptop.url().includes('team='));
    await laptop.getByRole('navigation', { name: 'De drie niveaus' }).getByRole('link', { name: 'Organisatie' }).click();
    await until('the level too', () => laptop.url().includes('level=organisation'));
    await until('only that level', async () => (await laptop.getByRole('article').locator('.level').allInnerTexts()).every((level) => level.includes('Organisatie')));
    const address = laptop.url();
    await laptop.reload();
    await laptop.getByRole('article').first().waitFor();
    expect(laptop.url()).toBe(address);
    expect(await laptop.getByLabel('Team', { exact: true }).locator('option:checked').innerText()).toBe(TEAM);
    await press(laptop, 'Meer keuzes');
    await laptop.getByLabel('Laag in de organisatie').selectOption({ label: 'beleid' });
    await until('the layer is in the address', () => laptop.url().includes('layer=beleid'));
    expect(await look(laptop, '151-review-narrow', [320])).toEqual([]);
    await laptop.goBack();
    expect(laptop.url()).toBe(address);
    await laptop.getByRole('link', { name: 'Wis alle keuzes' }).click();
    expect(new URL(laptop.url()).search).toBe('');
  });

  chapter('turns pages of 25, and begins each at its top', async () => {
    await laptop.getByRole('link', { name: 'Volgende 25' }).click();
    await sees(laptop, /^26 tot en met 50 van/);
    await until('the heading has the focus', () => laptop.evaluate(() => document.activeElement?.id === 'entries'));
    await laptop.getByRole('link', { name: 'Vorige 25' }).click();
    await sees(laptop, /^1 tot en met 25 van/);
  });

  chapter('finds by a word what was shared with everybody, not what was for a team', async () => {
    await search().fill('zonnebloem');
    await found(1);
    await entry().getByText('Dit lukte', { exact: true }).waitFor();
    expect(await entry().innerText()).toContain('Zonder naam');
    expect(await laptop.locator('body').innerText()).not.toContain(FOR_TEAM);
    expect(new URL(laptop.url()).searchParams.get('q')).toBe('zonnebloem');
    await search().fill('zonnebloemxyz');
    await sees(laptop, /Met deze keuzes is er niets/);
    expect(await look(laptop, '152-review-nothing', [320])).toEqual([]);
    await search().fill('zonnebloem');
    await found(1);
  });

  chapter('gives a theme with the keyboard alone, a new one and one that is there', async () => {
    const opener = entry().getByRole('button', { name: /^Voeg een thema toe/ });
    await opener.focus();
    await laptop.keyboard.press('Enter');
    await until('one can type', () => laptop.evaluate(() => document.activeElement?.tagName === 'INPUT'));
    await laptop.keyboard.type('Balie');
    await laptop.keyboard.press('Enter');
    await entry().getByRole('button', { name: /^Haal thema Balie eraf/ }).waitFor();
    await laptop.keyboard.type('balies');
    await laptop.keyboard.press('Enter');
    await entry().getByRole('button', { name: /^Haal thema balies eraf/ }).waitFor();
    expect(await look(laptop, '153-review-themes', [320])).toEqual([]);
    await entry().getByRole('button', { name: 'Annuleer' }).press('Enter');
    await until('the word that opened it has the focus again', () => laptop.evaluate(() => document.activeElement?.textContent === 'Voeg een thema toe'));
  });

  chapter('brings two themes together, and gives one another name', async () => {
    await laptop.getByRole('link', { name: "Thema's", exact: true }).click();
    await press(laptop, /^Wijzig: balies/);
    await laptop.getByLabel('Voeg samen met').selectOption({ label: 'Balie' });
    await press(laptop, 'Voeg samen');
    await sees(laptop, /balies verdwijnt/);
    expect(await look(laptop, '154-themes', [320])).toEqual([]);
    await laptop.getByRole('group', { name: 'Voeg samen' }).getByRole('button', { name: 'Voeg samen' }).click();
    await until('one of them is gone', async () => (await laptop.getByRole('link', { name: 'balies', exact: true }).count()) === 0);
    await press(laptop, /^Wijzig: Balie/);
    await laptop.getByLabel('Naam').fill('Aan de balie');
    await press(laptop, 'Bewaar');
    await laptop.getByRole('link', { name: 'Aan de balie' }).click();
    await found(1);
    expect(await entry().getByRole('list', { name: /^Thema's bij/ }).innerText()).toContain('Aan de balie');
  });

  chapter('puts a reflection beside it; a name in it is pointed at first', async () => {
    await entry().getByRole('button', { name: /^Zet er een reflectie naast/ }).click();
    const form = laptop.getByRole('group', { name: 'Zet er een reflectie naast' });
    await form.getByLabel('Van wie').fill('Een baliemedewerker');
    await form.getByLabel('Reflectie').fill('Dat zei mevrouw Bedacht ook al.');
    await sees(laptop, /In je tekst staat misschien een naam/);
    await form.getByLabel('Reflectie').fill(REMARK);
    await press(laptop, 'Zet ernaast');
    await entry().getByText(REMARK).waitFor();
  });

  chapter('asks the author, who reads the question in the own log and says yes; the desk hears only that', async () => {
    await entry().getByText('De schrijver is nog niets gevraagd.').waitFor();
    expect(await entry().getByRole('button', { name: /^Kies voor de bundel/ }).count()).toBe(0);
    await entry().getByRole('button', { name: /^Vraag of dit openbaar mag/ }).click();
    await sees(laptop, 'De schrijver krijgt deze vraag in het eigen leerlog. Je hoort alleen ja of nee, niet wie het is.');
    expect(await look(laptop, '155-ask-author', [320])).toEqual([]);
    await press(laptop, 'Vraag het de schrijver');
    await entry().getByText(/De schrijver is gevraagd of dit openbaar mag/).waitFor();
    phone = await stage.device('phone', PHONE, logPath);
    await sees(phone, 'Mag deze tekst openbaar?');
    await press(phone, 'Ja, dat mag');
    await sees(phone, 'Dit mag openbaar.');
    await until('the desk hears it', async () => {
      await laptop.reload();
      await entry().waitFor();
      return (await entry().innerText()).includes('De schrijver zei ja: dit mag openbaar.');
    });
    expect(await laptop.locator('body').innerText()).not.toContain('Noor Verzonnen');
  });

  chapter('chooses it for the bundle of a period, and finds it by that', async () => {
    await entry().getByRole('button', { name: /^Kies voor de bundel/ }).click();
    await laptop.getByLabel('Bundel van periode').selectOption({ label: '2023-2026 (verzonnen)' });
    await press(laptop, 'Zet in de bundel');
    await entry().getByText('Staat in de bundel van 2023-2026 (verzonnen).').waitFor();
    await press(laptop, 'Meer keuzes');
    await laptop.getByLabel('Bundel', { exact: true }).selectOption({ label: 'In de bundel van 2023-2026 (verzonnen)' });
    await until('it is in the address', () => laptop.url().includes('chosen='));
    await entry().waitFor();
    expect(await look(laptop, '156-chosen', [320, 768])).toEqual([]);
    await laptop.getByLabel('Bundel', { exact: true }).selectOption({ label: 'In geen bundel' });
    await sees(laptop, /Met deze keuzes is er niets/);
  });

  chapter('draws what there is, with what it does not say and the same in a table', async () => {
    await laptop.goto(PICTURES);
    await laptop.getByLabel('Periode').selectOption({ label: '2023-2026 (verzonnen)' });
    for (const title of ['De drie niveaus per team', 'Van voornemen tot geborgd', 'Het palet van perspectieven']) {
      const part = laptop.getByRole('region', { name: title, exact: true });
      await part.getByRole('img', { name: title }).waitFor();
      await part.getByText(/^Dit zegt niet/).waitFor();
    }
    await laptop.getByRole('img', { name: `Hoe het gaat in ${TEAM}` }).waitFor();
    const coverage = laptop.getByRole('region', { name: 'De drie niveaus per team', exact: true });
    expect(await coverage.locator('svg').innerHTML()).toContain(TEAM);
    await coverage.getByText('Hetzelfde in een tabel', { exact: true }).click();
    expect(await coverage.getByRole('columnheader').allInnerTexts()).toEqual(['Team', 'Half jaar', 'Individueel', 'Team', 'Organisatie']);
    const address = laptop.url();
    await laptop.reload();
    await coverage.getByRole('img').waitFor();
    expect(laptop.url()).toBe(address);
    expect(await look(laptop, '157-pictures', [320, ZOOMED, 768, 1920])).toEqual([]);
    await inTheDark(laptop, '157-pictures');
  });

  chapter('says so where nothing is yet', async () => {
    const { id } = await coordinator.rest.post<Named>('/api/communities', { name: 'Nog leeg', motto: '', language: 'nl', zone: 'Europe/Amsterdam' });
    await laptop.goto(`/gemeenschap/${id}/leren`);
    await sees(laptop, /Er is nog niets gedeeld met de leergemeenschap. Dat zegt iets over ons, niet over mensen/);
    expect(await laptop.getByText('Hier is nog niets. Dat zegt iets over ons, niet over mensen.').count()).toBe(3);
    expect(await look(laptop, '158-review-empty', [320])).toEqual([]);
    await laptop.goto(`/gemeenschap/${id}/beelden`);
    await sees(laptop, 'Hier is nog niets. Dat zegt iets over ons, niet over mensen.');
    expect(await look(laptop, '159-pictures-empty', [320])).toEqual([]);
  });

  chapter('leaves nothing on the console of a browser', async () => {
    expect(stage.errors).toEqual([]);
  });
});
