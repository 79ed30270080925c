import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { until } from '../support/retry.js';
import { press, sees } from './acts.js';
import { CardTable, comesBefore, isAsked } from './card-acts.js';
import { Evening } from './hands.js';
import { chapters, textOf } from './story.js';

const NAMES = ['Anna', 'Bilal', 'Chris', 'Dewi', 'Emre'];

/** One case with real hands: from a distance, as a history of organisations, and on a board. */
describe('a case, its patterns and its board in the hands of a group', () => {
  let evening: Evening;
  let cards: CardTable;

  beforeAll(async () => {
    evening = await Evening.open([
      { name: 'Anna', organisation: 'Basisschool' },
      { name: 'Bilal', organisation: 'Wijkteam' },
      { name: 'Chris', organisation: 'Woningcorporatie' },
    ]);
    cards = new CardTable(evening);
    await evening.addWithoutPhone('Dewi');
  });
  afterAll(() => evening.close());

  const chapter = chapters();
  const line = { 'Begin van de lijn': 'eerste melding', 'Eind van de lijn': 'nu' };

  chapter('case: who was asked tells it, and a name that slips in is pointed at', async () => {
    const { laptop, screen } = evening;
    const anna = evening.phone('Anna');
    await evening.insert('Een casus van een afstand', 'Hoe kon het zo lang duren voor deze moeder hulp kreeg?', line);
    const teller = laptop.getByLabel('Wie vertelt de casus op de eigen telefoon?');
    expect(await comesBefore(teller, laptop.locator('.bar'))).toBe(true);
    await teller.selectOption('Anna');
    await isAsked(anna, 'Wat is het verhaal, zonder dat iemand te herkennen is?');
    await sees(anna, 'Iedereen hier leest dit. Je naam staat er niet bij, ook niet in het verslag.');
    await anna.getByRole('textbox').fill('Mevrouw De Wit klopt aan bij school omdat ze de huur niet kan betalen. Een half jaar later staat ze bij ons.');
    await sees(anna, /In je tekst staat misschien een naam/);
    expect(await anna.getByRole('button', { name: 'Deel met de groep' }).isDisabled()).toBe(true);
    await evening.look('Anna', 'case-name');
    await press(anna, 'Vervang door: iemand');
    expect(await anna.getByRole('textbox').inputValue()).toMatch(/^Iemand klopt aan/);
    await press(anna, 'Deel met de groep');
    await sees(screen, /^Iemand klopt aan bij school/);
    await cards.group({ text: 'De kinderen zijn acht en twaalf. De moeder werkt in de avond.' });
    await sees(screen, /De moeder werkt in de avond/);
    await evening.look('screen', 'case-told');
    await evening.look('laptop', 'case-told');
    await evening.hidden(['Anna', 'De Wit'], screen, evening.phone('Bilal'), evening.phone('Chris'));
  });

  chapter('case: facts first, hidden until they are shown; a phone that reloads has what it had', async () => {
    const { screen } = evening;
    const bilal = evening.phone('Bilal');
    await cards.go('De feiten');
    await cards.share('Anna', { text: 'De school belde op de dag zelf.' });
    await cards.share('Bilal', { text: 'De eerste afspraak was elf weken later.' });
    await cards.write('Bilal', { text: 'Er lag een brief.' });
    await bilal.reload();
    await sees(bilal, 'De eerste afspraak was elf weken later.');
    expect(await bilal.getByRole('textbox').inputValue()).toBe('Er lag een brief.');
    await press(bilal, 'Deel met de groep');
    await sees(evening.laptop, 'Er lag een brief.');
    await cards.typeFor('Dewi', { text: 'Vier brieven gingen naar een oud adres.' });
    await sees(cards.card('Vier brieven'), 'Dewi · via de begeleider');
    await evening.hidden(['De school belde', 'elf weken', 'Vier brieven'], screen, evening.phone('Chris'));
    await evening.look('Bilal', 'case-facts');
    await cards.show('De school belde op de dag zelf.', 'Vier brieven gingen naar een oud adres.');
    await sees(evening.phone('Chris'), 'Vier brieven gingen naar een oud adres.');
    await evening.look('Chris', 'case-facts-shown');
    await evening.look('screen', 'case-facts');
  });

  chapter('case: moments on a line, by a latecomer too, and moved when the group says so', async () => {
    const { laptop, screen } = evening;
    await cards.go('De momenten');
    const emre = await evening.arrive({ name: 'Emre', organisation: 'Gemeente' });
    await isAsked(emre, 'Op welk moment kon het nog anders gaan?');
    await evening.look('Emre', 'case-moments');
    await cards.share('Emre', { text: 'De deurwaarder staat voor de deur', place: 90 });
    await cards.share('Anna', { text: 'Moeder vertelt het aan de juf', place: 4 });
    await cards.share('Chris', { text: 'De brieven komen terug', place: 60 });
    await cards.typeFor('Dewi', { text: 'Niemand belt terug', place: 72 });
    await sees(cards.card('Niemand belt terug'), 'Dewi · via de begeleider');
    const order = async () => (await laptop.locator('.now-column li.card .as-written').allInnerTexts()).map((text) => text.trim());
    expect(await order()).toEqual(['Moeder vertelt het aan de juf', 'De brieven komen terug', 'Niemand belt terug', 'De deurwaarder staat voor de deur']);
    await cards.card('Niemand belt terug').getByRole('button', { name: '← Eerder' }).click();
    await until('it stands earlier', async () => (await order())[1] === 'Niemand belt terug');
    await evening.hidden(['Niemand belt terug'], screen);
    await cards.show('Niemand belt terug', 'De deurwaarder staat voor de deur', 'eerste melding');
    await evening.look('screen', 'case-moments');
    await evening.look('laptop', 'case-moments');
  });

  chapter('case: a different voice is asked for before anybody concludes', async () => {
    const { laptop, screen } = evening;
    await cards.go('Het liefst');
    await cards.share('Chris', { text: 'De juf loopt diezelfde week met haar mee.' });
    await cards.show('De juf loopt diezelfde week met haar mee.');
    await cards.go('Wat vraagt dat');
    await cards.share('Emre', { text: 'Dat ik mag beginnen zonder besluit.' });
    await cards.go('Het patroon');
    await cards.group({ text: 'Iedereen geeft door, niemand gaat mee.' });
    await sees(screen, 'Iedereen geeft door, niemand gaat mee.');
    await laptop.locator('.stepper').getByRole('button', { name: 'Wat nemen we mee' }).click();
    await sees(laptop, 'De andere stem is nog niet gevraagd. Je kunt verder, maar dat komt in het verslag.');
    await evening.look('laptop', 'case-too-early');
    await press(laptop, 'Vraag eerst de andere stem');
    await isAsked(evening.phone('Bilal'), 'Wie ziet dit heel anders?');
    await cards.share('Bilal', { text: 'Misschien wilde ze niet dat er nog iemand bij kwam.' });
    await cards.show('Misschien wilde ze niet dat er nog iemand bij kwam.');
    await evening.look('screen', 'case-other');
    await cards.go('Wat nemen we mee');
    await cards.group({ text: 'Wie het eerst hoort, loopt een keer mee.' });
    await sees(screen, 'Wie het eerst hoort, loopt een keer mee.');
    await sees(evening.phone('Bilal'), /Leg je telefoon weg/);
  });

  chapter('patterns: organisations each in their own lane, what to break or strengthen, the lever, the action', async () => {
    const { screen } = evening;
    await evening.insert('Behangrol: patronen in één geschiedenis', 'Waarom begint de hulp steeds opnieuw?', line);
    await isAsked(evening.phone('Anna'), 'Wat gebeurde er, gezien vanuit jouw plek?');
    expect(await evening.phone('Anna').getByLabel('Vanuit welke organisatie of plek?').inputValue()).toBe('Basisschool');
    await evening.look('Anna', 'patterns-history');
    await cards.share('Anna', { text: 'De juf ging op huisbezoek', place: 5, choose: ['Het hielp'] });
    await cards.share('Bilal', { text: 'De aanmelding bleef elf weken liggen', place: 20, choose: ['Het maakte het erger'] });
    await cards.share('Chris', { text: 'Drie brieven over de huur', place: 48, choose: ['Het maakte het erger'] });
    await cards.share('Chris', { text: 'De uitzetting ging niet door', place: 85, choose: ['Het hielp'] });
    await evening.phone('Emre').reload();
    await cards.share('Emre', { text: 'Nieuwe aanvraag na de verhuizing', place: 66, choose: ['Het gebeurde gewoon'] });
    await cards.typeFor('Dewi', { text: 'De praktijkondersteuner belde elke week', place: 70, choose: ['Het hielp'], fill: { 'Vanuit welke organisatie of plek?': 'Huisarts' } });
    await sees(cards.card('De praktijkondersteuner'), 'Dewi · via de begeleider');
    await evening.hidden(['huisbezoek', 'elf weken', 'verhuizing'], screen);
    await cards.show('De juf ging op huisbezoek', 'De praktijkondersteuner belde elke week');
    for (const whose of ['Basisschool', 'Wijkteam', 'Woningcorporatie', 'Huisarts', 'Gemeente']) await sees(screen, whose);
    await evening.look('screen', 'patterns-history');
    await evening.look('laptop', 'patterns-history');

    await cards.go('Doorbreken of versterken');
    await cards.share('Anna', { text: 'Bij elke verandering begint iemand weer vooraan.', choose: ['Doorbreken'] });
    await cards.share('Bilal', { text: 'Wie belt zonder reden, hoort het als eerste.', choose: ['Versterken'] });
    await cards.show('Bij elke verandering begint iemand weer vooraan.', 'Wie belt zonder reden, hoort het als eerste.');
    await evening.look('screen', 'patterns-turn');
    await cards.go('De hefboom');
    await cards.share('Chris', { text: 'Een besluit blijft geldig na een verhuizing.', choose: ['Het beleid'] });
    await cards.share('Emre', { text: 'Ik mag blijven, ook als de vraag verandert.', choose: ['De professional'] });
    await evening.look('Emre', 'patterns-lever');
    await cards.show('Een besluit blijft geldig na een verhuizing.');
    await evening.look('screen', 'patterns-lever');
    await cards.go('De actie');
    await cards.group({ text: 'Met drie gezinnen: één vast gezicht.', fill: { 'Wie doet het?': 'Wijkteam en school', 'Wanneer?': 'Voor de zomer' } });
    await sees(screen, 'Met drie gezinnen: één vast gezicht.');
    await evening.look('screen', 'patterns-action');
    await evening.look('laptop', 'patterns-action');
  });

  chapter('case board: six panels at once, without names', async () => {
    const { laptop, screen } = evening;
    await evening.insert('Casusdashboard', 'Hoe staat het met de buurtkamer?', { 'Met of zonder naam': 'Anoniem: kaartjes komen samen, zonder naam' });
    await sees(evening.phone('Anna'), 'Anoniem: niemand kan zien dat jij dit schreef');
    await sees(evening.phone('Anna'), /Een kaart zonder naam is al 30 dagen na de bijeenkomst weg/);
    for (const panel of ['Het idee', 'Mijlpalen', 'Wie doet mee', 'Rol van de overheid', 'Wat helpt', 'Wat zit in de weg']) await screen.getByRole('heading', { level: 2, name: panel }).waitFor();
    for (const [at, name] of ['Anna', 'Bilal', 'Chris', 'Emre'].entries()) await cards.seal(name, { text: `Een open deur, gezien van plek ${'abcd'.charAt(at)}.` }, at + 1);
    await evening.look('Anna', 'board-sealed');
    await laptop.locator('.now-column').getByRole('button', { name: 'Toon aan iedereen' }).click();
    await sees(laptop, /Bij 5 of meer kun je ze samen tonen/);
    await evening.hidden(['Een open deur'], laptop, screen, ...evening.phones);
    await cards.typeFor('Dewi', { text: 'Bewoners hebben zelf de sleutel.' });
    await cards.waits(5);
    await cards.show('Bewoners hebben zelf de sleutel.', 'Een open deur, gezien van plek c.');
    await cards.card('Bewoners hebben zelf de sleutel.').waitFor();
    expect((await laptop.locator('.now-column li.card').allInnerTexts()).join('\n')).not.toMatch(new RegExp(NAMES.join('|')));
    await sees(evening.phone('Anna'), 'Bewoners hebben zelf de sleutel.');
    await evening.hidden(NAMES, screen, ...evening.phones);
    await cards.go('Wat helpt');
    await evening.look('screen', 'board');
    await evening.look('laptop', 'board');
  });

  chapter('the report tells all three, and nobody who should not be in it', async () => {
    const report = await evening.report();
    const told = await textOf(report);
    for (const text of [
      'Iemand klopt aan bij school', 'De eerste afspraak was elf weken later.', 'De momenten, op volgorde', 'Misschien wilde ze niet dat er nog iemand bij kwam.', 'Wie het eerst hoort, loopt een keer mee.',
      'Patronen om te doorbreken', 'Hefboom in het beleid', 'De praktijkondersteuner belde elke week', 'Wijkteam en school',
      'Bewoners hebben zelf de sleutel.', 'Over de rol van de overheid staat er nog niets.',
    ]) expect(told).toContain(text);
    expect(told).not.toContain('De Wit');
    expect(told).not.toContain('De andere stem is pas na de slotsom gevraagd.');
    expect(told.indexOf('Niemand belt terug')).toBeLessThan(told.indexOf('De brieven komen terug'));
    expect(told.slice(told.lastIndexOf('Hoe staat het met de buurtkamer?'))).not.toMatch(/Anna|Bilal|Chris|Emre/);
    expect(evening.stage.errors).toEqual([]);
  });
});
