import { z } from 'zod';
import type { Fact } from '../../engine/facts.js';
import { unwritten } from '../../engine/paper.js';
import { refuse } from '../../engine/refusal.js';
import { accept, type Werkvorm } from '../../engine/werkvorm.js';

interface Hands {
  readonly question: string;
  readonly raised: Set<string>;
}

/** The smallest werkvorm that does something: who raised a hand. It exists in the tests only. */
export const showOfHands: Werkvorm<Record<string, never>, Hands, Fact<'raised', { person: string }>> = {
  name: 'show-of-hands',
  version: 1,
  questions: { min: 1, max: 1 },
  config: z.strictObject({}),
  minutes: 2,
  commands: { raise: { schema: z.strictObject({}), by: ['participant'] } },
  begin: ({ question }) => ({ question, raised: new Set() }),
  decide: (_state, { person }) => (person === null ? refuse('not-allowed') : accept({ type: 'raised', data: { person } })),
  evolve(state, fact) {
    state.raised.add(fact.data.person);
    return state;
  },
  views: {
    room: ({ question, raised }) => ({ question, raised: raised.size }),
    mine: ({ raised }, person) => ({ raised: raised.has(person) }),
    facilitator: ({ question, raised }) => ({ question, raised: raised.size }),
    screen: ({ question, raised }) => ({ question, raised: raised.size }),
  },
  progress: ({ raised }, { people }) => ({ contributed: raised.size, expected: people.count }),
  harvest: ({ question, raised }) => [{ kind: 'gathered', question, parts: [{ part: 'counts', title: { say: 'hands' }, rows: [{ label: { say: 'hands' }, count: raised.size }] }] }],
  paper: unwritten,
  script: {
    title: 'Twee van de drie steken hun hand op',
    people: ['anna', 'bilal', 'chris'],
    question: 'Wie was hier eerder?',
    config: {},
    steps: [
      { as: 'anna', type: 'raise', data: {} },
      { as: 'chris', type: 'raise', data: {} },
    ],
    secrets: [],
  },
};
