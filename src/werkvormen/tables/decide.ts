import type { z } from 'zod';
import { refuse } from '../../engine/refusal.js';
import { accept, type Command, type Decision, type Table } from '../../engine/werkvorm.js';
import { decideGroupCards, type GroupsNow } from '../../parts/groups/group-cards.js';
import type { schemas } from './commands.js';
import { divide, nextRound, sit } from './seating.js';
import { seatsNow, tableOf, type TablesFact, type TablesState } from './state.js';

type Decided = Decision<TablesFact>;
type Data<T extends keyof typeof schemas> = z.infer<(typeof schemas)[T]>;

/** The most wishes: with more of them people are placed, not mixed. */
const WISHES = 30;
/** The most cards of one table in a round. */
const CARDS = 6;

export function decide(state: TablesState, command: Command, table: Table): Decided {
  const about = decideGroupCards(state.harvest, command, groupsNow(state));
  if (about) return about;
  switch (command.type) {
    case 'divide':
      return divide(state, table);
    case 'next-round':
      return nextRound(state, table);
    case 'previous-round':
      if (state.phase !== 'round') return refuse(state.phase === 'before' ? 'tables-missing' : 'not-open-now');
      return state.round === 0 ? refuse('nothing-before') : accept<TablesFact>({ type: 'round-taken-back', data: { round: state.round - 1 } });
    case 'restart-clock':
      return state.phase === 'round' ? accept<TablesFact>({ type: 'clock-restarted', data: {} }) : refuse('not-open-now');
    case 'sit':
      return sit(state, command.person === null ? table.people.present().map(({ id }) => id) : [command.person], table);
    case 'swap':
      return swap(state, command.data as Data<'swap'>);
    case 'move':
      return move(state, command.data as Data<'move'>, table);
    case 'name-table':
      return nameTable(state, command.data as Data<'name-table'>);
    case 'set-host':
      return setHost(state, command.data as Data<'set-host'>);
    case 'wish':
      return wish(state, command.data as Data<'wish'>, table);
    case 'drop-wish': {
      const { a, b } = command.data as Data<'drop-wish'>;
      return hasWish(state, a, b) ? accept<TablesFact>({ type: 'wish-dropped', data: { a, b } }) : accept();
    }
    case 'close-tables':
      if (state.phase === 'before') return refuse('tables-missing');
      return state.phase === 'plenary' ? accept() : accept<TablesFact>({ type: 'tables-closed', data: {} });
    case 'open-tables':
      if (state.phase === 'before') return refuse('tables-missing');
      return state.phase === 'round' ? accept() : accept<TablesFact>({ type: 'tables-opened', data: {} });
    default:
      return refuse('unknown-command');
  }
}

/** Name of the step in which tables write now: one line that goes on, or cards of this round. */
export function stepNow({ config, round }: TablesState): string {
  return config.harvest === 'full' ? `round-${String(round + 1)}` : 'table';
}

function groupsNow(state: TablesState): GroupsNow {
  const { harvest } = state.config;
  return {
    step: harvest === 'none' || state.phase === 'before' ? null : stepNow(state),
    groups: seatsNow(state).length,
    most: harvest === 'full' ? CARDS : 1,
    groupOf: (person) => tableOf(state, person),
    owns: (person, card) => tableOf(state, person, roundOf(card.step) ?? state.round) === card.group,
  };
}

/** The round in which a card was written; null for a line that goes on. */
export function roundOf(step: string): number | null {
  const number = /^round-(\d+)$/.exec(step)?.[1];
  return number === undefined ? null : Number(number) - 1;
}

function swap(state: TablesState, { a, b }: Data<'swap'>): Decided {
  const [from, to] = [tableOf(state, a), tableOf(state, b)];
  if (from === null || to === null) return refuse(state.rounds.length === 0 ? 'tables-missing' : 'person-unknown');
  return from === to ? accept() : accept<TablesFact>({ type: 'people-swapped', data: { a, b } });
}

function move(state: TablesState, { person, table: to }: Data<'move'>, { people }: Table): Decided {
  if (state.rounds.length === 0) return refuse('tables-missing');
  if (to >= seatsNow(state).length) return refuse('table-unknown');
  if (!people.isPresent(person)) return refuse('person-unknown');
  return tableOf(state, person) === to ? accept() : accept<TablesFact>({ type: 'person-seated', data: { person, table: to } });
}

function nameTable(state: TablesState, { table, name }: Data<'name-table'>): Decided {
  if (state.rounds.length === 0) return refuse('tables-missing');
  if (table >= seatsNow(state).length) return refuse('table-unknown');
  const known = state.names.get(table);
  return { ok: true, facts: [{ type: 'table-named', data: { table }, personal: { name } }], redact: known ? [known.seq] : [] };
}

function setHost(state: TablesState, { table, person }: Data<'set-host'>): Decided {
  if (state.rounds.length === 0) return refuse('tables-missing');
  if (table >= seatsNow(state).length) return refuse('table-unknown');
  if (person !== null && tableOf(state, person) !== table) return refuse('person-unknown');
  return (state.hosts.get(table) ?? null) === person ? accept() : accept<TablesFact>({ type: 'host-set', data: { table, person } });
}

function wish(state: TablesState, { kind, a, b }: Data<'wish'>, { people }: Table): Decided {
  if (a === b || !people.find(a) || !people.find(b)) return refuse('person-unknown');
  if (state.wishes.some((one) => one.kind === kind && hasBoth(one, a, b))) return accept();
  if (!hasWish(state, a, b) && state.wishes.length >= WISHES) return refuse('too-many-choices', { most: WISHES });
  return accept<TablesFact>({ type: 'wish-made', data: { kind, a, b } });
}

function hasWish(state: TablesState, a: string, b: string): boolean {
  return state.wishes.some((one) => hasBoth(one, a, b));
}

function hasBoth(wished: { readonly a: string; readonly b: string }, a: string, b: string): boolean {
  return (wished.a === a && wished.b === b) || (wished.a === b && wished.b === a);
}
