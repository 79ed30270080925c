import type { Fact } from '../../engine/facts.js';
import { seal, type Secret } from '../../engine/secret.js';
import type { Setup, Stored } from '../../engine/werkvorm.js';
import type { PositionConfig } from './config.js';
import type { Place } from './faces-contract.js';

/** Where somebody stands, as the run holds it: a secret until a view may show it. */
export interface Held {
  readonly place: Secret<Place>;
  /** Place in the journal, to be destroyed when this person moves. */
  readonly seq: number;
}

/** How many stood in each part of each line; null: too few to say (rule 22). */
export type Counts = { readonly across: readonly number[]; readonly up: readonly number[] } | null;
/** What is left of a statement after the meeting. */
export type Counted = { readonly before: Counts; readonly now: Counts; readonly talked: boolean };

/** One statement and who stands where. */
export interface Statement {
  readonly id: string;
  text: string;
  /** Made up during the meeting. */
  readonly added: boolean;
  shown: boolean;
  talked: boolean;
  /** Open mode: where people stand, by person. */
  readonly stands: Map<string, Held>;
  /** Open mode: where they stood when the talk was over. */
  before: Map<string, Held> | null;
  /** Open mode: who walks instead of using a phone. */
  readonly inRoom: Set<string>;
  /** Anonymous mode: the places that came out of a box, in no order; null as long as they are under seal. */
  crowd: readonly Place[] | null;
  crowdBefore: readonly Place[] | null;
  /** How many boxes were used; one that was opened or thrown away is not used again. */
  boxes: number;
  counted: Counted | null;
  note: { readonly text: string; readonly seq: number } | null;
}

export interface PositionState {
  readonly question: string;
  readonly config: PositionConfig;
  readonly statements: Statement[];
  /** Id of the statement of now. */
  now: string | null;
}

export type PositionFact =
  | Fact<'placed', { statement: string; person: string; viaFacilitator: boolean }, { x: number; y: number }>
  | Fact<'stood-in-room', { statement: string; person: string }>
  | Fact<'places-revealed', { statement: string; places: { x: number; y: number }[] }>
  | Fact<'statement-begun', { statement: string }>
  | Fact<'statement-added', { statement: string; after: string | null }, { text: string }>
  | Fact<'showing-changed', { statement: string; shown: boolean }>
  | Fact<'talk-held', { statement: string }>
  | Fact<'talk-undone', { statement: string }>
  | Fact<'noted', { statement: string }, { text: string }>
  | Fact<'note-removed', { statement: string }>
  | Fact<'counted', { statement: string } & Counted>;

export function begin(setup: Setup<PositionConfig>): PositionState {
  const { config, question } = setup;
  const given = config.statements.length > 0 ? config.statements : [question].filter((text) => text.trim() !== '');
  const statements = given.map((text, place) => statementOf(`s${String(place + 1)}`, text, config));
  return { question: config.statements.length > 0 ? question : '', config, statements, now: statements[0]?.id ?? null };
}

function statementOf(id: string, text: string, { mode, show }: PositionConfig, added = false): Statement {
  const shown = mode === 'open' && show === 'live';
  return { id, text, added, shown, talked: false, stands: new Map(), before: null, inRoom: new Set(), crowd: null, crowdBefore: null, boxes: 0, counted: null, note: null };
}

export function evolve(state: PositionState, fact: Stored<PositionFact>): PositionState {
  if (fact.type === 'statement-begun') state.now = fact.data.statement;
  else if (fact.type === 'statement-added') addStatement(state, fact);
  else {
    const statement = statementNamed(state, fact.data.statement);
    if (statement) evolveStatement(statement, fact);
  }
  return state;
}

function addStatement(state: PositionState, { data, personal }: Extract<Stored<PositionFact>, { type: 'statement-added' }>): void {
  const after = state.statements.findIndex(({ id }) => id === data.after);
  state.statements.splice(after + 1, 0, statementOf(data.statement, personal?.text ?? '', state.config, true));
}

type OfStatement = Exclude<Stored<PositionFact>, { type: 'statement-begun' | 'statement-added' }>;

function evolveStatement(statement: Statement, fact: OfStatement): void {
  switch (fact.type) {
    case 'placed': {
      const { person, viaFacilitator } = fact.data;
      // Whom the facilitator places stays in the room.
      if (!viaFacilitator) statement.inRoom.delete(person);
      if (fact.personal) statement.stands.set(person, { place: seal({ x: fact.personal.x, y: fact.personal.y }), seq: fact.seq });
      else statement.stands.delete(person);
      return;
    }
    case 'stood-in-room':
      statement.inRoom.add(fact.data.person);
      statement.stands.delete(fact.data.person);
      return;
    case 'places-revealed':
      statement.crowd = fact.data.places;
      statement.boxes++;
      return;
    case 'showing-changed':
      statement.shown = fact.data.shown;
      return;
    case 'talk-held':
      statement.talked = true;
      statement.before = new Map(statement.stands);
      [statement.crowdBefore, statement.crowd] = [statement.crowd, null];
      return;
    case 'talk-undone':
      statement.talked = false;
      statement.before = null;
      [statement.crowd, statement.crowdBefore] = [statement.crowdBefore, null];
      statement.boxes++;
      return;
    case 'noted':
      statement.note = fact.personal && { text: fact.personal.text, seq: fact.seq };
      return;
    case 'note-removed':
      statement.note = null;
      return;
    case 'counted': {
      const { before, now, talked } = fact.data;
      statement.counted = { before, now, talked };
      statement.stands.clear();
      statement.before = null;
      statement.inRoom.clear();
      return;
    }
    default:
      return fact satisfies never;
  }
}

export function statementNamed(state: PositionState, id: string | null): Statement | undefined {
  return state.statements.find((statement) => statement.id === id);
}

/** The box of now of a statement. */
export function boxOf(statement: Statement): string {
  return `${statement.id}-${String(statement.boxes)}`;
}

/** Whether one can still go and stand somewhere: always where dots have names; without names until the box was opened. */
export function takesPlaces({ config }: PositionState, statement: Statement): boolean {
  return config.mode === 'open' || statement.crowd === null;
}
