import { describe, expect, test } from '@jest/globals';
import { personalPlaces, placesOf } from '../engine/forgetting.js';
import type { Rehearsal } from '../engine/rehearsal.js';
import { decided, evening, everyForm, FIVE_TWO, voted, writes } from './evening.fixture.js';
import { READERS } from './report.js';

/** The evening in open mode, closed, with everybody in it. */
function openEvening(): Rehearsal {
  const table = decided(voted(evening(), { mode: 'open', votes: FIVE_TWO }), 'open').given('facilitator', 'session/next');
  writes(table, 'Anna', { level: 'team', text: 'Zij zag het eerder dan ik.', named: true });
  writes(table, 'Gijs', { level: 'organisation', audience: 'community', text: 'Ons archief is te vol.', nextStep: 'Opruimen voor de zomer.', landsAt: 'Het archief' });
  return table.given('facilitator', 'session/close');
}

function erased(table: Rehearsal, person: string): Rehearsal {
  return table.given('system', 'session/forget-person', { person, redact: placesOf(person, table.journal) });
}

const forms = (table: Rehearsal): string => READERS.map((readers) => everyForm(table, readers).all).join('\n');

describe('the report of a meeting of which somebody was erased', () => {
  test('holds no view, entry or name of them, and all of the others', () => {
    const before = forms(openEvening());
    for (const theirs of ['In de wijk zijn we eerder.', 'Zij zag het eerder dan ik.', 'Anna']) expect(before).toContain(theirs);
    const after = forms(erased(openEvening(), 'Anna'));
    for (const theirs of ['In de wijk zijn we eerder.', 'Zij zag het eerder dan ik.', 'Anna']) expect(after).not.toContain(theirs);
    expect(after).toContain('Er komt toch niemand.');
    expect(after).toContain('Fenna');
  });

  test('rule 11: of a need that was refused the answer stays, without its text and its name', () => {
    const { report, html, markdown } = everyForm(erased(openEvening(), 'Gijs'));
    expect(report.decisions[0]?.needs).toEqual([expect.objectContaining({ by: 'Fenna' }), { text: '', by: '#7', answer: 'not-adopted', reason: 'Bewoners wachten niet.' }]);
    for (const form of [html, markdown]) expect(form).toContain('Wat hier stond, is gewist.');
    expect(forms(erased(openEvening(), 'Gijs'))).not.toMatch(/Eerst een jaar onderzoek|Ons archief|Opruimen|Gijs/);
  });

  test('what the group adopted is the group’s: the decision stays whole', () => {
    const table = erased(openEvening(), 'Fenna');
    const decisionOf = (of: Rehearsal): string | undefined => everyForm(of).report.decisions[0]?.text;
    expect(decisionOf(table)).toBe(decisionOf(openEvening()));
    expect(decisionOf(table)).toContain('Een leeg spreekuur stopt.');
    expect(decisionOf(table.replayed())).toBe(decisionOf(table));
    expect(forms(table)).not.toMatch(/Fenna|Er komt toch niemand/);
  });

  test('counts as many people as before, and no longer tells where they came from', () => {
    const five = ['Anna', 'Bilal', 'Chris', 'Dewi', 'Emre', 'Fenna', 'Gijs'];
    const table = evening([]);
    for (const name of five) table.join(name, { organisation: 'De Buurtbron' });
    table.given('facilitator', 'session/close');
    expect(everyForm(table).report.presence).toMatchObject({ total: 7, organisations: [{ name: 'De Buurtbron', people: 7 }] });
    expect(everyForm(erased(table, 'Bilal')).report.presence).toMatchObject({ total: 7, organisations: [{ name: 'De Buurtbron', people: null }] });
  });
});

describe('single votes', () => {
  test('are destroyed when the meeting closes, also those of an open round; the result stays', () => {
    const choices = (table: Rehearsal) => table.journal.filter((fact) => /ballot-cast|final-answered/.test(fact.type)).map((fact) => fact.personal);
    const open = decided(voted(evening(), { mode: 'open', votes: FIVE_TWO }), 'open');
    expect(choices(open)).toContainEqual({ choice: 'start' });
    const before = everyForm(open).report.decisions;
    open.given('facilitator', 'session/close');
    expect(choices(open).every((choice) => choice === null)).toBe(true);
    expect(everyForm(open.replayed()).report.decisions).toEqual(before);
  });
});

describe('the report of a meeting of which the time is over', () => {
  test('opens, says so, and holds the decision without a text or name of anybody', () => {
    for (const mode of ['open', 'anonymous'] as const) {
      const table = decided(voted(evening(), { mode, votes: FIVE_TWO }), mode).given('facilitator', 'session/close');
      const { text } = everyForm(table).report.decisions[0] ?? { text: '' };
      table.given('system', 'session/forget-texts', { whose: 'everybody', redact: personalPlaces(table.journal) });
      const { report, html, markdown } = everyForm(table);
      expect(report.forgotten).toBe(true);
      expect(report.decisions[0]).toMatchObject({ status: 'decided', text, views: [] });
      for (const form of [html, markdown]) expect(form).toContain('De bewaartijd van deze bijeenkomst is voorbij.');
      expect(forms(table)).not.toMatch(/Anna|Fenna|Gijs|Er komt toch niemand|In de wijk zijn we eerder|Eerst een jaar|Bewoners wachten niet/);
    }
  });

  test('cards without a link to a person go by themselves, and nothing else does', () => {
    const table = evening().given('facilitator', 'session/start', { item: 'look' });
    writes(table, 'Anna', { level: 'team', text: 'Met mijn naam erbij.', named: true });
    const places = table.journal.length;
    table.given('system', 'session/forget-texts', { whose: 'unlinked', redact: [] });
    expect(table.journal).toHaveLength(places);
    expect(forms(table)).toContain('Met mijn naam erbij.');
  });
});
