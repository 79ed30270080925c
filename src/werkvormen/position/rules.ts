import { z } from 'zod';
import { refuseBallot } from '../../engine/box.js';
import type { Outcome } from '../../engine/facts.js';
import { shuffle } from '../../engine/random.js';
import { refuse } from '../../engine/refusal.js';
import { identifier, optionalText, randomIdentifier, text } from '../../engine/text.js';
import { accept, type Command, type CommandRule, type Decision, type Table, type Werkvorm } from '../../engine/werkvorm.js';
import { bots } from './bots.js';
import { config, MOST_STATEMENTS, type PositionConfig, STATEMENT_LIMIT } from './config.js';
import { countsNow, countsOf, harvest } from './harvest.js';
import type { Place } from './faces-contract.js';
import { paper } from './paper.js';
import { coarse } from './places.js';
import { script } from './script.js';
import { begin, boxOf, evolve, type Held, type PositionFact, type PositionState, type Statement, statementNamed, takesPlaces } from './state.js';
import { fewestOf, progress, views } from './views.js';

type Decided = Decision<PositionFact>;

/** The most characters of what the group heard. */
const NOTE_LIMIT = 400;

const spot = z.number().int('malformed').min(0, 'malformed').max(100, 'malformed');
const placeSchema = z.strictObject({ statement: identifier, x: spot, y: spot.optional(), envelope: randomIdentifier.optional() });
const statementSchema = z.strictObject({ statement: identifier });
const addSchema = z.strictObject({ text: text(STATEMENT_LIMIT) });
const showSchema = z.strictObject({ statement: identifier, shown: z.boolean() });
const talkSchema = z.strictObject({ statement: identifier, talked: z.boolean() });
const noteSchema = z.strictObject({ statement: identifier, text: optionalText(NOTE_LIMIT) });

const commands = {
  // Who walks has a phone and is placed by the facilitator; whom else that is, is decided below.
  place: { schema: placeSchema, by: ['participant'], forAnyone: true },
  stand: { schema: statementSchema, by: ['participant'] },
  go: { schema: statementSchema, by: ['facilitator'] },
  add: { schema: addSchema, by: ['facilitator'] },
  show: { schema: showSchema, by: ['facilitator'] },
  talk: { schema: talkSchema, by: ['facilitator'] },
  note: { schema: noteSchema, by: ['facilitator'] },
} as const satisfies Record<string, CommandRule>;

function decide(state: PositionState, command: Command, table: Table): Decided {
  if (command.type === 'add') return add(state, command.data as z.infer<typeof addSchema>, table);
  const statement = statementNamed(state, (command.data as z.infer<typeof statementSchema>).statement);
  if (!statement) return refuse('question-unknown');
  if (command.type === 'go') return state.now === statement.id ? accept() : accept<PositionFact>({ type: 'statement-begun', data: { statement: statement.id } });
  if (command.type === 'note') return note(statement, command.data as z.infer<typeof noteSchema>);
  if (state.now !== statement.id) return refuse('not-open-now');
  switch (command.type) {
    case 'place':
      return place(state, statement, command, command.data as z.infer<typeof placeSchema>, table);
    case 'stand':
      return stand(state, statement, command);
    case 'show':
      return show(state, statement, (command.data as z.infer<typeof showSchema>).shown, table);
    case 'talk':
      return (command.data as z.infer<typeof talkSchema>).talked ? talk(state, statement) : undoTalk(state, statement);
    default:
      return refuse('unknown-command');
  }
}

/** Somebody goes and stands somewhere, or moves: as long as it is open, that is what it is for. */
function place(state: PositionState, statement: Statement, command: Command, { x, y, envelope }: z.infer<typeof placeSchema>, table: Table): Decided {
  const { person, viaFacilitator } = command;
  const { mode, field } = state.config;
  if (person === null) return refuse('not-allowed');
  if ((y === undefined) !== (field === 'line')) return refuse('malformed', { field: 'y' });
  if ((envelope === undefined) !== (mode === 'open')) return refuse('malformed', { field: 'envelope' });
  if (viaFacilitator && table.people.find(person)?.phone === true && !statement.inRoom.has(person)) return refuse('has-own-phone');
  if (!takesPlaces(state, statement)) return refuse('not-open-now');
  const there: Place = { x, y: y ?? 50 };
  if (envelope !== undefined) {
    const box = boxOf(statement);
    return refuseBallot(table.box(box), person, envelope) ?? { ok: true, facts: [], seals: [{ box, by: person, id: envelope, content: coarse(there) }] };
  }
  const earlier = statement.stands.get(person);
  const now = earlier?.place.reveal();
  if (now?.x === there.x && now.y === there.y && (viaFacilitator || !statement.inRoom.has(person))) return accept();
  // Where somebody stood is for the talk; after the meeting only counts stay.
  const placed: PositionFact = { type: 'placed', data: { statement: statement.id, person, viaFacilitator }, personal: there, keep: 'meeting' };
  return { ok: true, facts: [placed], redact: overtaken(statement, earlier) };
}

