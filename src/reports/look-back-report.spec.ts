import { describe, expect, test } from '@jest/globals';
import { Rehearsal } from '../engine/rehearsal.js';
import { werkvormen } from '../werkvormen/index.js';
import { everyForm } from './evening.fixture.js';

const INTENTIONS = [
  { id: 'brief', nextStep: 'Bewoners lezen de <brief> mee.', landsAt: 'Gemeente', layer: 'beleid', state: 'intention', audience: 'community', owner: 'Anna' },
  { id: 'college', nextStep: 'De casus in een college.', landsAt: 'Hogeschool', layer: null, state: 'shared', audience: 'team', owner: 'Bilal' },
  { id: 'balie', nextStep: 'Aan de balie beginnen.', landsAt: 'Gemeente', layer: null, state: 'intention', audience: 'community', owner: null },
  { id: 'stil', nextStep: 'Hier sprak niemand over.', landsAt: 'Gemeente', layer: null, state: 'intention', audience: 'community', owner: null },
];

/** A meeting that looked back, closed. */
function lookedBack(): Rehearsal {
  const table = new Rehearsal(werkvormen).open([{ id: 'terug', werkvorm: 'look-back', questions: ['Wat werd ervan?'] }], ['Anna', 'Bilal']).given('facilitator', 'session/next');
  table.given('system', 'look-back/bring', { intentions: INTENTIONS });
  const say = (intention: string, state: string, more: object = {}) => table.given('facilitator', 'look-back/say', { intention, state, ...more });
  say('brief', 'tried', { happened: 'Zeven woorden eruit.' });
  say('college', 'stopped', { reason: 'Geen plek in het rooster.' });
  say('balie', 'intention');
  return table.given('facilitator', 'session/close');
}

describe('a look-back in the report', () => {
  test('is what was intended and what came of it, the same on the page and in Markdown, by the alphabet', () => {
    const { report, html, markdown } = everyForm(lookedBack());
    expect(report.lookBacks.map(({ nextStep, before, state }) => [nextStep, before, state])).toEqual([
      ['Aan de balie beginnen.', 'intention', 'intention'],
      ['Bewoners lezen de <brief> mee.', 'intention', 'tried'],
      ['De casus in een college.', 'shared', 'stopped'],
    ]);
    for (const form of [html, markdown]) {
      for (const said of ['Wat werd van eerdere voornemens', 'Nog niets gebeurd', 'Uitgeprobeerd: Zeven woorden eruit.', 'Gestopt: Geen plek in het rooster.', 'Gemeente, beleid']) expect(form).toContain(said);
    }
    expect(html).not.toContain('<brief>');
  });

  test('rule 20: nobody who did or did not do something is in it, nor what was not spoken of', () => {
    const { report, all } = everyForm(lookedBack());
    expect(JSON.stringify(report.lookBacks)).not.toMatch(/Anna|Bilal|owner|sprak niemand/);
    expect(all).not.toContain('Hier sprak niemand over.');
  });

  test('what was shared with the team only stays there', () => {
    const { report, all } = everyForm(lookedBack(), 'community');
    expect(report.lookBacks.map(({ nextStep }) => nextStep)).toEqual(['Aan de balie beginnen.', 'Bewoners lezen de <brief> mee.']);
    expect(all).not.toMatch(/casus in een college|rooster/);
  });
});
