import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Facilitator } from '../support/facilitator.js';
import { readPdf } from '../support/pdf-text.js';
import { until } from '../support/retry.js';
import { press, sees } from './acts.js';
import { loggedIn } from './people.js';
import { LAPTOP, look, SCREENS, Stage } from './stage.js';

interface Item {
  readonly werkvorm: string;
  readonly minutes: number;
  readonly questions: readonly string[];
  readonly config: Readonly<Record<string, unknown>>;
}

const OPTIONS = ['Een buurtkamer', 'Een spreekuur', 'Samen eten'];
const POLL: Item = { werkvorm: 'poll', minutes: 5, questions: ['Waarmee beginnen we in de wijk?'], config: { kind: 'ranking', mode: 'anonymous', options: OPTIONS } };

/** The same meeting for who has no phone: cards chosen, looked at and printed. */
describe('cards on paper', () => {
  let stage: Stage;
  let facilitator: Facilitator;
  let laptop: Page;
  let items: readonly Item[];
  let address: string;

  beforeAll(async () => {
    stage = await Stage.open();
    facilitator = await Facilitator.firstRun(stage.server.base, () => stage.server.said);
    const templates = await facilitator.rest.get<{ kind: string; cafeType: string | null; items: Item[] }[]>('/api/templates');
    items = [...(templates.find(({ kind, cafeType }) => kind === 'kenniscafe' && cafeType === 'podium')?.items ?? []), POLL];
    const plan = { community: await facilitator.community(), kind: 'kenniscafe', cafeType: 'podium', title: 'Geldzorgen op tijd bespreken', date: '2026-11-12', items: items.map((item, at) => ({ ...item, id: `item-${String(at)}` })) };
    const { id } = await facilitator.rest.post<{ id: string }>('/api/meetings', plan);
    address = `/begeleiding/bijeenkomst/${id}`;
    laptop = await loggedIn(stage, 'laptop', facilitator);
    await laptop.goto(address);
    await laptop.getByRole('link', { name: 'Kaarten op papier' }).click();
    await sees(laptop, 'Zo ziet elke kaart eruit');
  });
  afterAll(async () => {
    expect(stage.errors).toEqual([]);
    await stage.close();
  });

  const print = async (name: string) => readPdf(await laptop.pdf({ path: `${SCREENS}${name}.pdf`, preferCSSPageSize: true }));
  /** How many cards and sheets the page says there are. */
  const said = async (): Promise<{ cards: number; sheets: number }> => {
    const found = /Kaarten: (\d+)\. Vellen: (\d+)[.,]/.exec((await laptop.locator('.paper-form [role=status]').textContent()) ?? '');
    return { cards: Number(found?.[1]), sheets: Number(found?.[2]) };
  };
  const choose = (name: string) => laptop.getByRole('checkbox', { name }).first();
  /** Cards on paper from which something falls off their sheet. */
  const tooFull = async (): Promise<string[]> => {
    await laptop.emulateMedia({ media: 'print' });
    const found = await laptop.locator('.paper-sheets .paper-card').evaluateAll((cards) =>
      cards.flatMap((card) => {
        const { bottom } = card.getBoundingClientRect();
        const lowest = Math.max(...[...card.querySelectorAll('.paper-foot, .paper-steps')].map((part) => part.getBoundingClientRect().bottom));
        return lowest > bottom || card.scrollWidth > card.clientWidth + 1 ? [card.querySelector('h3')?.textContent ?? ''] : [];
      }),
    );
    await laptop.emulateMedia({ media: null });
    return found;
  };

  test('every item has a card: as many pages as are said, with its questions, and the options of a poll', async () => {
    expect(await look(laptop, '300-paper', [320, 768])).toEqual([]);
    const { cards, sheets } = await said();
    expect(cards).toBe(items.length);
    const { pages } = await print('300-paper-a4');
    expect(pages).toHaveLength(sheets);
    const text = pages.join(' ');
    for (const one of [...items.flatMap(({ questions }) => questions), ...OPTIONS]) expect(text).toContain(one);
    expect(await tooFull()).toEqual([]);
  });

  test('only what is chosen is printed, and who is anonymous has no line for a name', async () => {
    await press(laptop, 'Kies geen');
    await sees(laptop, 'Er is nog niets gekozen.');
    expect(await laptop.getByRole('button', { name: 'Druk de kaarten af' }).isDisabled()).toBe(true);
    await choose('Peiling').check();
    await laptop.getByLabel('Hoeveel van elke kaart?').fill('3');
    expect(await said()).toEqual({ cards: 3, sheets: 2 });
    const { pages } = await print('301-paper-poll');
    expect(pages).toHaveLength(2);
    expect(pages.join(' ').split('Waarmee beginnen we in de wijk?')).toHaveLength(4);
    expect(pages.join(' ')).toContain('Anoniem: zet je naam er niet op.');
    expect(pages.join(' ')).not.toMatch(/\bNaam\b/);
    await laptop.getByLabel('Hoeveel van elke kaart?').fill('900');
    await sees(laptop, 'Kies een getal van 1 tot 40.');
    await laptop.getByLabel('Hoeveel van elke kaart?').fill('1');
  });

  test('an empty card of every werkvorm fits on its sheet, also in large letters', async () => {
    await press(laptop, 'Kies geen');
    await laptop.getByText('Lege kaarten, om de vraag zelf op te schrijven').click();
    await laptop.locator('details').getByRole('button', { name: 'Kies alle' }).click();
    const { length } = await facilitator.rest.get<unknown[]>('/api/werkvormen');
    const { cards, sheets } = await said();
    expect(cards).toBe(length);
    expect(await tooFull()).toEqual([]);
    expect((await print('302-paper-empty')).pages).toHaveLength(sheets);
    await laptop.getByLabel('Grote letters, voor wie minder goed ziet').check();
    await until('there are more sheets', async () => (await said()).sheets > sheets);
    expect(await tooFull()).toEqual([]);
    await print('303-paper-large');
    await laptop.getByLabel('Grote letters, voor wie minder goed ziet').uncheck();
  });

  test('on A5 each card begins on a sheet of its own, and in English it is English', async () => {
    await laptop.getByRole('radio', { name: /^A5/ }).check();
    await press(laptop, 'English');
    await sees(laptop, 'This is what each card looks like');
    const { pages } = await print('304-paper-a5');
    expect(pages.length).toBeGreaterThan((await facilitator.rest.get<unknown[]>('/api/werkvormen')).length);
    expect(pages.join(' ')).toContain('A majority decision, enriched with the wisdom of the minority.');
    await press(laptop, 'Nederlands');
  });

  test('can be read on a narrow screen in the dark, and is light on paper', async () => {
    const dark = await loggedIn(stage, 'dark', facilitator, { ...LAPTOP, width: 390, dark: true });
    await dark.goto(`${address}/kaarten`);
    await sees(dark, 'Zo ziet elke kaart eruit');
    expect(await look(dark, '305-paper-dark', [320])).toEqual([]);
    const ink = () => dark.locator('.paper-sheets').evaluate((sheets) => getComputedStyle(sheets).color);
    await dark.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await ink()).toBe('rgb(28, 36, 48)');
  });
});
