import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Console, Facilitator } from '../support/facilitator.js';
import { press, sees } from './acts.js';
import { card, logStage } from './log-story.js';
import { day, type Member, type NewcomerTeam } from './newcomer-team.js';
import { look, PHONE, type Stage } from './stage.js';
import { chapters, lookBothWays, textOf } from './story.js';

const CARD = 'Dan moet ik eerder bellen, niet later een brief sturen.';
const GROUP = 'De eerste die het ziet, is niet degene die mag handelen.';
const MINE = 'Ik durf pas iets te doen als het mag. Dat wist ik niet van mezelf.';
const CHANGED = 'Eerder bellen: we spreken af wie dat doet.';
const NAMELESS = 'Dat vraagt dat iemand de vragen bij elkaar houdt.';
const TAKE = 'Neem dit mee in mijn leerlog';
const ITEMS = [
  { id: 'know', werkvorm: 'information', title: '', minutes: 20, questions: ['Waarom komen gezinnen zo laat bij ons?'], config: {} },
  { id: 'case', werkvorm: 'case', title: '', minutes: 20, questions: ['Wat gebeurde er met dit gezin?'], config: { mode: 'anonymous' } },
];

/** What somebody learns in whatever werkvorm, from a card on their phone to their learning log. */
describe('learning anywhere', () => {
  let stage: Stage;
  let facilitator: Facilitator;
  let team: NewcomerTeam;
  let noor: Member;
  let console: Console;
  let phone: Page;
  let meeting = '';

  beforeAll(async () => {
    ({ stage, facilitator, team, noor } = await logStage());
    ({ id: meeting } = await team.plan('Wie ziet het het eerst', day(0), ITEMS));
    await facilitator.rest.post(`/api/meetings/${meeting}/open`);
    console = await facilitator.console(meeting);
  });
  afterAll(async () => {
    console.face.close();
    await stage.close();
  });

  const chapter = chapters();
  const arrived = () => phone.locator('.log__bottom .state--sent', { hasText: 'Verstuurd' }).waitFor({ state: 'attached' });
  const learned = async () => (await facilitator.rest.get<{ entries: unknown }>(`/api/meetings/${meeting}/report`)).entries;

  chapter('a card of one’s own can go along, in the step that is about learning and in no other', async () => {
    phone = await stage.device('noor', PHONE, noor.page);
    await press(phone, 'Doe mee');
    await sees(phone, /^Je bent binnen/);
    await console.command('session/next');
    await phone.getByRole('textbox').first().fill('In onze flat durft niemand de brief open te maken.');
    await press(phone, 'Deel met de groep');
    await sees(phone, 'Wat ik deelde');
    expect(await phone.getByRole('button', { name: TAKE }).count()).toBe(0);
    await console.command('information/go', { step: 'means' });
    await sees(phone, /^Wat betekent wat je nu hoort/);
    await phone.getByRole('textbox').first().fill(CARD);
    await press(phone, 'Deel met de groep');
    await card(phone, CARD).getByRole('button', { name: TAKE }).waitFor();
    await lookBothWays(phone, '180-card');
  });

  chapter('it opens the entry as it always is: the text, a level to choose, only for me unless I say otherwise', async () => {
    await press(phone, TAKE);
    const form = card(phone, CARD);
    const text = form.getByLabel('Wat neem je hieruit mee?');
    await text.waitFor();
    expect(await text.inputValue()).toBe(CARD);
    expect(await form.getByRole('button', { name: 'Individueel' }).getAttribute('aria-pressed')).toBe('true');
    expect(await form.getByRole('radio', { name: 'Alleen ik' }).isChecked()).toBe(true);
    await sees(phone, 'Dit ziet alleen jij. Niemand anders heeft de sleutel.');
    await lookBothWays(phone, '181-entry');
    await form.getByRole('button', { name: 'Team' }).click();
    await form.getByRole('radio', { name: 'De mensen van deze bijeenkomst' }).check();
    // Without a name it is still the text of a card that has one.
    await sees(phone, /^Op je kaart staat je naam/);
    await lookBothWays(phone, '182-entry-shared');
    await press(phone, 'Deel met deze bijeenkomst');
    await sees(phone, 'Dit gaat mee in je leerlog.');
    const own = phone.locator('section', { has: phone.getByRole('heading', { name: 'In mijn leerlog' }) });
    await own.getByText('Zonder je naam, voor de mensen van deze bijeenkomst.').waitFor();
    await lookBothWays(phone, '183-taken');
    expect(await learned()).toMatchObject({ individual: [], team: [{ text: CARD, by: null }], organisation: [] });
  });

  chapter('what the group says wakes nobody, and can be taken along by who takes up the phone', async () => {
    await console.command('information/go', { step: 'see' });
    await sees(phone, 'Leg je telefoon weg. Je merkt het vanzelf als er iets te doen is.');
    await console.command('information/write', { step: 'see', text: GROUP });
    await phone.getByRole('button', { name: 'Iets hieruit meenemen' }).waitFor();
    expect(await textOf(phone)).not.toContain(GROUP);
    await lookBothWays(phone, '184-away');
    await press(phone, 'Iets hieruit meenemen');
    await card(phone, GROUP).getByRole('button', { name: TAKE }).click();
    const form = card(phone, GROUP);
    await form.getByLabel('Wat neem je hieruit mee?').fill(MINE);
    expect(await form.getByRole('button', { name: 'Team' }).getAttribute('aria-pressed')).toBe('true');
    await lookBothWays(phone, '185-group');
    await press(phone, 'Bewaar voor mij');
    await card(phone, MINE).getByText('Dit ziet alleen jij.').waitFor();
    expect(stage.place.bytes().includes(MINE)).toBe(false);
    expect(JSON.stringify(await learned())).not.toContain(MINE);
  });

  chapter('where cards have no name it goes along for oneself only, and the page says why', async () => {
    await console.command('session/next');
    await console.command('case/go', { step: 'takes' });
    await sees(phone, /^Anoniem: niemand kan zien/);
    await phone.getByRole('textbox').first().fill(NAMELESS);
    await press(phone, 'Deel met de groep');
    await card(phone, NAMELESS).getByRole('button', { name: TAKE }).click();
    await sees(phone, 'Wat je hier deelde heeft geen naam. Daarom blijft dit alleen voor jou.');
    expect(await card(phone, NAMELESS).getByRole('radio').count()).toBe(0);
    await lookBothWays(phone, '186-nameless');
    await press(phone, 'Bewaar voor mij');
    await sees(phone, 'Dit gaat mee in je leerlog.');
  });

  chapter('after the close a card can still go along, and everything stands under “Van mij”', async () => {
    await console.command('session/close');
    await sees(phone, 'De bijeenkomst is klaar. Dank je wel.');
    await phone.getByRole('heading', { name: 'In mijn leerlog' }).first().waitFor();
    await card(phone, CARD).getByRole('button', { name: TAKE }).click();
    await card(phone, CARD).getByRole('button', { name: 'Organisatie' }).click();
    await phone.getByLabel('Wat is de volgende stap?').fill('We maken een lijst van wie belt.');
    await phone.getByLabel('Waar komt het terecht?').fill('Stichting Mano');
    await phone.getByRole('radio', { name: 'De hele leergemeenschap' }).check();
    await press(phone, 'Deel met de leergemeenschap');
    await sees(phone, 'Dit gaat mee in je leerlog.');
    await lookBothWays(phone, '187-kept');
    expect(await learned()).toMatchObject({ organisation: [{ text: CARD }] });
  });

  chapter('the log has them at their level with who can read them, and changes them where they came from', async () => {
    await press(phone, 'Naar mijn leerlog');
    await phone.getByRole('heading', { level: 1, name: 'Mijn leerlog' }).waitFor();
    const entries = phone.locator('.card').filter({ hasText: 'Wie ziet het het eerst' });
    const ofTeam = entries.filter({ hasText: CARD }).filter({ hasText: 'Team' }).first();
    await ofTeam.getByText('Zonder je naam, voor de mensen van deze bijeenkomst.').waitFor();
    await entries.filter({ hasText: MINE }).getByText('Dit ziet alleen jij.').waitFor();
    await entries.filter({ hasText: NAMELESS }).getByText('Dit ziet alleen jij.').waitFor();
    await lookBothWays(phone, '188-log');
    await ofTeam.getByRole('button', { name: 'Verander' }).click();
    await phone.getByLabel('Verander').first().fill(CHANGED);
    await press(phone, 'Deel met deze bijeenkomst');
    await arrived();
    await card(phone, CHANGED).waitFor();
    expect(await learned()).toMatchObject({ team: [{ text: CHANGED }] });
    await phone.reload();
    await card(phone, CHANGED).getByText('Zonder je naam, voor de mensen van deze bijeenkomst.').waitFor();
    expect(await look(phone, '189-log-changed', [320])).toEqual([]);
    await card(phone, CHANGED).getByRole('button', { name: 'Verwijder' }).click();
    await card(phone, CHANGED).getByRole('button', { name: 'Verwijder' }).click();
    await card(phone, CHANGED).waitFor({ state: 'detached' });
    await arrived();
    expect(await learned()).toMatchObject({ team: [] });
    expect(stage.errors).toEqual([]);
  });
});
