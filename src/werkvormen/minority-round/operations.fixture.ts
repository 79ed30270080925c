import fc from 'fast-check';
import type { Heard } from '../../engine/rehearsal.js';
import { STEPS } from './faces-contract.js';
import { FIVE, OPTIONS, QUESTION, Round } from './round.fixture.js';

/** Six with a phone; `gerda` has none. */
export const PEOPLE = [...FIVE, 'fenna'] as const;
const EVERYBODY = [...PEOPLE, 'gerda'] as const;
const CHOICES = [...OPTIONS.map((o) => o.id), 'abstain'] as const;
const FINAL = ['carry', 'live-with', 'cannot-yet'] as const;

/** One thing somebody tries, as data, so that a failing run can be read and shrunk. `pick` chooses among what is there by then. */
export type Operation =
  | { readonly do: 'facilitator'; readonly command: string; readonly pick: number }
  | { readonly do: 'contribute'; readonly command: string; readonly person: string; readonly choice: string; readonly pick: number }
  /** Everybody answers what is open now. */
  | { readonly do: 'everybody'; readonly choices: readonly string[] }
  /** The facilitator does what usually comes next, so that runs get somewhere. */
  | { readonly do: 'onward' }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'leave'; readonly person: string };

const pick = fc.nat({ max: 11 });
const person = fc.constantFrom(...EVERYBODY);
const FACILITATOR = ['close-vote', 'cancel-vote', 'open-needs', 'close-needs', 'answer-need', 'open-final', 'close-final', 'decide', 'go-to', 'park', 'mark-done', 'mark-gone', 'reveal-views', 'set-decision', 'frame', 'open-vote'];

/** Who tries what at random; the likely course of a round somewhat more often. */
export const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('facilitator' as const), command: fc.constantFrom(...FACILITATOR), pick }) },
  {
    weight: 16,
    arbitrary: fc.record({
      do: fc.constant('contribute' as const),
      command: fc.constantFrom('add-view', 'recognise', 'cast-vote', 'cast-vote', 'give-need', 'need-nothing', 'answer-final'),
      person,
      choice: fc.constantFrom<string>(...CHOICES, ...FINAL),
      pick,
    }),
  },
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constant('everybody' as const),
      choices: fc.array(fc.constantFrom<string>('yes', 'yes', 'yes', 'yes', ...CHOICES), { minLength: EVERYBODY.length, maxLength: EVERYBODY.length }),
    }),
  },
  { weight: 14, arbitrary: fc.constant({ do: 'onward' as const }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(500, 2_000) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('leave' as const), person: fc.constantFrom(...PEOPLE) }) },
);

/** What was tried, and how it was answered. */
export interface Tried {
  readonly command: string;
  readonly person: string | null;
  readonly choice: string;
  readonly heard: Heard;
}

/** A framed round with everybody there, ready for operations. */
export function framedRound(mode: 'open' | 'anonymous', requireEveryone = false): Round {
  const round = new Round(mode, PEOPLE, { requireEveryone });
  round.table.given('facilitator', 'session/add-person', { name: 'Gerda' }, { id: 'gerda' });
  return round.framed();
}

/** Tries an operation. Refusals are fine: what may not be is what the properties say. */
export function perform(round: Round, op: Operation): Tried[] {
  switch (op.do) {
    case 'facilitator':
      return [facilitates(round, op.command, op.pick)];
    case 'contribute':
      return [contributes(round, op.command, op.person, op.choice, op.pick)];
    case 'everybody':
      return EVERYBODY.map((p, i) => contributes(round, openNow(round, i), p, op.choices[i] ?? 'yes', i));
    case 'onward':
      return onward(round);
    case 'wait':
      round.table.wait(op.ms);
      return [];
    case 'leave':
      round.table.when(op.person, 'session/leave');
      return [];
    default:
      return op satisfies never;
  }
}

function otherMode(round: Round): 'open' | 'anonymous' {
  return round.mode === 'open' ? 'anonymous' : 'open';
}

