import { describe, expect, test } from '@jest/globals';
import { Rehearsal } from '../engine/rehearsal.js';
import { werkvormen } from '../werkvormen/index.js';
import { everyForm } from './evening.fixture.js';

const PEOPLE = ['Anna', 'Bilal', 'Chris', 'Dewi', 'Emre', 'Fenna'];
const ADDED = 'Dit is voor de begeleider alleen.';

/** A meeting in which so many people answered a pulse, closed. */
function measured(people: number): Rehearsal {
  const table = new Rehearsal(werkvormen).open([{ id: 'puls', werkvorm: 'pulse', questions: ['Hoe gaat het met ons?'] }], PEOPLE).given('facilitator', 'session/next');
  PEOPLE.slice(0, people).forEach((who, n) => table.given(who, 'pulse/answer', { answers: { trust: 4, roles: n < 4 ? 1 : undefined }, text: ADDED, envelope: `puls-${String(n)}-`.padEnd(24, 'x') }));
  return table.given('facilitator', 'pulse/close').given('facilitator', 'session/close');
}

describe('a pulse in the report', () => {
  test('is statements with a number and a word, the same on the page and in Markdown', () => {
    const { report, html, markdown } = everyForm(measured(6));
    expect(report.pulses).toMatchObject([{ question: 'Hoe gaat het met ons?', tooFew: false, items: [{ item: 'trust', mean: 4, spread: 'small' }, {}, { item: 'roles', mean: null, spread: null }, {}, {}] }]);
    for (const form of [html, markdown]) {
      for (const said of ['Hoe het met ons gaat', 'Wat ik hier zeg, is in goede handen.', '4,0 van 5, de antwoorden liggen dicht bij elkaar', 'te weinig antwoorden']) expect(form).toContain(said);
    }
  });

  test('rule 22: says that too few answered, and nothing else', () => {
    const { all, markdown } = everyForm(measured(4));
    expect(markdown).toContain('Te weinig antwoorden om te laten zien. Dat beschermt wie wel antwoordde.');
    expect(all).not.toMatch(/van 5,|4,0/);
  });

  test('what people added is in no form of it, and the figures are for the people of the meeting', () => {
    expect(everyForm(measured(6)).all).not.toContain(ADDED);
    const { report, all } = everyForm(measured(6), 'community');
    expect(report.pulses).toEqual([]);
    expect(all).not.toContain('in goede handen');
  });
});
