import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Facilitator } from '../support/facilitator.js';
import { until } from '../support/retry.js';
import { press, sees } from './acts.js';
import { acceptInvitation, loggedIn } from './people.js';
import { look, PHONE, Stage } from './stage.js';

interface Plan {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly theme: string;
  readonly place: string;
  readonly date: string;
  readonly time: string;
  readonly aim: string;
  readonly publicUrl: string;
  readonly items: readonly { readonly id: string; readonly title: string; readonly minutes: number; readonly aim: string; readonly material: string; readonly planB: string }[];
}

const TOGETHER = 'Iemand anders veranderde ook iets. Jullie wijzigingen staan nu samen.';
const SAVED = /^Alles is bewaard/;

const item = (id: string, title: string) => ({ id, werkvorm: 'pause', title, questions: [], aim: '', minutes: 10, config: {} });
const WISH = {
  kind: 'kenniscafe',
  cafeType: 'dialoogtafel',
  title: 'Wonen als je oud bent',
  question: '',
  team: '',
  date: '2030-03-06',
  time: '15:00',
  place: 'Bibliotheek Neude',
  listed: true,
  expected: null,
  organisations: [],
  perspectives: [],
  items: [item('welcome', 'Welkom'), item('story', 'Een verhaal'), item('goodbye', 'Afscheid')],
} as const;

