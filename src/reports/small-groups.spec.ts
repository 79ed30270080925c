import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decided, evening, everyForm, FIVE_TWO, voted } from './evening.fixture.js';
import type { ReportDecision } from './harvest/decisions.js';
import { withoutSmallGroups } from './small-groups.js';

/** Every number of people that a decision tells. */
function figures({ voters, minority, options, views, carried }: ReportDecision): number[] {
  const told = [voters, minority?.size, ...options.map((o) => o.votes), ...views.map((v) => v.recognised), carried?.carry, carried?.liveWith, carried?.cannotYet];
  return told.filter((figure) => typeof figure === 'number');
}

/** How many people are in each group; what an open round could have been. */
const rounds = fc.record({
  votes: fc.array(fc.oneof(fc.nat(9), fc.nat(40)), { minLength: 1, maxLength: 4 }),
  abstained: fc.oneof(fc.constant(0), fc.nat(9)),
  absent: fc.oneof(fc.constant(0), fc.nat(9)),
  carried: fc.option(fc.tuple(fc.nat(30), fc.nat(9), fc.nat(9))),
  recognised: fc.array(fc.nat(30), { maxLength: 3 }),
});

function roundOf({ votes, abstained, absent, carried, recognised }: typeof rounds extends fc.Arbitrary<infer R> ? R : never): { decision: ReportDecision; people: number } {
  const cast = votes.reduce((sum, n) => sum + n, 0);
  const most = Math.max(...votes);
  const majority = most * 2 > cast;
  const decision: ReportDecision = {
    question: 'Beginnen we?', room: 'proposal', mode: 'open', status: 'decided', text: 'We beginnen.', reason: '', skippedSteps: [], rounds: 1, viaFacilitator: false, needs: [],
    voters: cast + abstained,
    minority: majority ? { exists: cast + abstained > most, size: cast + abstained - most } : null,
    options: votes.map((count, i) => ({ text: `Keuze ${String(i)}`, votes: count, majority: majority && count === most })),
    views: recognised.map((count) => ({ text: 'Een kijk', by: null, otherVoice: false, recognised: count })),
    carried: carried && { carry: carried[0], liveWith: carried[1], cannotYet: carried[2], someCannotYet: carried[2] > 0 },
  };
  return { decision, people: cast + abstained + absent };
}

describe('rule 22: a decision for who was not there', () => {
  test('tells no figure for a group under 5, nor one that follows from what it tells', () => {
    fc.assert(
      fc.property(rounds, (round) => {
        const { decision, people } = roundOf(round);
        const told = withoutSmallGroups(decision, people);
        for (const figure of figures(told)) expect(figure === 0 || figure >= 5).toBe(true);
        const small = (count: number): boolean => count > 0 && count < 5;
        if (told.voters === null) return expect(figures(told)).toEqual([]);
        const votes = told.options.map((o) => o.votes ?? 0).reduce((sum, n) => sum + n, 0);
        const parts = [told.voters - votes, people - told.voters, ...told.views.flatMap((v) => (v.recognised === null ? [] : [people - v.recognised, (told.voters ?? 0) - v.recognised]))];
        if (told.carried) parts.push(Math.abs(told.voters - (told.carried.carry ?? 0) - (told.carried.liveWith ?? 0) - (told.carried.cannotYet ?? 0)));
        expect(parts.filter(small)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('keeps every word, and whether there is a minority and somebody who cannot come along', () => {
    fc.assert(
      fc.property(rounds, (round) => {
        const { decision, people } = roundOf(round);
        const told = withoutSmallGroups(decision, people);
        expect([told.text, told.options.map((o) => [o.text, o.majority]), told.views.map((v) => v.text), told.minority?.exists, told.carried?.someCannotYet]).toEqual(
          [decision.text, decision.options.map((o) => [o.text, o.majority]), decision.views.map((v) => v.text), decision.minority?.exists, decision.carried?.someCannotYet],
        );
      }),
    );
  });

  test('tells the sizes when every group is large enough', () => {
    const { decision, people } = roundOf({ votes: [20, 6], abstained: 0, absent: 5, carried: [21, 5, 0], recognised: [8, 3] });
    const told = withoutSmallGroups(decision, people);
    expect(told).toEqual({ ...decision, views: [decision.views[0], { ...decision.views[1], recognised: null }] });
  });
});

describe('the report to pass on', () => {
  const table = () => decided(voted(evening(), { mode: 'open', votes: FIVE_TWO }), 'open').given('facilitator', 'session/close');

  test('says that there is a minority, and why it has no sizes', () => {
    const { report, html, markdown } = everyForm(table(), 'community');
    expect(report.decisions.flatMap(figures)).toEqual([]);
    for (const form of [html, markdown]) {
      for (const sentence of ['1 of meer mensen kozen iets anders, of niets.', '1 of meer mensen kunnen nog niet mee.', 'Er staan geen aantallen bij, want een groep was kleiner dan 5.', 'Eerst een jaar onderzoek.']) expect(form).toContain(sentence);
      expect(form).not.toMatch(/Stemmen: \d|[2-9] mensen (kozen|dragen|kunnen|herkennen)|1 persoon/);
    }
  });

  test('still says that nothing had a majority', () => {
    const votes = { ...FIVE_TWO, Anna: 'wait', Bilal: 'wait', Chris: 'wait', Gijs: 'abstain', Fenna: 'start' } as const;
    expect(everyForm(voted(evening(), { mode: 'open', votes }), 'community').markdown).toContain('Geen keuze kreeg meer dan de helft van de stemmen.');
  });

  test('leaves the report for the people of the meeting as it is', () => {
    expect(everyForm(table()).report.decisions).toMatchObject([{ voters: 7, minority: { size: 2 }, carried: { carry: 6, cannotYet: 1 } }]);
  });
});
