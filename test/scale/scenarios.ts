import { Chance } from '../simulate/chance.js';
import { Face } from '../support/face.js';
import type { Facilitator } from '../support/facilitator.js';
import { Phone } from '../support/phone.js';
import { pause, until } from '../support/retry.js';
import type { ServerProcess } from '../support/server.js';
import { type Ending, Evening } from './evening.js';
import type { Fleet } from './fleet.js';

/** How long things last. Milliseconds. */
export interface Lengths {
  /** A node is frozen. */
  readonly frozen: number;
  /** Redis or Postgres is gone. */
  readonly gone: number;
  /** People in a session at which something goes wrong. */
  readonly people: number;
}

/** What came of a fault. */
export interface Survived extends Ending {
  /** Milliseconds from the end of the fault until everybody was on the same step, for each time. */
  readonly togetherMs: readonly number[];
}

/** Before and after a fault the load goes on for a while. */
const AROUND = 1500;
const PACE = 150;

type Fault = (fleet: Fleet, evening: Evening) => Promise<number[]>;

/** Plays a session in which something goes wrong while everybody votes and writes. */
export async function survive(fleet: Fleet, facilitator: Facilitator, seed: string, people: number, fault: Fault): Promise<Survived> {
  const evening = await Evening.open(fleet, facilitator, new Chance(seed), people, PACE);
  evening.start();
  await pause(AROUND);
  const togetherMs = await fault(fleet, evening);
  await pause(AROUND);
  return { ...(await evening.end()), togetherMs };
}

/** Every node is killed in its turn, so the one that writes is among them, and started again while the others go on. */
export const killed: Fault = async (fleet, evening) => {
  const times: number[] = [];
  for (const node of fleet.nodes) {
    await node.kill();
    const over = Date.now();
    times.push(await evening.together(over));
    await node.startAgain();
    await pause(AROUND);
  }
  return times;
};

/** Every node is frozen for a while in its turn, and wakes. */
export const frozen = ({ frozen: length }: Lengths): Fault => async (fleet, evening) => {
  const times: number[] = [];
  for (const node of fleet.nodes) {
    process.kill(node.pid, 'SIGSTOP');
    await pause(length);
    process.kill(node.pid, 'SIGCONT');
    times.push(await evening.together(Date.now()));
    await pause(AROUND);
  }
  return times;
};

/** Redis is gone for a while: nodes do not hear each other. */
export const withoutRedis = ({ gone }: Lengths): Fault => async (fleet, evening) => {
  fleet.redis?.shut();
  await pause(gone);
  fleet.redis?.open();
  return [await evening.together(Date.now())];
};

/** Postgres is gone for a while: nothing can be stored. */
export const withoutPostgres = ({ gone }: Lengths): Fault => async (fleet, evening) => {
  fleet.postgres.shut();
  await pause(gone);
  fleet.postgres.open();
  return [await evening.together(Date.now())];
};

/** A new version comes: each node ends in its turn and is started again. */
export const renewed: Fault = async (fleet, evening) => {
  const restart = async (node: ServerProcess): Promise<number> => {
    await node.stop();
    await node.startAgain();
    return evening.together(Date.now());
  };
  const times: number[] = [];
  for (const node of fleet.nodes) times.push(await restart(node));
  return times;
};

/** Many sessions at once, each with a few phones: everybody votes in the same instant, twice. */
export async function manySessions(fleet: Fleet, facilitator: Facilitator, seed: string, sessions: number, people: number): Promise<Ending & { burstMs: number }> {
  const evenings: Evening[] = [];
  const chance = new Chance(seed);
  for (let n = 0; n < sessions; n += 4) {
    evenings.push(...(await Promise.all(Array.from({ length: Math.min(4, sessions - n) }, () => Evening.open(fleet, facilitator, chance, people, PACE)))));
  }
  await Promise.all(evenings.map((evening) => evening.allVote()));
  const burstMs = Math.max(...(await Promise.all(evenings.map((evening) => evening.allVote()))));
  const endings: Ending[] = [];
  for (const evening of evenings) endings.push(await evening.end());
  const sum = (of: (ending: Ending) => number): number => endings.reduce((all, ending) => all + of(ending), 0);
  return {
    acked: sum((e) => e.acked),
    lost: sum((e) => e.lost),
    duplicated: sum((e) => e.duplicated),
    otherwise: sum((e) => e.otherwise),
    ackP50: Math.max(...endings.map((e) => e.ackP50)),
    ackP99: Math.max(...endings.map((e) => e.ackP99)),
    breaks: sum((e) => e.breaks),
    burstMs,
  };
}

/** Phones that can only poll, through a proxy that keeps them at one node with a cookie. @returns how many contributions came through */
export async function polling(fleet: Fleet, facilitator: Facilitator, seed: string, people: number): Promise<{ polled: number; together: number }> {
  const evening = await Evening.open(fleet, facilitator, new Chance(seed), 5, PACE);
  const phones: Face[] = [];
  for (let n = 0; n < people; n++) {
    const phone = await new Phone(facilitator.rest, `poller ${String(n)}`).join({ code: evening.scene.meeting.code ?? '' });
    phones.push(await new Face({ base: fleet.proxy.base, auth: { face: 'phone', session: phone.session, secret: phone.secret }, name: phone.name, transports: ['polling'] }).connect());
  }
  const acks = await Promise.all(phones.map((phone, n) => phone.send('reflection/write', { level: 'team', audience: 'team', text: `Gepolst ${String(n)}.` }, { run: evening.runs.writeRun })));
  await evening.together(Date.now());
  const steps = await Promise.all(phones.map((phone) => until('a polling phone sees the step', () => (phone.parts.room?.['activity'] as { title?: string } | null)?.title === evening.phones[0]?.title)));
  for (const phone of phones) phone.close();
  await evening.end();
  return { polled: acks.filter(({ ack }) => ack.ok).length, together: steps.length };
}
