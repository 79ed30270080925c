import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { countVote } from './count.js';
import type { Mode } from './faces-contract.js';
import { framedRound, onward, type Operation, operation, PEOPLE, perform } from './operations.fixture.js';
import { harvestOf, OPTIONS, type Round } from './round.fixture.js';

const BOTH: readonly Mode[] = ['open', 'anonymous'];
const VIEWERS = ['room', 'screen', 'facilitator', ...PEOPLE, 'gerda'];
const many = fc.array(operation, { minLength: 30, maxLength: 120, size: 'max' });

/** What a person with paper and pencil would keep beside the round. */
class Paper {
  ballots = new Map<string, string>();
  /** Who said what they need, or that they need nothing, since the vote. */
  answered = new Set<string>();
  #results = 0;

  /** Writes down what was accepted; checks each result against the ballots on paper. */
  follow(round: Round, op: Operation): void {
    for (const { command, person, choice, heard } of perform(round, op)) {
      if (!heard.ok) continue;
      if (command === 'open-vote') this.#forget();
      if (command === 'cast-vote' && person !== null) this.ballots.set(person, choice);
      if (['give-need', 'need-nothing', 'mark-gone'].includes(command) && person !== null) this.answered.add(person);
    }
    const counted = round.table.journal.filter((h) => h.type === 'minority-round/vote-counted');
    if (counted.length > this.#results) expect(counted.at(-1)?.data['result']).toEqual(this.#tally(round.mode));
    this.#results = counted.length;
  }

  outside(option: string | null): string[] {
    return [...this.ballots].filter(([, choice]) => choice !== option).map(([person]) => person);
  }

  #forget(): void {
    this.ballots = new Map();
    this.answered = new Set();
  }

  #tally(mode: Mode): unknown {
    const votes = OPTIONS.map((o) => [...this.ballots.values()].filter((c) => c === o.id).length);
    const cast = votes.reduce((a, b) => a + b, 0);
    const winner = votes.findIndex((v) => v > cast - v);
    const outside = winner < 0 ? 0 : this.ballots.size - (votes[winner] ?? 0);
    const open = mode === 'open';
    return {
      voters: this.ballots.size,
      outcome: winner < 0 ? 'no-majority' : 'majority',
      option: OPTIONS[winner]?.id ?? null,
      unanimous: winner >= 0 && outside === 0,
      minority: { exists: outside > 0, size: open ? outside : null },
      options: OPTIONS.map((o, i) => ({ ...o, votes: open ? votes[i] : null, majority: i === winner })),
      abstained: open ? this.ballots.size - cast : null,
    };
  }
}

let decisions = 0;

/** What may never be, whatever was tried. */
function checkInvariants(round: Round, paper: Paper): void {
  const { room, facilitator } = round;
  if (room.vote === 'open' || room.vote === 'closing') expect(room.result).toBeNull();
  if (room.finalState === 'open' || room.finalState === 'closing') expect(room.finalResult).toBeNull();
  if (room.vote !== 'none') expect(facilitator.counts.voted).toBe(paper.ballots.size);
  if (room.result?.outcome === 'majority' && round.mode === 'anonymous') expect(room.result.minority.size).toBeNull();
  if (room.status !== 'decided') return;
  decisions++;
  expect(room.result?.outcome).toBe('majority');
  expect(room.needs.every((n) => n.answer !== null)).toBe(true);
  expect(room.needs.every((n) => n.answer !== 'not-adopted' || n.reason !== '')).toBe(true);
  if (room.requireEveryone) expect(room.finalResult?.someCannotYet ?? false).toBe(false);
  const left = (p: string) => round.mode === 'anonymous' && round.table.state.roster.people.get(p)?.leftAt !== null;
  expect(paper.outside(room.result?.option ?? null).filter((p) => !paper.answered.has(p) && !left(p))).toEqual([]);
}

describe.each(BOTH)('any order of commands from any actors, %s', (mode) => {
  test('nobody votes twice, the tally is the ballots, and nothing is decided with an unasked minority or an answerless need', () => {
    decisions = 0;
    fc.assert(
      fc.property(many, fc.boolean(), (operations, requireEveryone) => {
        const round = framedRound(mode, requireEveryone);
        const paper = new Paper();
        for (const op of operations) {
          paper.follow(round, op);
          checkInvariants(round, paper);
        }
      }),
      { numRuns: 80 },
    );
    expect(decisions).toBeGreaterThan(0);
  });

  test('folding the journal anew gives everybody the same views', () => {
    fc.assert(
      fc.property(many, (operations) => {
        const round = framedRound(mode);
        for (const op of operations) perform(round, op);
        const again = round.table.replayed();
        for (const viewer of VIEWERS) expect(again.seenBy(viewer)).toEqual(round.table.seenBy(viewer));
        expect(harvestOf(again)).toEqual(harvestOf(round.table));
      }),
      { numRuns: 60 },
    );
  });

  test('views never differ by a secret: other ballots show nobody else anything until they are counted', () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 40 }), fc.array(fc.tuple(fc.constantFrom(...PEOPLE), fc.constantFrom('yes', 'later', 'abstain'), fc.constantFrom('yes', 'later', 'abstain')), { maxLength: 12 }), (before, ballots) => {
        const one = framedRound(mode);
        const two = framedRound(mode);
        for (const op of before) for (const round of [one, two]) perform(round, op);
        for (const round of [one, two]) if (round.room.vote !== 'open') onward(round);
        const voters = new Set<string>();
        for (const [person, choice, other] of ballots) {
          const contribute = (round: Round, c: string) => perform(round, { do: 'contribute', command: 'cast-vote', person, choice: c, pick: 0 })[0]?.heard.ok;
          expect(contribute(two, other)).toBe(contribute(one, choice));
          voters.add(person);
          // In open mode a phone shows its own vote back; in anonymous mode not even that.
          const viewers = mode === 'anonymous' ? VIEWERS : VIEWERS.filter((v) => !voters.has(v));
          expect(two.seen(...viewers)).toBe(one.seen(...viewers));
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('in anonymous mode no fact names a person, whatever was tried', () => {
  fc.assert(
    fc.property(many, (operations) => {
      const round = framedRound('anonymous');
      for (const op of operations) perform(round, op);
      for (const { text } of round.facts) for (const person of [...PEOPLE, 'gerda']) expect(text).not.toContain(person);
    }),
    { numRuns: 60 },
  );
});

test('a majority is more than half of the votes cast, for any ballots', () => {
  const choices = fc.array(fc.constantFrom(...OPTIONS.map((o) => o.id), 'abstain'), { maxLength: 60 });
  fc.assert(
    fc.property(choices, (ballots) => {
      const result = countVote(OPTIONS, ballots, 'open');
      const votes = result.options.map((o) => o.votes ?? 0);
      const cast = votes.reduce((a, b) => a + b, 0);
      expect(cast + (result.abstained ?? 0)).toBe(ballots.length);
      expect(result.outcome === 'majority').toBe(Math.max(...votes) > cast / 2);
      if (result.outcome === 'majority') expect((result.minority.size ?? 0) + Math.max(...votes)).toBe(ballots.length);
    }),
  );
});