/** What usually comes next. */
export function onward(round: Round): Tried[] {
  const { room } = round;
  const wait = () => {
    round.table.wait(2_000);
    return [];
  };
  if (room.status !== 'running') return [tries(round, 'go-to', { step: 'views' })];
  if (room.vote === 'none') {
    const steps = ['views', 'other', 'spread'].map((step) => tries(round, 'mark-done', { step, done: true }));
    return [...steps, tries(round, 'set-options', { options: OPTIONS }), tries(round, 'open-vote', { override: false })];
  }
  if (room.vote === 'open') return [tries(round, 'close-vote')];
  if (room.vote === 'closing' || room.finalState === 'closing') return wait();
  if (room.result?.outcome !== 'majority') return [tries(round, 'go-to', { step: 'views' })];
  if (room.needsState === 'open') return [tries(round, 'close-needs')];
  if (room.needsState === 'none' && !room.result.unanimous) return [tries(round, 'open-needs')];
  const unanswered = room.needs.filter((need) => need.answer === null);
  if (unanswered.length > 0) {
    return unanswered.map((need, i) => tries(round, 'answer-need', { need: need.id, answer: i % 2 === 0 ? 'adopted' : 'not-adopted', reason: 'Daarom' }));
  }
  if (room.finalState === 'none') return [tries(round, 'open-final')];
  return [tries(round, room.finalState === 'open' ? 'close-final' : 'decide')];
}

/** What somebody can do with what is open now; in step 4 some need something and some do not. */
function openNow(round: Round, i: number): string {
  const { room } = round;
  if (room.finalState === 'open') return 'answer-final';
  if (room.needsState === 'open') return i % 2 === 0 ? 'give-need' : 'need-nothing';
  return room.vote === 'open' ? 'cast-vote' : 'add-view';
}

type Data = Parameters<Round['do']>[1];

function tries(round: Round, command: string, data: Data = {}): Tried {
  return { command, person: null, choice: '', heard: round.try('facilitator', command, data) };
}

function facilitates(round: Round, command: string, n: number): Tried {
  const needs = round.room.needs;
  const data: Record<string, Data> = {
    'go-to': { step: STEPS[n % STEPS.length] },
    park: { reason: 'Later' },
    'mark-done': { step: 'spread', done: n % 2 === 0 },
    'mark-gone': { person: EVERYBODY[n % EVERYBODY.length] },
    'set-decision': { text: `Besluit ${n}` },
    'open-vote': { override: n % 2 === 0 },
    frame: { question: QUESTION, room: 'idea', mode: n % 2 === 0 && !round.facilitator.modeFree ? otherMode(round) : round.mode },
    'answer-need': {
      need: (needs.find((need) => need.answer === null) ?? needs[n % Math.max(1, needs.length)])?.id ?? 'none',
      answer: (['adopted', 'adapted', 'not-adopted'] as const)[n % 3],
      reason: n % 4 === 0 ? '' : 'Daarom',
      text: 'In andere woorden',
    },
  };
  const tried = tries(round, command, data[command]);
  return command === 'mark-gone' ? { ...tried, person: EVERYBODY[n % EVERYBODY.length] ?? null } : tried;
}

function contributes(round: Round, command: string, who: string, choice: string, n: number): Tried {
  const { room } = round;
  // One envelope per person and opening, as a phone keeps it; a card has one of its own.
  const what = command === 'add-view' ? `view-${round.table.state.commands.size}-${n}` : `${command}-${openings(round, command)}`;
  const answer = (FINAL as readonly string[]).includes(choice) ? choice : (FINAL[n % FINAL.length] ?? 'carry');
  const data: Record<string, Data> = {
    'add-view': { text: `Kaart ${n}` },
    recognise: { views: room.views.slice(0, n).map((v) => v.id) },
    'cast-vote': { option: choice },
    'give-need': { text: `Behoefte ${n}` },
    'need-nothing': { text: `Zonder ${n}` },
    'answer-final': { answer },
  };
  const envelope = what.replace(/^(give-need|need-nothing)/, 'need');
  const sent = round.mode === 'anonymous' ? round.sealed(who, envelope, data[command] ?? {}) : (data[command] ?? {});
  const heard = who === 'gerda' ? round.try('facilitator', command, sent, who) : round.try(who, command, sent);
  return { command, person: who, choice: command === 'cast-vote' ? choice : answer, heard };
}

/** How often something was opened so far: a phone takes a new envelope for each. */
function openings(round: Round, command: string): number {
  const opened = { 'cast-vote': 'vote-opened', 'answer-final': 'final-opened', 'give-need': 'needs-opened', 'need-nothing': 'needs-opened' }[command];
  return round.table.journal.filter((h) => h.type === `minority-round/${opened ?? 'recognition-revealed'}`).length;
}