/** Two facilitators on one plan, and the people who counted on it. */
describe('preparing one meeting together', () => {
  let stage: Stage;
  let anna: Facilitator;
  let annas: Page;
  let brams: Page;
  let meeting: string;
  let page: string;

  beforeAll(async () => {
    stage = await Stage.open();
    anna = await Facilitator.firstRun(stage.server.base, () => stage.server.said);
    const made = await anna.rest.post<Plan>('/api/meetings', { community: await anna.community(), ...WISH });
    meeting = `/begeleiding/bijeenkomst/${made.id}`;
    page = new URL(made.publicUrl).pathname;
    const { link } = await anna.rest.post<{ link: string }>(`/api${pathOf()}/invitations`, { name: 'Bram', email: 'bram@example.org', language: 'nl' });
    annas = await loggedIn(stage, 'Anna', anna);
    brams = await acceptInvitation(stage, 'Bram', link);
  });
  afterAll(() => stage.close());

  const pathOf = () => meeting.replace('/begeleiding/bijeenkomst/', '/meetings/');
  const plan = () => anna.rest.get<Plan>(`/api${pathOf()}`);
  const open = (...pages: readonly Page[]) =>
    Promise.all(
      pages.map(async (one) => {
        await one.goto(meeting);
        await sees(one, SAVED);
      }),
    );
  const field = (of: Page, name: string) => of.getByLabel(name, { exact: true });
  const reads = (of: Page, name: string, text: string) => until(`${name} says ${text}`, async () => (await field(of, name).inputValue()) === text);
  /** Until a plan on the server is as it should be. */
  const stored = (what: string, right: (now: Plan) => boolean) => until(what, async () => right(await plan()));
  /** What happens when somebody looks at the page again after having been elsewhere. */
  const comesBack = (to: Page) => to.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  /** Opens an item of the programme to change it. */
  const unfold = (of: Page, title: string) => of.getByRole('button', { name: new RegExp(`^\\d\\d:\\d\\d ?${title}`) }).click();

  test('what two people change in different places comes together by itself', async () => {
    await open(annas, brams);
    await field(annas, 'Titel').fill('Wonen als je ouder wordt');
    await stored('the title of Anna', ({ title }) => title === 'Wonen als je ouder wordt');
    await field(brams, 'De vraag of opgave').fill('Wat heb je nodig om te blijven?');
    await sees(brams, TOGETHER);
    await sees(brams, SAVED);
    await reads(brams, 'Titel', 'Wonen als je ouder wordt');
    expect(await look(brams, '140-joined', [320])).toEqual([]);
    await comesBack(annas);
    await sees(annas, TOGETHER);
    await reads(annas, 'De vraag of opgave', 'Wat heb je nodig om te blijven?');

    // In the same draaiboek, at the same time: one makes it longer, the other tells who brings what and turns it around.
    await unfold(annas, 'Een verhaal');
    await unfold(brams, 'Een verhaal');
    await Promise.all([field(annas, 'Materiaal').fill('Een krukje en een lamp'), field(brams, 'Minuten').fill('25')]);
    await press(brams, 'Een verhaal omhoog');
    await Promise.all([field(annas, 'Doel').fill('Luisteren'), field(brams, 'Thema: waar gaat het over?').fill('Oud worden in je eigen straat')]);
    await stored('all of it', ({ items: [first], theme, aim }) => first?.title === 'Een verhaal' && first.minutes === 25 && first.material === 'Een krukje en een lamp' && theme !== '' && aim === 'Luisteren');
    for (const one of [annas, brams]) {
      await comesBack(one);
      await sees(one, SAVED);
      await reads(one, 'Materiaal', 'Een krukje en een lamp');
      await reads(one, 'Minuten', '25');
      expect(await one.getByText(/Kies daar wat blijft staan/).count()).toBe(0);
    }
    expect((await plan()).items.map(({ title }) => title)).toEqual(['Een verhaal', 'Welkom', 'Afscheid']);
  });

  test('what two people changed in the same place is shown twice, until somebody chooses', async () => {
    await open(annas, brams);
    await unfold(annas, 'Afscheid');
    await unfold(brams, 'Afscheid');
    await field(annas, 'Titel').fill('Thuis oud worden');
    await field(annas, 'Plan B').fill('Buiten afscheid nemen');
    await stored('the texts of Anna', ({ title, items }) => title === 'Thuis oud worden' && items.some(({ planB }) => planB === 'Buiten afscheid nemen'));
    await field(brams, 'Titel').fill('Oud in je eigen straat');
    await field(brams, 'Plan B').fill('Eerder stoppen');
    await field(brams, 'Gewenst resultaat').fill('Drie ideeën');
    await sees(brams, 'Op 2 plekken veranderden jullie allebei hetzelfde. Kies daar wat blijft staan. De rest is bewaard.');
    await sees(brams, 'Een deel is nog niet bewaard');
    for (const text of ['Thuis oud worden', 'Oud in je eigen straat', 'Buiten afscheid nemen', 'Eerder stoppen']) await sees(brams, text);
    expect(await look(brams, '141-choose', [320, 768])).toEqual([]);
    // Nothing of Anna is overwritten, nothing of Bram is gone.
    await stored('what nobody else changed', (now) => now.title === 'Thuis oud worden' && JSON.stringify(now).includes('Drie ideeën'));
    await reads(brams, 'Titel', 'Oud in je eigen straat');

    await press(brams, 'Houd wat ik heb: Titel');
    await press(brams, /^Neem die van de ander: .*Afscheid/);
    await sees(brams, SAVED);
    expect(await brams.getByText(/Kies daar wat blijft staan/).count()).toBe(0);
    await stored('the choices', ({ title, items }) => title === 'Oud in je eigen straat' && items.some(({ planB }) => planB === 'Buiten afscheid nemen'));
    await comesBack(annas);
    await reads(annas, 'Titel', 'Oud in je eigen straat');
  });

  test('what one takes away and the other changes is not gone before they chose', async () => {
    await open(annas, brams);
    await unfold(annas, 'Welkom');
    await unfold(brams, 'Welkom');
    await field(brams, 'Materiaal').fill('Naamkaartjes');
    await stored('the material', ({ items }) => items.some(({ material }) => material === 'Naamkaartjes'));
    await press(annas, 'Haal weg');
    await sees(annas, 'Een van jullie haalde dit weg en de ander veranderde het. Wat blijft staan?');
    expect(await look(annas, '142-removed-and-changed', [320])).toEqual([]);
    expect((await plan()).items.length).toBe(3);
    await press(annas, /^Neem die van de ander: .*Welkom/);
    await sees(annas, SAVED);
    await stored('the item is still there', ({ items }) => items.some(({ title, material }) => title === 'Welkom' && material === 'Naamkaartjes'));
  });

  test('who registered is told of another time and of another day, before and after, and that it does not go on', async () => {
    const phone = await stage.device('phone of Chris', PHONE, page);
    await phone.getByLabel('Je naam').fill('Chris');
    await phone.getByLabel(/^E-mailadres/).fill('chris@example.org');
    await press(phone, 'Meld me aan');
    await sees(phone, 'Je bent aangemeld, Chris');
    // Without what follows the address: going to where one is already does not ask the server again.
    const registration = new URL(phone.url()).pathname;

    await open(annas);
    await field(annas, 'Begint om').fill('19:30');
    await field(annas, 'Plaats').fill('Wijkcentrum De Boog');
    await sees(annas, 'Datum, tijd of plaats is veranderd, maar nog niet bewaard. Er zijn mensen aangemeld: zij krijgen bericht als je dit bewaart.');
    // The rest is saved while this waits.
    await field(annas, 'Probleemeigenaar').fill('De buurtvereniging');
    await stored('what nobody is told of', (now) => JSON.stringify(now).includes('De buurtvereniging') && now.time === '15:00' && now.place === 'Bibliotheek Neude');
    await sees(annas, 'Een deel is nog niet bewaard');
    expect(await look(annas, '143-people-will-be-told', [320, 768])).toEqual([]);
    await press(annas, 'Bewaar en laat het weten');
    await stored('the new moment', ({ time, place }) => time === '19:30' && place === 'Wijkcentrum De Boog');

    await annas.goto(`${meeting}/regelen`);
    await sees(annas, 'De bijeenkomst is verplaatst');
    await sees(annas, /chris@example\.org/);
    await press(annas, /^Toon de brief: De bijeenkomst is verplaatst/);
    const letter = await field(annas, 'Tekst').inputValue();
    expect(letter).toMatch(/Eerst: .*15[:.]00[^]*Bibliotheek Neude[^]*Nu: .*19[:.]30[^]*Wijkcentrum De Boog/);
    expect(letter).toContain('Je hoeft je niet opnieuw aan te melden.');
    expect(await look(annas, '144-letters-to-copy', [320, 768])).toEqual([]);
    await press(annas, /^Klaar, haal van de lijst: De bijeenkomst is verplaatst/);
    await until('it is off the list', async () => (await annas.getByText('De bijeenkomst is verplaatst').count()) === 0);
    await phone.goto(registration);
    await sees(phone, /na je aanmelding is de dag, de tijd of de plek veranderd/);
    await sees(phone, 'Wijkcentrum De Boog');
    expect(await look(phone, '145-registration-moved', [320])).toEqual([]);

    await annas.goto(`${meeting}/regelen`);
    await annas.getByRole('heading', { name: 'Gaat het niet door?' }).click();
    await sees(annas, /Wie zich aanmeldde krijgt bericht, met de reden/);
    await field(annas, 'Waarom gaat het niet door?').fill('De zaal staat onder water.');
    await press(annas, 'Laat het niet doorgaan');
    await sees(annas, 'Laat het toch doorgaan');
    await sees(annas, 'De bijeenkomst gaat niet door');
    expect(await look(annas, '146-cancelled', [320])).toEqual([]);
    for (const [picture, address] of [['147-cafe-cancelled', page], ['148-registration-cancelled', registration]] as const) {
      await phone.goto(address);
      await sees(phone, 'Deze bijeenkomst gaat niet door.');
      await sees(phone, /De zaal staat onder water\./);
      expect(await phone.getByRole('button', { name: /^Meld me/ }).count()).toBe(0);
      expect(await look(phone, picture, [320])).toEqual([]);
    }
    await phone.goto('/agenda');
    await sees(phone, 'Gaat niet door');
    expect(stage.errors).toEqual([]);
  });
});
