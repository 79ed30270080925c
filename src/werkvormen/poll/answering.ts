import { z } from 'zod';
import { refuseBallot } from '../../engine/box.js';
import { personalTraces } from '../../engine/privacy.js';
import { refuse, type Refusal } from '../../engine/refusal.js';
import { randomIdentifier, text } from '../../engine/text.js';
import { accept, type Command, type Decision, type Table } from '../../engine/werkvorm.js';
import { MOST_OPTIONS, MOST_WORDS, WORD_LIMIT } from './config.js';
import type { PollAnswer } from './faces-contract.js';
import { askedOf, boxOf, openRound, type PollFact, type PollState } from './state.js';
import { statementsOf, wroteTheSame } from './tally.js';

/** The largest number that somebody can give. */
const NUMBER_LIMIT = 1_000_000_000;
const place = z.int('malformed').min(0, 'malformed').max(MOST_OPTIONS, 'malformed');

export const answerSchema = z.strictObject({
  /** Which asking it answers: what was on its way when a round closed is no answer to the next. */
  asking: z.int('malformed').min(1, 'malformed').max(1000, 'malformed'),
  options: z.array(place).max(MOST_OPTIONS).optional(),
  places: z.array(place.nullable()).max(MOST_OPTIONS).optional(),
  order: z.array(place).max(MOST_OPTIONS).optional(),
  words: z.array(text(WORD_LIMIT)).max(MOST_WORDS, 'too-many-choices').optional(),
  value: z.number('malformed').min(-NUMBER_LIMIT, 'malformed').max(NUMBER_LIMIT, 'malformed').optional(),
  /** The author was shown what in the words may point at a person, and gives them like this (rule 19). Not kept. */
  checked: z.boolean().default(false),
  envelope: randomIdentifier.optional(),
});

type Input = z.infer<typeof answerSchema>;

/** Answers, or changes the answer as long as the round is open: under seal, or as a fact in place of the earlier one. */
export function answer(state: PollState, command: Command, input: Input, table: Table): Decision<PollFact> {
  const { person, viaFacilitator } = command;
  const round = openRound(state);
  if (person === null) return refuse('not-allowed');
  if (round?.asking !== input.asking) return refuse('not-open-now');
  const given = answerIn(state, input);
  if ('refused' in given) return given;
  const sealed = state.config.mode === 'anonymous';
  if (sealed !== (input.envelope !== undefined)) return refuse('malformed', { field: 'envelope' });
  if (input.envelope !== undefined) {
    const box = boxOf(round);
    return refuseBallot(table.box(box), person, input.envelope) ?? { ok: true, facts: [], seals: [{ box, by: person, id: input.envelope, content: given }] };
  }
  const earlier = round.answers.get(person);
  if (earlier && wroteTheSame(earlier.answer.reveal(), given)) return accept();
  return { ok: true, facts: [{ type: 'answered', data: { person, viaFacilitator }, personal: { answer: given } }], redact: earlier ? [earlier.seq] : [] };
}

/** The one field that this kind asks for, or what is wrong with it. */
function answerIn(state: PollState, input: Input): PollAnswer | Refusal {
  const { options, places, order, words, value } = input;
  const fields: PollAnswer = { options, places, order, words, value };
  const field = FIELD[state.config.kind];
  const stray = Object.entries(fields).find(([name, said]) => said !== undefined && name !== field);
  if (stray) return refuse('malformed', { field: stray[0] });
  if (fields[field] === undefined) return refuse('field-missing', { field });
  return wrongWith(state, input) ?? { [field]: fields[field] };
}

const FIELD = { single: 'options', multiple: 'options', scale: 'places', ranking: 'order', cloud: 'words', number: 'value' } as const;

function wrongWith(state: PollState, { options, places, order, words, checked }: Input): Refusal | null {
  const asked = askedOf(state);
  const among = (list: readonly number[]): boolean => list.every((one) => one < asked.options) && new Set(list).size === list.length;
  if (options) {
    const most = state.config.kind === 'single' ? 1 : Math.min(state.config.most, asked.options);
    if (!among(options)) return refuse('choice-unknown');
    if (options.length === 0) return refuse('field-missing', { field: 'options' });
    return options.length > most ? refuse('too-many-choices', { most }) : null;
  }
  if (order) return !among(order) ? refuse('choice-unknown') : order.length < asked.options ? refuse('field-missing', { field: 'order' }) : null;
  if (places) {
    if (places.length !== statementsOf(asked) || places.some((at) => at !== null && (at < 1 || at > asked.top))) return refuse('choice-unknown');
    return places.every((at) => at === null) ? refuse('field-missing', { field: 'places' }) : null;
  }
  if (words) {
    if (words.length === 0) return refuse('field-missing', { field: 'words' });
    if (words.length > state.config.words) return refuse('too-many-choices', { most: state.config.words });
    return !checked && words.some((word) => personalTraces(word).length > 0) ? refuse('points-at-person', { field: 'words' }) : null;
  }
  return null;
}
