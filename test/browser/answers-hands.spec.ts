import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { press, sees } from './acts.js';
import { Evening } from './hands.js';
import { chapters, textOf } from './story.js';

const NAMES = ['Anna', 'Bilal', 'Chris', 'Dewi', 'Emre'] as const;
/** On the line from 0 to 100. */
const AT_FIRST = { Anna: 12, Bilal: 85, Chris: 90, Dewi: 88, Emre: 80 } as const;

/** Where does the group stand? Twice in answers and twice on a line, in the same evening. */
describe('a poll and a walking conversation, with real hands', () => {
  let evening: Evening;
  let laptop: Page;
  let screen: Page;
  beforeAll(async () => {
    evening = await Evening.open(NAMES);
    ({ laptop, screen } = evening);
  });
  afterAll(() => evening.close());
  const chapter = chapters();

  const choose = async (name: string, option: string): Promise<void> => {
    const phone = evening.phone(name);
    await phone.getByRole('radio', { name: option }).check();
    await press(phone, 'Verstuur mijn antwoord');
    await sees(phone, /Leg je telefoon weg/);
  };
  const stand = async (name: string, place: number, button: string | RegExp = 'Hier sta ik'): Promise<void> => {
    const phone = evening.phone(name);
    await phone.getByLabel('Waar sta jij?').fill(String(place));
    await press(phone, button);
    await sees(phone, /Leg je telefoon weg/);
  };

  chapter('an open poll: answers of phones and of somebody without one, and no figure before it is shown', async () => {
    await evening.addWithoutPhone('Fatima');
    await evening.insert('Peiling', 'Waar begint het spreekuur?', { 'Opties (bij een schaal: stellingen, of niets)': 'In de bibliotheek\nBij de huisarts\nAan de keukentafel' });
    await sees(screen, 'Waar begint het spreekuur?');
    await press(laptop, 'Open de peiling');
    for (const name of ['Anna', 'Bilal', 'Chris'] as const) await choose(name, name === 'Chris' ? 'Bij de huisarts' : 'In de bibliotheek');
    await evening.look('Dewi', 'poll-answer');
    const fatima = await evening.onBehalfOf('Fatima');
    await fatima.getByRole('radio', { name: 'Bij de huisarts' }).check();
    await press(laptop, 'Geef dit antwoord');
    await sees(laptop, '4 van 6 gaven een bijdrage');
    // What is chosen can be seen, and not only heard.
    const edge = (name: string) => laptop.getByRole('button', { name }).evaluate((button) => getComputedStyle(button).borderColor);
    expect(await edge('Dit staat op het scherm')).not.toBe(await edge('Dit staat op telefoons'));
    await evening.look('laptop', 'poll-open');
    await evening.look('screen', 'poll-open');

    await press(laptop, 'Sluit de peiling');
    await sees(laptop, 'Wat eruit kwam');
    await sees(screen, 'De peiling is dicht');
    await evening.hidden(['4 antwoorden', 'Wat eruit kwam'], screen, ...evening.phones);
    await press(laptop, 'Toon op het scherm');
    await sees(screen, '4 antwoorden');
    await evening.phone('Anna').getByText('Bekijk wat eruit kwam').click();
    await sees(evening.phone('Anna'), 'In de bibliotheek: 2');
    await evening.look('screen', 'poll-first');
    await evening.look('Anna', 'poll-first');
  });

  chapter('after the talk the same question again: who came late answers too, and the shift is beside what it was', async () => {
    await evening.arrive('Gijs');
    await press(laptop, 'Open een tweede ronde');
    const anna = evening.phone('Anna');
    await sees(anna, 'Na het gesprek: dezelfde vraag, nog een keer');
    await anna.getByRole('radio', { name: 'Aan de keukentafel' }).check();
    // What was half done is still there, and what was said before too.
    await anna.reload();
    await sees(anna, 'Eerst antwoordde je:');
    expect(await anna.getByRole('radio', { name: 'Aan de keukentafel' }).isChecked()).toBe(true);
    await evening.look('Anna', 'poll-again');
    await press(anna, 'Verstuur mijn antwoord');
    await sees(anna, /Leg je telefoon weg/);
    await choose('Bilal', 'In de bibliotheek');
    await choose('Chris', 'Aan de keukentafel');
    await choose('Gijs', 'Aan de keukentafel');
    await sees(laptop, '4 van 7 gaven een bijdrage');
    await press(laptop, 'Sluit de peiling');
    await press(laptop, 'Toon op het scherm');
    await sees(screen, 'Voor en na het gesprek');
    await sees(screen, 'Van de 3 die twee keer antwoordden, zeggen er 2 nu iets anders.');
    await evening.look('screen', 'poll-shift');
    await evening.look('laptop', 'poll-shift');
    await evening.hidden(['Anna', 'Bilal', 'Chris', 'Gijs', 'Fatima'], screen);
  });

  chapter('an anonymous word cloud: nothing before five, and words without names', async () => {
    await evening.insert('Peiling', 'Wat mist hier?', { 'Soort vraag': 'Woordwolk', 'Open of anoniem': 'Anoniem: geen band tussen mens en antwoord (vanaf vijf antwoorden)', 'Bij een woordwolk: hoeveel woorden per persoon (1 tot 3)': 1 });
    await press(laptop, 'Open de peiling');
    const words = { Anna: 'rust', Bilal: 'tijd', Chris: 'rust', Dewi: 'vertrouwen', Emre: 'rust' } as const;
    for (const name of NAMES) {
      const phone = evening.phone(name);
      await phone.getByLabel('Jouw woord').fill(words[name]);
      if (name === 'Anna') await evening.look('Anna', 'poll-cloud');
      await press(phone, 'Verstuur mijn antwoord');
      await sees(phone, /Leg je telefoon weg/);
    }
    await sees(laptop, '5 van 7 gaven een bijdrage');
    expect(await textOf(laptop)).not.toContain('vertrouwen');
    // Another word than at first: the envelope is still on this phone, also after a reload.
    await evening.phone('Bilal').reload();
    await press(evening.phone('Bilal'), 'Nog iets toevoegen of veranderen');
    await evening.phone('Bilal').getByLabel('Jouw woord').fill('geduld');
    await press(evening.phone('Bilal'), 'Verander mijn antwoord');
    await sees(evening.phone('Bilal'), /Leg je telefoon weg/);
    await press(laptop, 'Sluit de peiling');
    await press(laptop, 'Sluit de peiling');
    await sees(laptop, 'vertrouwen');
    await evening.hidden(['vertrouwen', 'geduld'], screen);
    await press(laptop, 'Toon op het scherm');
    await sees(screen, 'geduld');
    await sees(screen, 'vertrouwen');
    const size = (word: string) => screen.locator('.poll-cloud__word', { hasText: word }).evaluate((one) => parseFloat(getComputedStyle(one).fontSize));
    expect(await size('rust')).toBeGreaterThan(1.5 * (await size('geduld')));
    await evening.look('screen', 'poll-cloud');
    await evening.look('laptop', 'poll-cloud');
    await evening.hidden(['tijd'], screen);
    await evening.noNames(NAMES);
  });

  chapter('a statement on the floor: who stands furthest is invited first, and people move', async () => {
    await evening.insert('Gesprek op voeten', '', { Stellingen: 'Hulp begint zonder formulier' });
    for (const name of ['Anna', 'Bilal', 'Chris', 'Dewi'] as const) await stand(name, AT_FIRST[name]);
    await press(evening.phone('Emre'), 'Ik sta in de zaal');
    await laptop.getByRole('button', { name: 'Emre', exact: true }).click();
    await laptop.getByLabel('Waar sta jij?').first().fill(String(AT_FIRST.Emre));
    await press(laptop, 'Zet hier een stip');
    const fatima = await evening.onBehalfOf('Fatima');
    await fatima.getByLabel('Waar sta jij?').fill('78');
    await fatima.getByRole('button', { name: 'Zet hier een stip' }).click();
    await laptop.getByRole('img', { name: 'Een veld met 6 stippen' }).waitFor();
    await screen.getByRole('img', { name: 'Een leeg veld' }).waitFor();
    const first = laptop.getByRole('region', { name: 'Nodig hier als eerste uit' });
    await first.getByText('Anna').waitFor();
    expect(await first.getByRole('listitem').first().innerText()).toContain('Anna');
    await sees(laptop, /Eén iemand staat alleen aan een kant/);
    await evening.look('laptop', 'position-first');
    await press(laptop, 'Toon het veld');
    await sees(screen, 'Wie het verst van de rest staat, mag als eerste iets zeggen. Verschuiven mag.');
    await evening.look('screen', 'position-first');

    await evening.arrive('Hanna');
    await evening.look('Hanna', 'position-stand');
    await stand('Hanna', 20);
    await press(laptop, 'Het gesprek is geweest');
    const bilal = evening.phone('Bilal');
    await bilal.reload();
    await sees(bilal, 'Jullie hebben gepraat. Sta je nog op dezelfde plek?');
    expect(await bilal.getByLabel('Waar sta jij?').inputValue()).toBe('85');
    await evening.look('Bilal', 'position-again');
    await stand('Bilal', 35, 'Hier sta ik nu');
    await press(evening.phone('Anna'), 'Ik blijf staan');
    await laptop.getByLabel('Wat hoorden we?').fill('Een formulier is ook een drempel voor wie helpt.');
    await press(laptop, 'Bewaar bij deze stelling');
    await sees(screen, 'Een formulier is ook een drempel voor wie helpt.');
    await sees(screen, 'Voor het gesprek');
    await sees(screen, 'Na het gesprek');
    await evening.look('screen', 'position-moved');
    await evening.look('laptop', 'position-moved');
  });

  chapter('without names nobody is told apart, on the screen and on the console', async () => {
    await evening.insert('Gesprek op voeten', '', { Stellingen: 'Ik durf hier nee te zeggen', 'Met of zonder naam': 'Anoniem: stippen komen samen, zonder naam, vanaf vijf mensen' });
    for (const name of NAMES) {
      if (name === 'Emre') expect(await laptop.getByRole('button', { name: 'Toon het veld' }).isDisabled()).toBe(true);
      await stand(name, AT_FIRST[name]);
    }
    await sees(laptop, '5 plekken zijn verzegeld. Vanaf 5 kun je het veld tonen.');
    await screen.getByRole('img', { name: 'Een leeg veld' }).waitFor();
    await press(laptop, 'Toon het veld');
    await sees(screen, 'Wie staat het verst van de rest en wil iets zeggen?');
    await evening.look('screen', 'position-anonymous');
    await evening.look('laptop', 'position-anonymous');
    await evening.noNames(NAMES);
  });

  chapter('the report says what came out, and not who', async () => {
    const report = await evening.report();
    const text = await textOf(report);
    // How many of three people moved is for who was there: a report tells it from five on.
    expect(text).toContain('Aantal antwoorden: eerst 4, na het gesprek 4.');
    expect(text).not.toContain('iets anders');
    expect(text).toContain('geduld');
    expect(text).toContain('Een formulier is ook een drempel voor wie helpt.');
    expect(text).toContain('Hulp begint zonder formulier');
    for (const name of [...NAMES, 'Fatima', 'Gijs', 'Hanna']) expect(text).not.toContain(name);
    expect(evening.stage.errors).toEqual([]);
  });
});
