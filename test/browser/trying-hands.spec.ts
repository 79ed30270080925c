import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { CarryTeam, ELSEWHERE, STEP } from '../support/carry-team.js';
import { until } from '../support/retry.js';
import { press, sees } from './acts.js';
import { CardTable, isAsked } from './card-acts.js';
import { Evening } from './hands.js';
import { chapters, textOf } from './story.js';

const MEMBERS = ['Fatima Verzonnen', 'Emre Bedacht'] as const;

/** A team with real hands: what became of what people intended, and what it tries now. */
describe('a look-back and an experiment in the hands of a team', () => {
  let evening: Evening;
  let cards: CardTable;
  let team: CarryTeam;
  let links: readonly [string, string];

  beforeAll(async () => {
    evening = await Evening.open(['Anna', 'Bilal'], async (facilitator) => {
      team = await CarryTeam.make(facilitator);
      links = [await team.member(MEMBERS[0]), await team.member(MEMBERS[1])];
      await team.writes(...links);
      const lookBack = { id: 'look-back', werkvorm: 'look-back', title: '', questions: [], aim: '', minutes: 15, config: {} };
      return { kind: 'werkteam', cafeType: null, title: 'De volgende keer', teamId: team.id, items: [lookBack] };
    });
    cards = new CardTable(evening);
    await evening.addWithoutPhone('Dewi');
  });
  afterAll(() => evening.close());

  const chapter = chapters();

  chapter('look-back: what was intended in an earlier meeting comes in by itself, and nobody sees whose it is', async () => {
    const { laptop, screen } = evening;
    for (const { nextStep, landsAt } of [STEP, ELSEWHERE]) {
      await sees(laptop, nextStep);
      await sees(screen, nextStep);
      await sees(screen, new RegExp(`^${landsAt}`));
    }
    await sees(evening.phone('Anna'), /Leg je telefoon weg/);
    await evening.look('screen', 'look-back-list');
    await evening.hidden([...MEMBERS, 'Fatima', 'Emre'], laptop, screen, ...evening.phones);
  });

  chapter('look-back: a member who comes late tells it on their own phone, also after a reload', async () => {
    const { laptop, screen } = evening;
    const fatima = await evening.arrive({ name: 'Fatima', personal: links[0] });
    await sees(fatima, STEP.nextStep);
    await sees(fatima, /Alleen op jouw telefoon staat dat het van jou is/);
    expect(await textOf(fatima)).not.toContain(ELSEWHERE.nextStep);
    await fatima.getByRole('radio', { name: /^Uitgeprobeerd/ }).check();
    await fatima.getByLabel(/^Wat gebeurde er/).fill('Zeven moeilijke woorden zijn eruit.');
    await evening.look('Fatima', 'look-back-phone');
    await fatima.reload();
    expect(await fatima.getByLabel(/^Wat gebeurde er/).inputValue()).toBe('Zeven moeilijke woorden zijn eruit.');
    expect(await fatima.getByRole('radio', { name: /^Uitgeprobeerd/ }).isChecked()).toBe(true);
    await press(fatima, 'Deel dit met de groep');
    for (const page of [laptop, screen]) await sees(page, 'Uitgeprobeerd: Zeven moeilijke woorden zijn eruit.');
    await sees(fatima, /Leg je telefoon weg/);
    await evening.hidden(['Fatima'], screen, evening.phone('Anna'));
  });

  chapter('look-back: the facilitator writes what is told aloud, by who has no phone', async () => {
    const { laptop, screen } = evening;
    const one = laptop.locator('li.card', { hasText: ELSEWHERE.nextStep });
    await press(one, 'Toon groot op het scherm');
    await screen.getByRole('heading', { name: ELSEWHERE.nextStep }).waitFor();
    await press(one, 'Schrijf op wat ervan werd');
    await one.getByRole('radio', { name: /^Gestopt/ }).check();
    await one.getByLabel('Waarom stopte het?').fill('Het buurthuis gaat dicht.');
    await evening.look('laptop', 'look-back-tell');
    await press(one, 'Bewaar dit');
    await sees(screen, 'Gestopt: Het buurthuis gaat dicht.');
    await evening.look('screen', 'look-back-one');
  });

  chapter('experiment: everybody expects something, and the group says what it tries', async () => {
    const { laptop, screen } = evening;
    const anna = evening.phone('Anna');
    await evening.insert('Experiment', 'Een bankje voor de deur');
    await isAsked(anna, 'Hoe maak jij deze zin af: als we ..., dan ..., omdat ...?');
    await cards.share('Anna', { text: 'Als er een bankje staat, blijven mensen even.' });
    await cards.share('Bilal', { text: 'Als wij buiten zitten, groeten mensen eerder.' });
    await cards.write('Bilal', { text: 'Als het regent' });
    await evening.phone('Bilal').reload();
    await sees(evening.phone('Bilal'), 'Als wij buiten zitten, groeten mensen eerder.');
    expect(await evening.phone('Bilal').getByRole('textbox').inputValue()).toBe('Als het regent');
    await cards.typeFor('Dewi', { text: 'Als het bankje van de buren is, blijft het heel.' });
    await sees(cards.card('van de buren'), 'Dewi · via de begeleider');
    await evening.hidden(['bankje staat', 'buiten zitten', 'van de buren'], screen, evening.phone('Fatima'));
    await cards.show('Als er een bankje staat, blijven mensen even.', 'Als het bankje van de buren is, blijft het heel.');
    await evening.look('Fatima', 'experiment-hypothesis');
    await evening.look('screen', 'experiment-hypothesis');
    const keep = laptop.getByRole('region', { name: 'Bewaar bij Armoede en schulden' });
    expect(await keep.getByRole('button', { name: 'Bewaar bij het team' }).isDisabled()).toBe(true);
    await laptop.getByLabel('Als we ..., dan ..., omdat ...', { exact: true }).fill('Als we elke woensdag buiten zitten, dan praten mensen eerder, omdat er geen balie is.');
    await press(laptop, 'Zo zegt de groep het');
    await screen.getByRole('heading', { name: /^Als we elke woensdag buiten zitten/ }).waitFor();
    await evening.look('screen', 'experiment-said');
    await cards.go('Wie doet wat waar');
    await cards.group({ text: 'Elke woensdag een bankje.', fill: { Wie: 'wijkteam', Waar: 'aan het plein' } });
    await cards.group({ text: 'Alles blijft zoals het was.', fill: { Wie: 'balie', Waar: 'in het gemeentehuis' } });
    await sees(screen, 'Alles blijft zoals het was.');
    await evening.look('screen', 'experiment-groups');
    await press(keep, 'Bewaar bij het team');
    await sees(keep, 'Bewaard bij het team als ‘Een bankje voor de deur’.');
    await evening.look('laptop', 'experiment-kept');
  });

  chapter('experiment: looking back with three questions, by a latecomer too, and what is next', async () => {
    const { laptop, screen } = evening;
    await cards.go('Terugkijken');
    const chris = await evening.arrive('Chris');
    await isAsked(chris, 'Wat werkte wel, wat werkte niet, en hoe kan het beter?');
    await sees(chris, /^Als we elke woensdag buiten zitten/);
    await evening.look('Chris', 'experiment-evaluate');
    await cards.share('Chris', { text: 'Er zat elke week iemand.', choose: ['Wat werkte wel'] });
    await cards.share('Anna', { text: 'In de regen zat er niemand.', choose: ['Wat werkte niet'] });
    await cards.share('Fatima', { text: 'Een dak erboven.', choose: ['Hoe kan het beter'] });
    await evening.hidden(['elke week iemand', 'In de regen'], screen, evening.phone('Bilal'));
    await cards.show('Er zat elke week iemand.', 'In de regen zat er niemand.', 'Een dak erboven.');
    await evening.look('screen', 'experiment-evaluate');
    const worked = laptop.locator('form', { has: laptop.getByLabel('Wat werkte wel?') });
    await worked.getByRole('textbox').fill('Het bankje werkt, als het droog is.');
    await press(worked, 'Zo zegt de groep het');
    await sees(screen, 'Het bankje werkt, als het droog is.');
    await sees(laptop, 'Bewaard als ‘Een bankje voor de deur’. Sindsdien is er iets veranderd.');
    await evening.look('laptop', 'experiment-stale');
    await cards.go('Wat nu');
    await cards.share('Bilal', { text: 'We vragen de kerk om een afdak.' });
    await cards.show('We vragen de kerk om een afdak.');
    await press(laptop, 'Bewaar opnieuw');
    await sees(laptop, 'Bewaard bij het team als ‘Een bankje voor de deur’.');
  });

  chapter('the report tells what became of it and what is tried, and the experiment stands with the team', async () => {
    const told = await textOf(await evening.report());
    for (const text of [STEP.nextStep, 'Zeven moeilijke woorden zijn eruit.', ELSEWHERE.nextStep, 'Het buurthuis gaat dicht.', 'Wat we verwachten', 'Als er een bankje staat, blijven mensen even.', 'Het bankje werkt, als het droog is.', 'In de regen zat er niemand.', 'We vragen de kerk om een afdak.']) expect(told).toContain(text);
    const { laptop } = evening;
    await until('the team has it', async () => {
      await laptop.goto(`/gemeenschap/team/${team.id}/leren`);
      await sees(laptop, 'Wat we uitproberen');
      return laptop.getByText('Het bankje werkt, als het droog is.').isVisible();
    });
    await sees(laptop, /^Als we elke woensdag buiten zitten/);
    await sees(laptop, /wijkteam, aan het plein: Elke woensdag een bankje\./);
    await evening.look('laptop', 'experiment-team');
    // Nothing of one person goes along.
    expect(await textOf(laptop)).not.toMatch(/In de regen zat er niemand|van de buren|Anna|Chris/);
    expect(evening.stage.errors).toEqual([]);
  });
});
