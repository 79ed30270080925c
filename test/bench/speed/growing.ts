import Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { ServerProcess } from '../../support/server.js';
import { newServerPlace, type ServerPlace } from '../../support/server-place.js';
import { costAt } from '../load.js';
import { enterRoom, joinAll, newSecret, openRoom, openVote, ROUND, type VotingRoom, votesOf } from '../product.js';
import { INSPECTABLE, median, productSide, type SpeedOptions } from './sides.js';
import { absolute, compared, type Row } from './table.js';

const CHECK_IN = { id: 'check-in', werkvorm: 'check-in', minutes: 10, questions: ['Hoe zit je erbij?'], config: { typing: 'word' } };
/** How many phones give contributions while the journal grows. */
const FEW = 100;
/** Contributions a second: of each of few phones half of what one may ask. */
const RATE = 5000;
const WARM_UP = 1500;

/** What a contribution costs the server's processor with few phones and with many. */
export async function measureMorePhones(options: SpeedOptions): Promise<Row[]> {
  const cost = async (phones: number): Promise<number> => {
    const side = await productSide({ ...options, phones });
    try {
      return await costAt(side.senders, RATE, side.pid, WARM_UP, options.measured);
    } finally {
      await side.close();
    }
  };
  const few: number[] = [];
  const many: number[] = [];
  for (let turn = 0; turn < options.turns; turn++) {
    few.push(await cost(FEW));
    many.push(await cost(options.phones));
    options.tell(`a contribution takes ${String(few.at(-1))} µs with ${String(FEW)} phones, ${String(many.at(-1))} µs with ${String(options.phones)}`);
  }
  return [compared(`processor per contribution with ${options.phones.toLocaleString('en')} phones, beside ${String(FEW)}, µs`, median(many), median(few), { atLeast: 1.3 })];
}

/** The same in a session with few facts and with many. @param sizes facts in the journal, from few to many */
export async function measureLongerJournal(options: SpeedOptions, sizes: readonly [number, number]): Promise<Row[]> {
  const costs: number[] = [];
  for (const size of sizes) {
    const cost = await inJournalOf(size, options, async (server, room, secrets) => {
      const phones = await Promise.all(secrets.map((secret) => enterRoom(room.meeting.id, secret, server.base)));
      const console = await room.facilitator.console(room.meeting.id);
      const again: VotingRoom = { ...room, console };
      await openVote(again, options.mode);
      const processorPerAck = await costAt(phones.map((phone) => votesOf(phone, room.run, options.mode)), RATE, server.pid, WARM_UP, options.measured);
      for (const phone of phones) phone.close();
      console.face.close();
      return processorPerAck;
    });
    costs.push(cost);
    options.tell(`a contribution takes ${String(cost)} µs in a journal of ${String(size)} facts`);
  }
  const [few = 0, many = 0] = costs;
  return [compared(`processor per contribution in a journal of ${sizes[1].toLocaleString('en')} facts, beside ${sizes[0].toLocaleString('en')}, µs`, many, few, { atLeast: 1.3 })];
}

/** From asking to the first frame, in a session that nobody looked at since the server started. */
export async function measureOpening(options: SpeedOptions, facts: number): Promise<Row[]> {
  const first = await inJournalOf(facts, options, async (server, room, secrets) => {
    const times: number[] = [];
    for (let turn = 0; turn < options.turns; turn++) {
      if (turn > 0) {
        await server.stop();
        await server.startAgain();
        options.places.server(server.pid);
      }
      const from = performance.now();
      const phone = await enterRoom(room.meeting.id, secrets[0] ?? '', server.base);
      times.push(performance.now() - from);
      phone.close();
    }
    options.tell(`opening: ${times.map((ms) => Math.round(ms)).join(', ')} ms`);
    return median(times);
  });
  return [absolute(`opening a session of ${facts.toLocaleString('en')} facts after a restart: the first phone's frame, ms`, first, 'ms', { atLeast: 150, aim: 50 })];
}

/** Does something with a server that was just started on a session with so many facts, and the secrets of the phones in it. */
async function inJournalOf<T>(facts: number, { places }: SpeedOptions, work: (server: ServerProcess, room: VotingRoom, secrets: readonly string[]) => Promise<T>): Promise<T> {
  const place = await newServerPlace();
  const server = await ServerProcess.start(place.env, INSPECTABLE);
  try {
    const room = await openRoom(server, [CHECK_IN, ROUND]);
    const secrets = Array.from({ length: FEW }, newSecret);
    const joined = await joinAll(room, secrets);
    for (const phone of joined) phone.close();
    await room.console.command('check-in/open-floor');
    await room.console.command('session/next');
    const { run } = await room.console.face.sees('the vote', () => (room.console.activity?.werkvorm === 'minority-round' ? room.console.activity : null));
    room.console.face.close();
    await server.stop();
    grow(place, room, facts);
    await server.startAgain();
    places.server(server.pid);
    return await work(server, { ...room, run }, secrets);
  } finally {
    await server.stop();
    await place.remove();
  }
}

/** Writes facts as people's words at the check-in make them, as if they had been given one after the other. */
function grow(place: ServerPlace, { meeting, run }: VotingRoom, facts: number): void {
  const database = new Database(join(place.env.DATA_DIR, 'kenniscafe.sqlite'));
  try {
    const people = database.prepare(`SELECT data FROM journal WHERE session = ? AND type = 'session/person-joined'`).all(meeting.id) as { data: string }[];
    const ids = people.map(({ data }) => (JSON.parse(data) as { person: string }).person);
    const { head, at } = database.prepare('SELECT MAX(seq) AS head, MAX(at) AS at FROM journal WHERE session = ?').get(meeting.id) as { head: number; at: number };
    const fact = database.prepare(`INSERT INTO journal (session, seq, at, type, v, run, command, data) VALUES (?, ?, ?, 'check-in/word-given', 1, ?, ?, ?)`);
    const personal = database.prepare(`INSERT INTO journal_personal (session, seq, keep, payload) VALUES (?, ?, 'meeting', ?)`);
    database.transaction(() => {
      for (let seq = head + 1; seq <= facts; seq++) {
        const person = ids[seq % ids.length] ?? '';
        fact.run(meeting.id, seq, at, run, `p:${person}/${randomUUID()}`, JSON.stringify({ person, viaFacilitator: false }));
        personal.run(meeting.id, seq, JSON.stringify({ word: `woord ${String(seq % 1000)}` }));
      }
    })();
  } finally {
    database.close();
  }
}
