import type { z } from 'zod';
import { personalTraces } from '../../engine/privacy.js';
import { refuse } from '../../engine/refusal.js';
import { accept, type Command, type Decision, type Table } from '../../engine/werkvorm.js';
import { decideCourse } from '../../parts/cards/rules.js';
import { boxOf, type CardContent, type HeldCard } from '../../parts/cards/state.js';
import type { addSchema, changeSchema, dropSchema, floorSchema, missingSchema, notesSchema, noteSchema, orderSchema, seatSchema, showSchema, takeBackSchema, unsaySchema, wouldSaySchema } from './commands.js';
import { MOST_PERSPECTIVES } from './config.js';
import { inOrder, palette, type Perspective, type PerspectivesFact, type PerspectivesState, sameName } from './state.js';

type Decided = Decision<PerspectivesFact>;

/** The most cards of the group for one voice that is not here. */
const MOST_ELSEWHERE = 6;

/** Decides what is asked in a round of perspectives. */
export function decide(state: PerspectivesState, command: Command, table: Table): Decided {
  switch (command.type) {
    case 'note':
      return note(state, command, command.data as z.infer<typeof noteSchema>, table);
    case 'change':
      return change(state, command, command.data as z.infer<typeof changeSchema>);
    case 'take-back': {
      const own = lineOf(state, command.person, (command.data as z.infer<typeof takeBackSchema>).perspective);
      return own ? removed(own) : refuse('card-unknown');
    }
    case 'unsay': {
      const card = state.course.cards.get((command.data as z.infer<typeof unsaySchema>).card);
      return card?.group ? removed(card) : refuse('card-unknown');
    }
    case 'order':
      return order(state, command.data as z.infer<typeof orderSchema>, table);
    case 'add':
      return add(state, command.data as z.infer<typeof addSchema>, table);
    case 'show':
      return show(state, command, command.data as z.infer<typeof showSchema>, table);
    case 'notes': {
      const { open } = command.data as z.infer<typeof notesSchema>;
      return state.notes === open ? accept() : accept<PerspectivesFact>({ type: 'notes-opened', data: { open } });
    }
    case 'floor': {
      const { perspective, heard } = command.data as z.infer<typeof floorSchema>;
      if (perspective !== null && !now(state, perspective, table)) return refuse('choice-unknown');
      return state.floor === perspective ? accept() : accept<PerspectivesFact>({ type: 'floor-given', data: { perspective, heard } });
    }
    case 'drop':
      return drop(state, command.data as z.infer<typeof dropSchema>, table);
    case 'seat': {
      const { perspective, speaker, minutes } = command.data as z.infer<typeof seatSchema>;
      if (!now(state, perspective, table)) return refuse('choice-unknown');
      const before = state.seats.get(perspective);
      return { ok: true, facts: [{ type: 'seated', data: { perspective, minutes }, personal: { speaker: speaker.trim() }, keep: 'meeting' }], redact: before ? [before.seq] : [] };
    }
    case 'missing': {
      const { perspective, missing } = command.data as z.infer<typeof missingSchema>;
      if (!now(state, perspective, table)) return refuse('choice-unknown');
      return state.missing.get(perspective) === missing ? accept() : accept<PerspectivesFact>({ type: 'missing-marked', data: { perspective, missing } });
    }
    case 'would-say':
      return wouldSay(state, command.data as z.infer<typeof wouldSaySchema>, table);
    default:
      return refuse('unknown-command');
  }
}

function now(state: PerspectivesState, id: string, { meeting }: Table): Perspective | undefined {
  return inOrder(state, meeting).find((one) => one.id === id);
}

function note(state: PerspectivesState, { person, viaFacilitator }: Command, input: z.infer<typeof noteSchema>, table: Table): Decided {
  const { course } = state;
  const { envelope, source, text } = input;
  if (person === null) return refuse('not-allowed');
  if (!state.notes) return refuse('not-open-now');
  const perspective = now(state, input.perspective, table);
  if (!perspective) return refuse('choice-unknown');
  if (!input.checked && personalTraces(text).length > 0) return refuse('points-at-person', { field: 'text' });
  const anonymous = course.config.mode === 'anonymous';
  if (anonymous !== (envelope !== undefined)) return refuse('malformed', { field: 'envelope' });
  const fields = { perspective: perspective.id, source };
  const content: CardContent = { text, labels: { voice: perspective.name } };
  if (envelope === undefined) {
    const before = lineOf(state, person, perspective.id);
    if (before) return changed(before, fields, content);
    return accept<PerspectivesFact>({ type: 'card-written', data: { card: table.fresh, step: 'line', viaFacilitator, fields, person, group: false }, personal: content });
  }
  // Nothing would ever open the box of an item that the meeting left behind.
  if (!table.current) return refuse('not-current');
  // One box for all perspectives: one of a single perspective could have a single name in its register (rule 13).
  const name = boxOf(course, 'line');
  const box = table.box(name);
  if (box.holds(envelope)) {
    // Who knows the id of an envelope is who made it; it is random and only their phone has it.
    if (!box.has(person)) return refuse('envelope-taken');
  } else if (box.size >= MOST_PERSPECTIVES * (box.contributors + 1)) return refuse('too-many-cards', { most: MOST_PERSPECTIVES });
  return { ok: true, facts: [], seals: [{ box: name, by: person, id: envelope, content: { ...content, fields } }] };
}

