import type { z } from 'zod';
import { FEWEST_TO_MIX } from '../../engine/box.js';
import type { Outcome } from '../../engine/facts.js';
import { personalTraces } from '../../engine/privacy.js';
import { shuffle } from '../../engine/random.js';
import { refuse, type Refusal } from '../../engine/refusal.js';
import { accept, type Command, type Decision, type Table, type Whose } from '../../engine/werkvorm.js';
import type { changeSchema, goSchema, removeSchema, showSchema, writeSchema } from './commands.js';
import { CARD_LIMIT, type FieldPlan, FEWEST_SHOWN, MOST_CARDS, type StepPlan } from './plan.js';
import { decideHeaps } from '../heaps/heaps.js';
import { boxOf, type CardContent, type CardFields, type CourseFact, type CourseState, type HeldCard, stepNamed } from './state.js';

type Decided = Decision<CourseFact>;
type Written = Pick<z.infer<typeof writeSchema>, 'text' | 'fields' | 'labels' | 'checked'>;
/** What is in an envelope: a card without its author. */
type Sealed = CardContent & { fields: CardFields };

/** Decides what is asked of a course of cards. */
export function decideCourse(state: CourseState, command: Command, table: Table): Decided {
  switch (command.type) {
    case 'write':
      return write(state, command, command.data as z.infer<typeof writeSchema>, table);
    case 'change':
      return change(state, command, command.data as z.infer<typeof changeSchema>);
    case 'remove':
      return remove(state, command, (command.data as z.infer<typeof removeSchema>).card);
    case 'go': {
      const { step } = command.data as z.infer<typeof goSchema>;
      if (!stepNamed(state, step)) return refuse('step-not-open');
      const sealed = table.box(boxOf(state, step)).size > 0;
      return state.step === step ? accept() : accept<CourseFact>({ type: 'step-begun', data: { step, ...(sealed ? { sealed } : {}) } });
    }
    case 'show':
      return show(state, command.data as z.infer<typeof showSchema>, table);
    default:
      return decideHeaps(state, command, table.fresh) ?? refuse('unknown-command');
  }
}

function write(state: CourseState, command: Command, input: z.infer<typeof writeSchema>, table: Table): Decided {
  const { person, viaFacilitator } = command;
  const { envelope } = input;
  const step = stepNamed(state, input.step);
  if (!step) return refuse('step-not-open');
  // What the group says is typed by the facilitator; what people say is theirs.
  if ((person === null) !== (step.writers === 'group')) return refuse('not-allowed');
  const no = wrongOn(step, input);
  if (no) return no;
  const sealed = person !== null && state.config.mode === 'anonymous';
  if (sealed !== (envelope !== undefined)) return refuse('malformed', { field: 'envelope' });
  const content: CardContent = { text: input.text, labels: input.labels };
  if (person !== null && envelope !== undefined) {
    // Nothing would ever open the box of an item that the meeting left behind.
    if (!table.current) return refuse('not-current');
    const box = boxOf(state, step.name);
    if (table.box(box).holds(envelope)) return refuse('envelope-taken');
    return { ok: true, facts: [], seals: [{ box, by: person, id: envelope, content: { ...content, fields: input.fields } satisfies Sealed }] };
  }
  const own = [...state.cards.values()].filter((card) => card.step === step.name && (person === null ? card.group : card.person === person));
  const most = step.most ?? MOST_CARDS;
  const [before] = own;
  const owner = { person, group: person === null };
  if (most === 1 && before) return { ok: true, facts: [{ type: 'card-changed', data: { card: before.id, fields: input.fields, ...owner }, personal: content }], redact: [before.seq] };
  if (own.length >= most) return refuse('too-many-cards', { most });
  return accept<CourseFact>({ type: 'card-written', data: { card: table.fresh, step: step.name, viaFacilitator, fields: input.fields, ...owner }, personal: content });
}

function change(state: CourseState, command: Command, input: z.infer<typeof changeSchema>): Decided {
  const card = own(state, command, input.card);
  if ('refused' in card) return card;
  const step = stepNamed(state, card.step);
  const no = step ? wrongOn(step, input) : refuse('step-not-open');
  if (no) return no;
  const changed: CourseFact = { type: 'card-changed', data: { card: card.id, fields: input.fields, person: card.person, group: card.group }, personal: { text: input.text, labels: input.labels } };
  return { ok: true, facts: [changed], redact: [card.seq] };
}

function remove(state: CourseState, command: Command, id: string): Decided {
  const card = own(state, command, id);
  return 'refused' in card ? card : { ok: true, ...gone([card]) };
}

