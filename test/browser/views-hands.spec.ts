import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { until } from '../support/retry.js';
import { press, sees } from './acts.js';
import { CardTable } from './card-acts.js';
import { Evening } from './hands.js';
import { chapters, textOf } from './story.js';

const SIDES = { Anna: 'bewoner', Bilal: 'beleid', Chris: 'uitvoering', Dewi: 'uitvoering', Emre: 'beleid' } as const;
const NAMES = Object.keys(SIDES);
type Source = 'onderzoek' | 'praktijk' | 'eigen ervaring';

/** One issue from all sides, and who does what in it. */
describe('perspectives and roles, with real hands', () => {
  let evening: Evening;
  let laptop: Page;
  let screen: Page;
  let cards: CardTable;
  beforeAll(async () => {
    evening = await Evening.open(
      Object.entries(SIDES).map(([name, perspective]) => ({ name, perspective })),
      { perspectives: ['bewoner', 'beleid', 'uitvoering', 'onderwijs'] },
    );
    ({ laptop, screen } = evening);
    cards = new CardTable(evening);
    await evening.addWithoutPhone('Fatima');
  });
  afterAll(() => evening.close());
  const chapter = chapters();

  const notes = async (name: string, text: string, source: Source): Promise<void> => {
    const phone = evening.phone(name);
    await phone.getByRole('textbox').fill(text);
    await phone.getByRole('radio', { name: source }).check();
    await press(phone, 'Deel mijn regel');
    await sees(phone, /Leg je telefoon weg/);
  };
  const voice = (name: string): Locator => screen.locator('.palette__one', { hasText: name });
  const floor = async (name: string, to = name): Promise<void> => {
    await press(laptop, `Geef het woord aan ${to}`);
    await screen.getByRole('heading', { level: 2, name }).waitFor();
  };

  chapter('each perspective has the floor in turn, and lines say what they rest on', async () => {
    await evening.insert('Perspectievenronde', 'Wat doet een brief over huurschuld?');
    await sees(voice('onderwijs'), 'ontbreekt hier');
    await sees(laptop, 'Niemand hier koos dit bij binnenkomst. Op het scherm staat een lege stoel.');
    await evening.look('screen', 'perspectives-begin');
    await floor('bewoner');
    await notes('Bilal', 'De brief blijft dicht op tafel liggen.', 'eigen ervaring');
    await notes('Chris', 'Bellen werkt drie keer zo vaak.', 'onderzoek');
    const fatima = await evening.onBehalfOf('Fatima');
    await fatima.getByRole('radio', { name: 'praktijk' }).check();
    await fatima.getByLabel('De regel').fill('Aan de deur vertelt iemand meer.');
    await press(fatima, 'Zet erbij');
    await sees(laptop, 'bewoner: 3 regels');
    await evening.hidden(['dicht op tafel', 'Bellen werkt', 'Aan de deur'], screen, ...evening.phones.slice(3));
    await evening.look('laptop', 'perspectives-floor');
    await evening.look('Dewi', 'perspectives-note');
    await press(laptop, 'Toon deze regels');
    await sees(screen, /^Aan de deur vertelt iemand meer\./);
    await evening.look('screen', 'perspectives-lines');
  });

  chapter('who comes late hears the next one, and a half sentence outlives a reload', async () => {
    await floor('beleid');
    await sees(voice('bewoner'), 'gehoord');
    await evening.arrive({ name: 'Gijs', perspective: 'bewoner' });
    await notes('Gijs', 'Regels zijn er ook voor mij.', 'eigen ervaring');
    const anna = evening.phone('Anna');
    await anna.getByRole('textbox').fill('Ruimte is er, als iemand');
    await anna.reload();
    await until('the half sentence is still there', async () => (await anna.getByRole('textbox').inputValue()) === 'Ruimte is er, als iemand');
    await notes('Anna', 'Ruimte is er, als iemand hem durft te nemen.', 'praktijk');
    await anna.reload();
    await press(anna, 'Nog iets toevoegen of veranderen');
    await sees(anna, 'Ruimte is er, als iemand hem durft te nemen.');
  });

  chapter('the voice that is missing has a chair, and the group says what would be heard from it', async () => {
    await floor('uitvoering');
    await floor('onderwijs', 'de lege stoel: onderwijs');
    await sees(screen, 'Een stem die hier niet is');
    await laptop.getByLabel('Wat zou hier gezegd worden?').fill('Vraag eerst wat iemand al weet.');
    await press(laptop, 'Zet erbij');
    await sees(screen, 'Vraag eerst wat iemand al weet.');
    await evening.look('screen', 'perspectives-chair');
    await press(laptop, 'Toon alle regels');
    await press(laptop, 'Rond deze af');
    await sees(screen, 'Zo klonk het, van alle kanten');
    await evening.look('screen', 'perspectives-all');
    await evening.look('laptop', 'perspectives-all');
  });

  chapter('without names lines come together from five people on', async () => {
    await evening.insert('Perspectievenronde', 'Wat zeg je niet in een overleg?', { 'Met of zonder naam': 'Anoniem: regels komen samen, zonder naam' });
    await floor('beleid');
    for (const name of NAMES) await notes(name, `Wat ik niet zeg: ${'vwxyz'.charAt(NAMES.indexOf(name))}.`, 'praktijk');
    await sees(laptop, /^5 regels wachten\./);
    await evening.hidden(['Wat ik niet zeg'], laptop, screen);
    await press(laptop, 'Toon alle regels');
    await sees(screen, /^Wat ik niet zeg: z\./);
    await evening.noNames(NAMES);
    await evening.look('screen', 'perspectives-anonymous');
    await evening.look('Anna', 'perspectives-anonymous');
  });

  chapter('roles: mine, what I expect of others, and side by side what does not meet', async () => {
    const of = (role: string, text: string) => ({ text, fill: { 'Om welke rol of organisatie gaat het?': role } });
    await evening.insert('Rolneming', 'Wie doet wat bij een eerste signaal?');
    await cards.share('Anna', of('Wijkteam', 'Ik ga langs, binnen een week.'));
    await cards.share('Bilal', of('Gemeente', 'Ik zorg dat het mag.'));
    await cards.typeFor('Fatima', of('Buren', 'Wij horen het als eerste.'));
    await evening.look('Chris', 'roles-own');
    await evening.hidden(['Ik ga langs', 'Wij horen het'], screen, evening.phone('Chris'));
    await cards.show('Ik ga langs, binnen een week.', 'Wij horen het als eerste.');
    await cards.go('Wat verwacht ik');
    await cards.share('Chris', of('wijkteam', 'Dat je belt voor je komt.'));
    await cards.share('Dewi', of('Woningcorporatie', 'Dat je ons belt bij de eerste maand achterstand.'));
    await evening.arrive('Hanna');
    await cards.share('Hanna', of('Gemeente', 'Dat er één nummer is.'));
    await evening.look('Hanna', 'roles-expect');
    await cards.show('Dat er één nummer is.');
    await press(laptop, 'Verder: Naast elkaar');
    await sees(screen, 'Alle rollen naast elkaar');
  });

  chapter('one role at a time, with what the group agrees', async () => {
    const role = (name: string) => screen.locator('.all-roles__one', { hasText: name });
    await sees(role('Woningcorporatie'), 'Niemand noemde dit als eigen rol');
    await sees(role('Buren'), 'Niemand noemde hier een verwachting');
    expect(await role('Wijkteam').count()).toBe(1);
    await evening.look('screen', 'roles-all');
    await evening.look('laptop', 'roles-all');
    const team = laptop.locator('.now-column details').filter({ has: laptop.locator('summary', { hasText: 'Wijkteam' }) });
    await team.locator('summary').click();
    await press(team, 'Zet op het scherm');
    await sees(screen, 'Eén rol, van twee kanten');
    await sees(screen, 'Ik ga langs, binnen een week.');
    await sees(screen, 'Dat je belt voor je komt.');
    await evening.hidden(['Dat er één nummer is.'], screen);
    await laptop.getByLabel(/^Wat spreekt de groep af over Wijkteam/).fill('Eerst bellen, dan langs.');
    await press(team, 'Zet erbij');
    await sees(screen, 'Eerst bellen, dan langs.');
    await evening.look('screen', 'roles-one');
    await evening.look('laptop', 'roles-one');
  });

  chapter('without names a role has no name beside it', async () => {
    await evening.insert('Rolneming', 'Wat laat je liever aan een ander?', { 'Met of zonder naam': 'Anoniem: kaartjes komen samen, zonder naam' });
    for (const [place, name] of NAMES.entries()) await cards.seal(name, { text: `Ik laat liever ${'vwxyz'.charAt(place)}.`, fill: { 'Om welke rol of organisatie gaat het?': 'iemand' } }, place + 1);
    await evening.hidden(['Ik laat liever'], laptop, screen);
    await cards.show('Ik laat liever v.', 'Ik laat liever z.');
    await evening.noNames(NAMES);
    await evening.look('screen', 'roles-anonymous');
  });

  chapter('the report has every side, also the one that was not there', async () => {
    const report = await evening.report();
    const text = await textOf(report);
    for (const part of ['Bellen werkt drie keer zo vaak.', 'uit onderzoek', 'Deze stem was er niet: onderwijs.', 'Vraag eerst wat iemand al weet.', 'Niemand noemde dit als eigen rol.', 'Eerst bellen, dan langs.', 'Ik laat liever v.']) expect(text).toContain(part);
    expect(evening.stage.errors).toEqual([]);
  });
});