/** Somebody walks instead: their dot, if any, goes, until the facilitator places them. */
function stand({ config: { mode } }: PositionState, statement: Statement, { person }: Command): Decided {
  if (person === null) return refuse('not-allowed');
  // Without names it stays on the phone: a list of who stands in the room would say who is not in the box.
  if (mode === 'anonymous') return refuse('not-allowed');
  const earlier = statement.stands.get(person);
  if (!earlier && statement.inRoom.has(person)) return accept();
  return { ok: true, facts: [{ type: 'stood-in-room', data: { statement: statement.id, person } }], redact: overtaken(statement, earlier) };
}

/** The place somebody leaves is destroyed, unless it is where they stood before the talk. */
function overtaken(statement: Statement, earlier: Held | undefined): number[] {
  return earlier && ![...(statement.before?.values() ?? [])].includes(earlier) ? [earlier.seq] : [];
}

function add(state: PositionState, input: z.infer<typeof addSchema>, table: Table): Decided {
  if (state.statements.length >= MOST_STATEMENTS) return refuse('too-many-choices');
  const added: PositionFact = { type: 'statement-added', data: { statement: table.fresh, after: state.now }, personal: { text: input.text } };
  return state.now === null ? accept<PositionFact>(added, { type: 'statement-begun', data: { statement: table.fresh } }) : accept(added);
}

/** Shows the field. Places without a name come out together, when they are enough (rules 13, 22); who came later waits for after the talk. */
function show(state: PositionState, statement: Statement, shown: boolean, table: Table): Decided {
  const changed: PositionFact[] = statement.shown === shown ? [] : [{ type: 'showing-changed', data: { statement: statement.id, shown } }];
  if (!shown || state.config.mode === 'open' || statement.crowd !== null) return accept(...changed);
  const box = table.box(boxOf(statement));
  // Before the talk there is nothing else to show. After it the first field is still there.
  if (box.contributors < fewestOf(box)) return refuse('too-few-ballots', { fewest: fewestOf(box) });
  const opened = openBox(statement, table);
  return { ok: true, ...opened, facts: [...opened.facts, ...changed] };
}

function openBox(statement: Statement, table: Table): Outcome<PositionFact> {
  const box = boxOf(statement);
  const places = shuffle(table.box(box).open(), `${table.fresh}-${statement.id}`).map(({ content }) => content as Place);
  return { facts: [{ type: 'places-revealed', data: { statement: statement.id, places: places.map(({ x, y }) => ({ x, y })) } }], unseal: [box] };
}

/** After the talk people may stand somewhere else, and the screen shows both. */
function talk({ config: { mode } }: PositionState, statement: Statement): Decided {
  if (statement.talked) return accept();
  if (mode === 'anonymous' && statement.crowd === null) return refuse('not-shown-yet');
  return accept<PositionFact>({ type: 'talk-held', data: { statement: statement.id } });
}

/** Takes "after the talk" back. Places without a name that were put in since are destroyed unseen; once shown they stay. */
function undoTalk({ config: { mode } }: PositionState, statement: Statement): Decided {
  if (!statement.talked) return accept();
  if (mode === 'anonymous') return statement.crowd === null ? { ok: true, facts: [{ type: 'talk-undone', data: { statement: statement.id } }], unseal: [boxOf(statement)] } : refuse('not-open-now');
  const now = new Set(statement.stands.values());
  const left = [...(statement.before?.values() ?? [])].filter((held) => !now.has(held));
  return { ok: true, facts: [{ type: 'talk-undone', data: { statement: statement.id } }], redact: left.map(({ seq }) => seq) };
}

/** What the group heard; nothing written takes it away. */
function note(statement: Statement, input: z.infer<typeof noteSchema>): Decided {
  const redact = statement.note ? [statement.note.seq] : [];
  if (input.text.trim() === '') return statement.note ? { ok: true, facts: [{ type: 'note-removed', data: { statement: statement.id } }], redact } : accept();
  return { ok: true, facts: [{ type: 'noted', data: { statement: statement.id }, personal: { text: input.text } }], redact };
}

/** At the close only counts stay: nobody's place is kept after the meeting, and what is under seal is counted or destroyed. */
function leave(state: PositionState, table: Table): Outcome<PositionFact> {
  if (!table.closing) return { facts: [] };
  const facts = state.statements.flatMap((statement): PositionFact[] => {
    const box = table.box(boxOf(statement));
    if (statement.counted || (countsNow(statement) === null && statement.crowdBefore === null && statement.crowd === null && box.size === 0)) return [];
    const sealed = state.config.mode === 'anonymous' && statement.crowd === null ? countsOf(box.contributors < fewestOf(box) ? null : box.open().map(({ content }) => content as Place)) : null;
    const known = countsNow(statement);
    return [{ type: 'counted', data: { statement: statement.id, talked: statement.talked, before: known?.before ?? null, now: known?.now ?? sealed } }];
  });
  return { facts, unseal: state.statements.map(boxOf) };
}

/** A walking conversation: where do you stand, and why; source of the rules: domain.md "gesprek op voeten", 13, 17 and 22. */
export const position: Werkvorm<PositionConfig, PositionState, PositionFact> = {
  name: 'position',
  version: 1,
  questions: { min: 0, max: 1 },
  config,
  minutes: 20,
  commands,
  begin,
  decide,
  evolve,
  views,
  progress,
  harvest,
  leave,
  paper,
  script,
  bots,
  // Once to go and stand, and for half of the people once more after the talk.
  phoneSeconds: ({ config: { statements } }) => Math.max(1, statements.length) * 18,
};
