import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { until } from '../support/retry.js';
import { press, sees } from './acts.js';
import { CardTable } from './card-acts.js';
import { Evening } from './hands.js';
import { chapters, textOf } from './story.js';

const NAMES = ['Anna', 'Bilal', 'Chris', 'Dewi', 'Emre'] as const;
const COSTS = 'Wie betaalt het als het langer duurt?';
const FRIDAY = 'Kan het ook op vrijdag?';
const TRUST = 'Hoe winnen we vertrouwen terug?';
const TWICE = 'Wat kost dat eigenlijk?';

/** What lives here? Questions on a wall, and at the end what everybody takes along. */
describe('a question wall and a harvest, with real hands', () => {
  let evening: Evening;
  let laptop: Page;
  let screen: Page;
  let cards: CardTable;
  beforeAll(async () => {
    evening = await Evening.open(NAMES);
    ({ laptop, screen } = evening);
    cards = new CardTable(evening);
    await evening.addWithoutPhone('Fatima');
  });
  afterAll(() => evening.close());
  const chapter = chapters();

  const on = (page: Page, text: string): Locator => page.locator('li.card', { hasText: text });
  const asks = async (name: string, text: string, button = 'Zet op de muur'): Promise<void> => {
    const phone = evening.phone(name);
    await phone.getByRole('textbox').first().fill(text);
    await press(phone, button);
  };
  const says = (name: string, text: string, stance: 'Ook mijn vraag' | 'Ik zie dit anders'): Promise<void> => on(evening.phone(name), text).getByRole('button', { name: stance }).click();
  /** The questions on the wall of the screen, from the first. */
  const wall = (): Promise<string[]> => screen.locator('.wall-screen__text').allInnerTexts();
  const order = (...texts: readonly string[]): Promise<true> => until(`the wall begins with ${texts.join(' - ')}`, async () => (await wall()).slice(0, texts.length).join() === texts.join() || null);

  chapter('the facilitator reads first: one comes on the wall, one does not and its author reads why', async () => {
    await evening.insert('Vragenmuur', 'Wat wil je weten over het buurtplan?', { 'De begeleider leest elke vraag eerst': true, 'Mensen mogen ook zeggen: ik zie dit anders': true });
    await sees(evening.phone('Anna'), 'De begeleider leest je vraag eerst.');
    await asks('Anna', COSTS);
    await asks('Bilal', TWICE);
    await sees(evening.phone('Bilal'), 'De begeleider leest hem eerst');
    await on(laptop, COSTS).waitFor();
    await on(laptop, TWICE).waitFor();
    await evening.hidden([COSTS, TWICE], screen, evening.phone('Chris'));
    await evening.look('laptop', 'wall-waiting');
    await on(laptop, COSTS).getByRole('button', { name: 'Laat door' }).click();
    const double = on(laptop, TWICE);
    await press(double, 'Niet op de muur');
    await double.getByLabel('Waarom niet?').selectOption('Deze vraag staat er al');
    await double.getByLabel('Een paar woorden erbij (hoeft niet)').fill('Kijk bij de vraag van Anna.');
    await press(double, 'Haal eraf');
    await sees(screen, COSTS);
    await sees(evening.phone('Bilal'), 'Niet op de muur: Deze vraag staat er al');
    await sees(evening.phone('Bilal'), 'Kijk bij de vraag van Anna.');
    await evening.look('Bilal', 'wall-refused');
    await evening.hidden([TWICE], screen, evening.phone('Anna'), evening.phone('Chris'));
  });

  chapter('support, what divides and what is new each put another question first', async () => {
    await asks('Chris', FRIDAY);
    await on(laptop, FRIDAY).getByRole('button', { name: 'Laat door' }).click();
    const fatima = await evening.onBehalfOf('Fatima');
    await fatima.getByLabel('Wat wil deze persoon vragen?').fill(TRUST);
    await press(fatima, 'Zet op de muur');
    await on(laptop, TRUST).getByRole('button', { name: 'Laat door' }).click();
    await on(evening.phone('Anna'), TRUST).waitFor();
    await evening.arrive('Gijs');
    for (const name of ['Anna', 'Bilal', 'Dewi', 'Gijs'] as const) await says(name, TRUST, 'Ook mijn vraag');
    for (const name of ['Bilal', 'Chris', 'Gijs'] as const) await says(name, COSTS, 'Ook mijn vraag');
    for (const name of ['Dewi', 'Emre'] as const) await says(name, COSTS, 'Ik zie dit anders');
    await fatima.getByLabel('Wat zegt deze persoon bij een vraag?').selectOption(COSTS);
    await press(fatima, 'Ik zie dit anders');
    await order(TRUST, COSTS);
    await sees(screen, 'Hier denken we verschillend over');
    // Said twice is said once, and what was said is still there after a reload.
    await evening.phone('Dewi').reload();
    await on(evening.phone('Dewi'), COSTS).locator('[aria-pressed="true"]', { hasText: 'Ik zie dit anders' }).waitFor();
    await evening.look('Dewi', 'wall-stances');
    await evening.look('screen', 'wall-support');
    await evening.look('laptop', 'wall-support');
    await press(laptop, 'Meest verdeeld');
    await order(COSTS);
    await press(laptop, 'Nieuwste');
    await order(TRUST, FRIDAY, COSTS);
    await press(laptop, 'Vaakst ook gevraagd');
    await order(TRUST, COSTS, FRIDAY);
  });

  chapter('one question has the room, one has an answer, one is for later', async () => {
    await press(on(laptop, TRUST), 'Groot op het scherm');
    await sees(screen, 'Deze vraag is nu aan de beurt');
    await sees(evening.phone('Anna'), 'Nu op het scherm');
    await evening.look('screen', 'wall-pinned');
    await press(on(laptop, TRUST), 'Terug naar de muur');
    await press(on(laptop, FRIDAY), 'Beantwoord');
    await laptop.getByLabel('Kort antwoord voor het verslag (hoeft niet)').fill('Ja, vanaf maart.');
    await press(laptop, 'Zet bij beantwoord');
    await press(on(laptop, COSTS), 'Bewaar');
    await laptop.getByLabel('Waarom later? (hoeft niet)').fill('De begroting is er in mei.');
    await press(laptop, 'Bewaar voor later');
    await sees(screen, 'Voor later');
    await sees(screen, 'Ja, vanaf maart.');
    await sees(evening.phone('Chris'), 'Ja, vanaf maart.');
    await evening.look('screen', 'wall-done');
    await evening.look('laptop', 'wall-done');
  });

  chapter('without names questions come together from five people on, and so does their support', async () => {
    await evening.insert('Vragenmuur', 'Wat vraag je liever niet hardop?', { 'Met of zonder naam': 'Anoniem: vragen komen samen, zonder naam' });
    await asks('Anna', 'Wie beslist hier echt?', 'Lever in');
    await asks('Bilal', 'Mag ik ook nee zeggen?', 'Lever in');
    await evening.look('Chris', 'wall-anonymous');
    for (const name of ['Chris', 'Dewi'] as const) await press(evening.phone(name), 'Ik heb nu geen vraag');
    await sees(laptop, /^4 mensen leverden iets in/);
    expect(await laptop.getByRole('button', { name: 'Haal de vragen op' }).isDisabled()).toBe(true);
    await press(evening.phone('Emre'), 'Ik heb nu geen vraag');
    await sees(laptop, /^5 mensen leverden iets in/);
    await evening.hidden(['Wie beslist hier echt?'], laptop, screen);
    await press(laptop, 'Haal de vragen op');
    await sees(screen, 'Wie beslist hier echt?');
    for (const name of NAMES) {
      await says(name, 'Mag ik ook nee zeggen?', 'Ook mijn vraag');
      await press(evening.phone(name), 'Geef door');
      await sees(evening.phone(name), /^Doorgegeven\./);
    }
    await sees(laptop, /^5 mensen zeiden bij welke vragen/);
    await evening.noNames(NAMES);
    await evening.look('laptop', 'wall-sealed');
    await press(laptop, 'Tel de steun');
    await sees(screen, '5 vragen dit ook');
    await evening.look('screen', 'wall-anonymous');
    await evening.noNames(NAMES);
  });

  chapter('what people take along: under hashtags by itself, on heaps by hand', async () => {
    await evening.insert('Oogst', 'Wat neem je mee naar huis?', { 'Hoeveel schrijven we op?': 'Ruim: tot twaalf kaartjes per persoon' });
    await cards.share('Anna', { text: 'Eerst koffie, dan pas vragen. #tijd #nabij' });
    await cards.share('Bilal', { text: 'Een vast gezicht helpt. #nabij' });
    await cards.write('Chris', { text: 'Nog niet af, maar wel #eerlijk' });
    await evening.phone('Chris').reload();
    await until('the half sentence is still there', async () => (await evening.phone('Chris').getByRole('textbox').first().inputValue()) === 'Nog niet af, maar wel #eerlijk');
    await evening.look('Chris', 'harvest-write');
    await cards.typeFor('Fatima', { text: 'Bellen mag gewoon weer. #tijd' });
    await cards.card('Bellen mag gewoon weer.').getByText('via de begeleider').waitFor();
    await evening.hidden(['#nabij', 'koffie'], screen, evening.phone('Dewi'));
    await cards.show('Een vast gezicht helpt. #nabij');
    await press(evening.phone('Chris'), 'Deel met de groep');
    await sees(screen, /^Nog niet af/);
    await evening.arrive('Hanna');
    await sees(evening.phone('Hanna'), /^Een vast gezicht helpt/);
    await cards.share('Hanna', { text: 'Ik kom terug. #nabij' });
    await sees(screen, /^Ik kom terug/);
    await evening.look('screen', 'harvest-tags');
    await evening.look('Hanna', 'harvest-shown');
    await press(laptop, /^#nabij/);
    await screen.getByRole('heading', { level: 1, name: '#nabij' }).waitFor();
    await evening.hidden(['Bellen mag gewoon weer.'], screen);
    await evening.look('screen', 'harvest-one-tag');
    await press(laptop, 'Toon alles');
    await sees(screen, /^Bellen mag gewoon weer/);

    await laptop.getByText('Leg kaartjes bij elkaar').click();
    await laptop.getByLabel('Hoe noemt de groep dit stapeltje?').fill('Dichtbij blijven');
    await press(laptop, 'Maak een stapeltje');
    for (const text of ['Een vast gezicht helpt', 'Ik kom terug']) await cards.card(text).getByLabel('Hoort bij').selectOption('Dichtbij blijven');
    await screen.getByRole('heading', { level: 2, name: 'Dichtbij blijven' }).waitFor();
    await evening.look('screen', 'harvest-heaps');
    await evening.look('laptop', 'harvest-heaps');
  });

  chapter('the report has what was asked and answered, and what was taken along', async () => {
    const text = await textOf(await evening.report());
    for (const part of ['Antwoord: Ja, vanaf maart.', 'Waarom later: De begroting is er in mei.', TRUST, 'Wie beslist hier echt?', 'Dichtbij blijven', 'Een vast gezicht helpt. #nabij', 'Bellen mag gewoon weer. #tijd']) expect(text).toContain(part);
    expect(text).not.toContain(TWICE);
    await sees(evening.phone('Anna'), 'De bijeenkomst is klaar. Dank je wel.');
    await sees(evening.phone('Anna'), 'Eerst koffie, dan pas vragen. #tijd #nabij');
    expect(evening.stage.errors).toEqual([]);
  });
});
