import { type BoxView } from '../../engine/box.js';
import type { People } from '../../engine/roster.js';
import type { Table, Werkvorm } from '../../engine/werkvorm.js';
import type { PositionConfig } from './config.js';
import type { Dot, Place, PositionConsole, PositionFace, PositionMine } from './faces-contract.js';
import { alone, invitations, type Standing } from './places.js';
import { boxOf, type Held, type PositionFact, type PositionState, type Statement, statementNamed, takesPlaces } from './state.js';

/** Fewer places without a name than this are never shown together (rules 13, 22). */
const FEWEST_SHOWN = 5;

/** How many people it takes to open a box. What the facilitator typed for others the facilitator knows: those do not count. */
export function fewestOf(box: BoxView): number {
  return FEWEST_SHOWN + box.viaFacilitator;
}

export const views: Werkvorm<PositionConfig, PositionState, PositionFact>['views'] = {
  room: (state, table) => roomFace(state, table),
  mine: (state, person, table) => mineFace(state, person, table),
  facilitator: (state, table) => consoleFace(state, table),
  screen: (state, table) => roomFace(state, table),
};

function roomFace(state: PositionState, table: Table): PositionFace {
  const statement = statementNamed(state, state.now);
  return faceOf(state, statement, table, statement?.shown ?? false);
}

function faceOf({ question, config, statements, ...state }: PositionState, statement: Statement | undefined, { people }: Table, sees: boolean): PositionFace {
  const { mode, field, across, up } = config;
  return {
    question,
    mode,
    field,
    across: { ...across },
    up: { ...up },
    statement: statement ? { id: statement.id, text: statement.text, place: statements.indexOf(statement) + 1, of: statements.length } : null,
    open: statement !== undefined && takesPlaces({ question, config, statements, ...state }, statement),
    shown: statement?.shown ?? false,
    talked: statement?.talked ?? false,
    dots: statement && sees ? dotsOf(statement, mode, people) : [],
    before: statement?.talked && sees ? dotsBefore(statement, mode, people) : null,
    note: statement?.note?.text ?? '',
  };
}

function dotsOf(statement: Statement, mode: PositionConfig['mode'], people: People): Dot[] {
  return mode === 'open' ? named(statement.stands, people) : nameless(statement.crowd ?? []);
}

function dotsBefore(statement: Statement, mode: PositionConfig['mode'], people: People): Dot[] {
  return mode === 'open' ? named(statement.before ?? new Map<string, Held>(), people) : nameless(statement.crowdBefore ?? []);
}

/** Dots of the people who are here, by number: not in the order in which they came to stand there. */
function named(stands: ReadonlyMap<string, Held>, people: People): Dot[] {
  const here = people.present().flatMap(({ id, number }) => {
    const held = stands.get(id);
    return held ? [{ id: String(number), by: nameOf(people, id), place: held.place.reveal() }] : [];
  });
  const one = alone(here.map(({ place }) => place));
  return here.map(({ id, by, place: { x, y } }, at) => ({ id, by, x, y, other: at === one }));
}

/** Dots of nobody, from left to right. A single one among them is not marked: it would press on somebody (rule 15). */
function nameless(places: readonly Place[]): Dot[] {
  return [...places].sort((a, b) => a.x - b.x || a.y - b.y).map(({ x, y }, at) => ({ id: `n${String(at)}`, by: null, x, y, other: false }));
}

function nameOf(people: People, id: string): string {
  const person = people.find(id);
  return person?.name || `#${String(person?.number ?? 0)}`;
}

function mineFace({ config, ...state }: PositionState, person: string, table: Table): PositionMine {
  const statement = statementNamed({ config, ...state }, state.now);
  if (!statement) return { placed: false, inRoom: false, place: null };
  if (config.mode === 'anonymous') return { placed: table.box(boxOf(statement)).has(person), inRoom: false, place: null };
  const place = statement.stands.get(person)?.place.reveal();
  return { placed: place !== undefined, inRoom: statement.inRoom.has(person), place: place ? { x: place.x, y: place.y } : null };
}

function consoleFace(state: PositionState, table: Table): PositionConsole {
  const statement = statementNamed(state, state.now);
  const open = state.config.mode === 'open';
  const face = faceOf(state, statement, table, open || (statement?.shown ?? false));
  const box = statement && table.box(boxOf(statement));
  const standing: Standing[] = open ? face.dots.map(({ by, x, y }) => ({ by: by ?? '', place: { x, y } })) : [];
  return {
    ...face,
    statements: state.statements.map(({ id, text, note, added }) => ({ id, text, note: note?.text ?? '', added })),
    sealed: open || !box ? null : { waiting: box.size, fewest: fewestOf(box) },
    inRoom: statement ? table.people.present().filter(({ id }) => statement.inRoom.has(id) && !statement.stands.has(id)).map(({ id }) => ({ id, by: nameOf(table.people, id) })) : [],
    invitations: invitations(standing, state.config.field),
    one: open && face.dots.some(({ other }) => other),
  };
}

/** How many have a place, or stand in the room. */
export function progress(state: PositionState, table: Table): { contributed: number; expected: number } | null {
  const statement = statementNamed(state, state.now);
  if (!statement || !takesPlaces(state, statement)) return null;
  const { people } = table;
  const stand = people.present().filter(({ id }) => statement.stands.has(id) || statement.inRoom.has(id)).length;
  return { contributed: state.config.mode === 'open' ? stand : table.box(boxOf(statement)).contributors, expected: people.count };
}