/** A card that the sender may change: their own, or for the facilitator what the group said. */
function own(state: CourseState, { person }: Command, id: string): HeldCard | Refusal {
  const card = state.cards.get(id);
  if (!card) return refuse('card-unknown');
  return (person === null ? card.group : card.person === person) ? card : refuse('somebody-else');
}

/** What is wrong with a card for this step, or null. */
function wrongOn(step: StepPlan, { text, fields, labels, checked }: Written): Refusal | null {
  if (text.length > (step.limit ?? CARD_LIMIT)) return refuse('too-long', { field: 'text' });
  const plans = Object.entries(step.fields ?? {});
  const stray = [...Object.keys(fields), ...Object.keys(labels)].find((name) => !step.fields?.[name]);
  if (stray !== undefined) return refuse('malformed', { field: stray });
  for (const [name, plan] of plans) {
    const said = plan.kind === 'label' ? labels[name] : fields[name];
    if (said === undefined ? plan.needed : !fits(plan, said)) return refuse(said === undefined ? 'field-missing' : 'malformed', { field: name });
    if (plan.kind === 'label' ? fields[name] !== undefined : labels[name] !== undefined) return refuse('malformed', { field: name });
  }
  return !checked && personalTraces(text).length > 0 ? refuse('points-at-person', { field: 'text' }) : null;
}

function fits(plan: FieldPlan, said: string | number): boolean {
  if (plan.kind === 'choice') return typeof said === 'string' && plan.of.includes(said);
  if (plan.kind === 'several') return typeof said === 'string' && said !== '' && plan.of.filter((one) => said.split('+').includes(one)).join('+') === said;
  if (plan.kind === 'label') return typeof said === 'string' && said.length <= plan.limit;
  return typeof said === 'number' && said >= plan.from && said <= plan.to;
}

function show(state: CourseState, { step, shown }: z.infer<typeof showSchema>, table: Table): Decided {
  if (!stepNamed(state, step)) return refuse('step-not-open');
  const facts: CourseFact[] = state.shown.has(step) === shown ? [] : [{ type: 'showing-changed', data: { step, shown } }];
  const box = table.box(boxOf(state, step));
  if (!shown || box.size === 0) return accept(...facts);
  if (box.size < FEWEST_SHOWN || box.contributors < FEWEST_SHOWN) return refuse('too-few-cards', { fewest: FEWEST_SHOWN });
  const opened = openBox(state, step, table);
  return { ok: true, ...opened, facts: [...opened.facts, ...facts] };
}

/** Sealed cards become cards of nobody, in an order that says nothing, under ids that no phone knows (rule 13). */
function openBox(state: CourseState, step: string, table: Table): Outcome<CourseFact> {
  const box = boxOf(state, step);
  const cards = shuffle(table.box(box).open(), `${table.fresh}-${step}`);
  if (cards.length === 0) return { facts: [] };
  const facts = cards.map(({ content }, place): CourseFact => {
    const { fields, text, labels } = content as Sealed;
    return { type: 'card-written', data: { card: `${table.fresh}-${step}-${String(place)}`, step, viaFacilitator: false, fields, person: null, group: false }, personal: { text, labels } };
  });
  return { facts: [...facts, { type: 'box-opened', data: { step } }], unseal: [box] };
}

/** When the meeting goes on: sealed cards come out as soon as that ties nothing to one person (rule 13). */
export function leaveCourse(state: CourseState, table: Table): Outcome<CourseFact> {
  const opened = state.steps
    .filter(({ name }) => table.closing || table.box(boxOf(state, name)).contributors >= FEWEST_TO_MIX)
    .map(({ name }) => openBox(state, name, table));
  return { facts: opened.flatMap(({ facts }) => facts), unseal: opened.flatMap(({ unseal }) => unseal ?? []) };
}

/** Cards of an erased person go as if they took them back, and cards of nobody when their time is over. */
export function forgetCourse(state: CourseState, whose: Whose): Outcome<CourseFact> {
  if (whose === 'everybody') return { facts: [] };
  return gone([...state.cards.values()].filter((card) => (whose === 'unlinked' ? card.person === null && !card.group : card.person === whose.person)));
}

function gone(cards: readonly HeldCard[]): Outcome<CourseFact> {
  return {
    facts: cards.map(({ id, person, group }): CourseFact => ({ type: 'card-removed', data: { card: id, person, group } })),
    redact: cards.map(({ seq }) => seq),
  };
}
