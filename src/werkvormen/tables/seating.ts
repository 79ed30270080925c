import { refuse } from '../../engine/refusal.js';
import { accept, type Decision, type Table } from '../../engine/werkvorm.js';
import { guestsHere } from '../../parts/groups/people.js';
import type { Round } from '../../parts/seating/guests.js';
import { seatLate } from '../../parts/seating/late.js';
import { mix } from '../../parts/seating/mix.js';
import { type Seats, seatsNow, tableOf, type TablesFact, type TablesState, wishesOf } from './state.js';

type Decided = Decision<TablesFact>;

/** The most rounds of one afternoon. */
const ROUNDS = 12;

/** Seats everybody for the round of now and thinks out the rounds after it, so that good now is good later too. */
export function divide(state: TablesState, table: Table): Decided {
  if (state.phase === 'plenary') return refuse('not-open-now');
  const seated = seatFrom(state, state.round, table);
  return seated ? accept<TablesFact>({ type: 'divided', data: { round: state.round, ...seated } }) : refuse('tables-impossible');
}

/** On to other tables: as it was thought out, or anew when people came, left or changed places since. */
export function nextRound(state: TablesState, table: Table): Decided {
  if (state.phase !== 'round') return refuse(state.phase === 'before' ? 'tables-missing' : 'not-open-now');
  const round = state.round + 1;
  if (round >= ROUNDS) return refuse('nothing-next');
  const known = state.rounds[round]?.seats;
  if (known) return accept<TablesFact>({ type: 'round-begun', data: { round, seats: known, ahead: [...state.ahead] } });
  const [planned, ...ahead] = state.ahead;
  if (planned && seatsEverybody(planned, table)) return accept<TablesFact>({ type: 'round-begun', data: { round, seats: planned, ahead } });
  const seated = seatFrom(state, round, table);
  return seated ? accept<TablesFact>({ type: 'round-begun', data: { round, ...seated } }) : refuse('tables-impossible');
}

/** A seat for who has none; nobody else moves. */
export function sit(state: TablesState, people: readonly string[], table: Table): Decided {
  if (state.rounds.length === 0) return refuse('tables-missing');
  const guests = guestsHere(table.people);
  const round = seatsNow(state).map((one) => one.filter((id) => table.people.isPresent(id)));
  const facts: TablesFact[] = [];
  for (const person of people) {
    const guest = guests.find(({ id }) => id === person);
    if (!guest || tableOf(state, person) !== null) continue;
    const at = seatLate({ guest, guests, round, before: before(state, state.round), together: wishesOf(state, 'together'), apart: wishesOf(state, 'apart') });
    if (at === null) return refuse('tables-impossible');
    round[at]?.push(person);
    facts.push({ type: 'person-seated', data: { person, table: at } });
  }
  return accept(...facts);
}

function seatFrom(state: TablesState, round: number, table: Table): { seats: Seats; ahead: Seats[] } | null {
  const earlier = before(state, round);
  const hosts = new Map([...state.hosts].filter(([, person]) => table.people.isPresent(person)).map(([at, person]) => [person, at]));
  const rounds = mix({
    guests: guestsHere(table.people),
    rounds: Math.max(1, state.config.rounds - round),
    size: state.config.size,
    // Tables are furniture, with names and hosts: from one round to the next their number stays.
    tables: earlier.at(-1)?.length,
    together: wishesOf(state, 'together'),
    apart: wishesOf(state, 'apart'),
    before: earlier,
    hosts,
    seed: table.fresh,
  });
  const [seats, ...ahead] = rounds?.map((one) => one.map((ids) => [...ids])) ?? [];
  return seats ? { seats, ahead } : null;
}

function before(state: TablesState, round: number): Round[] {
  return state.rounds.slice(0, round).map(({ seats }) => seats);
}

function seatsEverybody(seats: Round, { people }: Table): boolean {
  const seated = seats.flat();
  return seated.length === people.count && seated.every((id) => people.isPresent(id));
}
