import type { z } from 'zod';
import type { Outcome } from '../../engine/facts.js';
import { personalTraces } from '../../engine/privacy.js';
import { shuffle } from '../../engine/random.js';
import { refuse, type Refusal } from '../../engine/refusal.js';
import { accept, type Command, type Decision, type Table, type Whose } from '../../engine/werkvorm.js';
import type { changeSchema, putSchema } from './commands.js';
import { type HeldQuestion, questionsBox, type WallFact, type WallState } from './state.js';

type Decided = Decision<WallFact>;
/** What is in an envelope: a question without its author, or nothing. */
type Sealed = { readonly text: string };

/** The most questions on a wall. */
export const MOST_QUESTIONS = 300;
/** From so many people together questions without a name come out, and is counted what people say (rules 13 and 22). */
export const FEWEST_TOGETHER = 5;

/** Somebody puts a question: on the wall, in the row of what waits, or in an envelope. */
export function put(state: WallState, command: Command, table: Table): Decided {
  const { text, checked, question, envelope } = command.data as z.infer<typeof putSchema>;
  const { person, viaFacilitator } = command;
  if (person === null) return refuse('not-allowed');
  const anonymous = state.config.mode === 'anonymous';
  if (anonymous !== (envelope !== undefined)) return refuse('malformed', { field: 'envelope' });
  if (anonymous === (question !== undefined)) return refuse('malformed', { field: 'question' });
  const said = text.trim() !== '';
  if (!said && !anonymous) return refuse('text-empty', { field: 'text' });
  if (said && !checked && personalTraces(text).length > 0) return refuse('points-at-person', { field: 'text' });
  if (state.questions.size >= MOST_QUESTIONS) return refuse('too-many-cards', { most: MOST_QUESTIONS });
  if (envelope !== undefined) {
    // Nothing would open the box of an item that the meeting left behind.
    if (!table.current) return refuse('not-current');
    const box = questionsBox(state);
    if (table.box(box).size >= MOST_QUESTIONS) return refuse('too-many-cards', { most: MOST_QUESTIONS });
    if (table.box(box).holds(envelope)) return refuse('envelope-taken');
    return { ok: true, facts: [], seals: [{ box, by: person, id: envelope, content: { text: said ? text : '' } satisfies Sealed }] };
  }
  if (question === undefined || state.questions.has(question)) return refuse('malformed', { field: 'question' });
  const own = [...state.questions.values()].filter((one) => one.person === person);
  if (own.length >= state.config.most) return refuse('too-many-cards', { most: state.config.most });
  return accept<WallFact>({ type: 'question-put', data: { question, person, viaFacilitator, status: firstStatus(state) }, personal: { text } });
}

function firstStatus(state: WallState): 'waiting' | 'open' {
  return state.config.moderated ? 'waiting' : 'open';
}

/**
 * Other words are another question: what people said about it goes, and it is looked at again where that is asked.
 * After the item it stays where it is, because nobody would look any more.
 */
export function change(state: WallState, command: Command, table: Table): Decided {
  const { question, text, checked } = command.data as z.infer<typeof changeSchema>;
  const known = own(state, command, question);
  if ('refused' in known) return known;
  if (text.trim() === '') return refuse('text-empty', { field: 'text' });
  if (!checked && personalTraces(text).length > 0) return refuse('points-at-person', { field: 'text' });
  const looked = known.status === 'refused' || known.status === 'waiting' ? 'waiting' : firstStatus(state);
  const status = table.current ? looked : known.status;
  const gone = status !== known.status && known.note ? [known.note.seq] : [];
  return { ok: true, facts: [{ type: 'question-changed', data: { question, person: known.person, status }, personal: { text } }], redact: [known.seq, ...gone] };
}

export function takeBack(state: WallState, command: Command): Decided {
  const known = own(state, command, (command.data as { question: string }).question);
  return 'refused' in known ? known : { ok: true, ...removed([known]) };
}

/** A question that the sender may change: their own (rule 21). */
function own(state: WallState, { person }: Command, id: string): HeldQuestion | Refusal {
  const known = state.questions.get(id);
  if (!known) return refuse('question-unknown');
  return person !== null && known.person === person ? known : refuse('somebody-else');
}

/** Whether something from so many people is under seal that opening it points at none of them (rule 13). */
export function enoughTogether(box: string, table: Table): boolean {
  return table.box(box).contributors >= FEWEST_TOGETHER;
}

/** The facilitator takes the questions without a name out of their box, all together. */
export function gather(state: WallState, table: Table): Decided {
  if (state.config.mode === 'open') return accept();
  if (!enoughTogether(questionsBox(state), table)) return refuse('too-few-cards', { fewest: FEWEST_TOGETHER });
  return { ok: true, ...opened(state, table) };
}

/** Sealed questions become questions of nobody, in an order that says nothing, under ids that no phone knows. */
export function opened(state: WallState, table: Table): Outcome<WallFact> {
  const box = questionsBox(state);
  const envelopes = table.box(box).open();
  if (envelopes.length === 0) return { facts: [] };
  const texts = shuffle(envelopes, `${table.fresh}-questions`).map(({ content }) => (content as Sealed).text);
  const facts = texts
    .filter((text) => text !== '')
    .map((text, place): WallFact => ({
      type: 'question-put',
      data: { question: `${table.fresh}-${String(place)}`, person: null, viaFacilitator: false, status: firstStatus(state) },
      personal: { text },
    }));
  return { facts: [...facts, { type: 'box-opened', data: { box: 'questions' } }], unseal: [box] };
}

/** Questions of an erased person go as if they took them back, with what they said about others; so do those of nobody when their time is over. */
export function forget(state: WallState, whose: Whose): Outcome<WallFact> {
  if (whose === 'everybody') return { facts: [] };
  if (whose === 'unlinked') return removed([...state.questions.values()].filter((one) => one.person === null));
  const { person } = whose;
  const said = [...state.questions.values()].filter((one) => one.person !== person && one.stances.has(person));
  const gone = removed([...state.questions.values()].filter((one) => one.person === person));
  if (said.length === 0) return gone;
  return { ...gone, facts: [...gone.facts, { type: 'stances-taken', data: { person, stances: Object.fromEntries(said.map(({ id }) => [id, null])) } }] };
}

/** Questions that go, with every word about them. */
export function removed(questions: readonly HeldQuestion[]): Outcome<WallFact> {
  return {
    facts: questions.map(({ id, person }): WallFact => ({ type: 'question-removed', data: { question: id, person } })),
    redact: questions.flatMap(({ seq, note }) => (note ? [seq, note.seq] : [seq])),
  };
}