/** One line per person and perspective, so that it is found without an id. */
function lineOf(state: PerspectivesState, person: string | null, perspective: string): HeldCard | undefined {
  return person === null ? undefined : [...state.course.cards.values()].find((card) => card.person === person && card.fields['perspective'] === perspective);
}

function change(state: PerspectivesState, { person }: Command, { perspective, source, text, checked }: z.infer<typeof changeSchema>): Decided {
  const card = lineOf(state, person, perspective);
  if (!card) return refuse('card-unknown');
  if (!checked && personalTraces(text).length > 0) return refuse('points-at-person', { field: 'text' });
  return changed(card, { ...card.fields, source }, { text, labels: { ...card.content?.reveal().labels } });
}

function changed(card: HeldCard, fields: HeldCard['fields'], content: CardContent): Decided {
  return { ok: true, facts: [{ type: 'card-changed', data: { card: card.id, fields, person: card.person, group: card.group }, personal: content }], redact: [card.seq] };
}

function removed({ id, person, group, seq }: HeldCard): Decided {
  return { ok: true, facts: [{ type: 'card-removed', data: { card: id, person, group } }], redact: [seq] };
}

/** The order of speaking: all of them, each once. It says who is heard when, and nothing about weight. */
function order(state: PerspectivesState, input: z.infer<typeof orderSchema>, { meeting }: Table): Decided {
  const ids = inOrder(state, meeting).map(({ id }) => id);
  if (ids.length !== input.order.length || new Set(input.order).size !== ids.length || !ids.every((id) => input.order.includes(id))) return refuse('choice-unknown');
  return ids.join() === input.order.join() ? accept() : accept<PerspectivesFact>({ type: 'order-changed', data: { order: input.order } });
}

function add(state: PerspectivesState, { name }: z.infer<typeof addSchema>, { meeting }: Table): Decided {
  const all = palette(state, meeting);
  const known = all.find((one) => sameName(one.name) === sameName(name));
  if (known) return state.dropped.has(known.id) ? accept<PerspectivesFact>({ type: 'perspective-dropped', data: { perspective: known.id, dropped: false } }) : accept();
  if (all.length >= MOST_PERSPECTIVES) return refuse('too-many-choices', { most: MOST_PERSPECTIVES });
  return accept<PerspectivesFact>({ type: 'perspective-added', data: { perspective: `a${String(state.added.size + 1)}` }, personal: { name: name.trim() } });
}

/** Sets one aside, or takes it back; lines that were written for it stay. Who has the floor then gives it back. */
function drop(state: PerspectivesState, { perspective, dropped }: z.infer<typeof dropSchema>, { meeting }: Table): Decided {
  if (!palette(state, meeting).some(({ id }) => id === perspective)) return refuse('choice-unknown');
  if (state.dropped.has(perspective) === dropped) return accept();
  const floor: PerspectivesFact[] = dropped && state.floor === perspective ? [{ type: 'floor-given', data: { perspective: null, heard: false } }] : [];
  return accept<PerspectivesFact>(...floor, { type: 'perspective-dropped', data: { perspective, dropped } });
}

function wouldSay(state: PerspectivesState, { perspective: id, text, checked }: z.infer<typeof wouldSaySchema>, table: Table): Decided {
  const perspective = now(state, id, table);
  if (!perspective) return refuse('choice-unknown');
  const { cards, steps } = state.course;
  if (text.length > (steps.find(({ name }) => name === 'elsewhere')?.limit ?? 0)) return refuse('too-long', { field: 'text' });
  if (!checked && personalTraces(text).length > 0) return refuse('points-at-person', { field: 'text' });
  if ([...cards.values()].filter((card) => card.group && card.fields['perspective'] === id).length >= MOST_ELSEWHERE) return refuse('too-many-cards', { most: MOST_ELSEWHERE });
  const data = { card: `said-${String(state.said + 1).padStart(3, '0')}`, step: 'elsewhere', viaFacilitator: false, fields: { perspective: id }, person: null, group: true };
  return accept<PerspectivesFact>({ type: 'card-written', data, personal: { text, labels: { voice: perspective.name } } });
}

/** Lines without names come all together, from one box of five or more (rules 13, 22); with names also per perspective. */
function show(state: PerspectivesState, command: Command, { perspective, shown }: z.infer<typeof showSchema>, table: Table): Decided {
  if (perspective !== null) {
    if (state.course.config.mode === 'anonymous') return refuse('not-allowed');
    if (!now(state, perspective, table)) return refuse('choice-unknown');
    return state.shown.has(perspective) === shown ? accept() : accept<PerspectivesFact>({ type: 'perspective-shown', data: { perspective, shown } });
  }
  const all = decideCourse(state.course, { ...command, data: { step: 'line', shown } }, table);
  if (!all.ok || shown) return all;
  const hidden = [...state.shown].map((id): PerspectivesFact => ({ type: 'perspective-shown', data: { perspective: id, shown: false } }));
  return { ...all, facts: [...all.facts, ...hidden] };
}
