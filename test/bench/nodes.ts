import { createClient } from 'redis';
import { hundredths, quantile } from '../support/figures.js';
import { processorMs } from '../support/process-figures.js';
import { Fleet } from '../scale/fleet.js';
import { sustain } from './load.js';
import { joinAll, openRoomOf, openVote, votesOf } from './product.js';

const WARM_UP = 1000;
/** One alone without Redis, as most are, and the same on two and three nodes. */
const FLEETS = [1, 2, 3] as const;

/** What one size of fleet does, everybody in one session. */
export interface NodesFigures {
  readonly nodes: number;
  readonly acksPerSecond: number;
  /** Milliseconds until an answer. */
  readonly p99: number;
  /** Microseconds of processor per ballot, of all nodes together; null where the system does not tell. */
  readonly processorPerAck: number | null;
  /** The same of the node that writes the session: what there can't be more of. */
  readonly busiestPerAck: number | null;
  /** Microseconds of processor that Redis used per ballot; null without Redis. */
  readonly redisPerAck: number | null;
}

/**
 * What a ballot costs on one, two and three nodes, with the same phones in the same session.
 * @throws Error when DATABASE_URL or REDIS_URL is not set
 */
export async function measureNodes(phones: number, measured: number, tell: (what: string) => void): Promise<readonly NodesFigures[]> {
  const { DATABASE_URL: databaseUrl = '', REDIS_URL: redisUrl = '' } = process.env;
  if (databaseUrl === '' || redisUrl === '') throw new Error('the section nodes needs a Postgres in DATABASE_URL and a Redis in REDIS_URL');
  const all: NodesFigures[] = [];
  for (const nodes of FLEETS) {
    const figures = await measureFleet(nodes, { databaseUrl, redisUrl: nodes === 1 ? null : redisUrl, phones, measured });
    tell(`nodes: ${JSON.stringify(figures)}`);
    all.push(figures);
  }
  return all;
}

async function measureFleet(nodes: number, { databaseUrl, redisUrl, phones, measured }: { databaseUrl: string; redisUrl: string | null; phones: number; measured: number }): Promise<NodesFigures> {
  const fleet = await Fleet.start(nodes, { databaseUrl, redisUrl });
  const redis = redisUrl === null ? null : await createClient({ url: redisUrl }).connect();
  try {
    const room = await openRoomOf(await fleet.facilitator());
    const there = await joinAll(room, phones);
    await openVote(room, 'anonymous');
    const senders = there.map((phone) => votesOf(phone, room.run, 'anonymous'));
    const pids = fleet.nodes.map(({ pid }) => pid);
    const used = (): (number | null)[] => pids.map(processorMs);
    const ofRedis = async (): Promise<number> => (redis ? secondsOf(await redis.info('cpu')) : 0);
    const [before, redisBefore] = [used(), await ofRedis()];
    const load = await sustain(senders, pids[0] ?? 0, 0, WARM_UP + measured);
    const [after, redisAfter] = [used(), await ofRedis()];
    const acks = (load.acksPerSecond * (WARM_UP + measured)) / 1000;
    const each = after.map((ms, n) => (ms === null || before[n] === null || before[n] === undefined ? null : ((ms - before[n]) * 1000) / acks));
    for (const phone of there) phone.close();
    room.console.face.close();
    const known = each.filter((one) => one !== null);
    return {
      nodes,
      acksPerSecond: load.acksPerSecond,
      p99: load.p99,
      processorPerAck: known.length < each.length ? null : hundredths(known.reduce((sum, one) => sum + one, 0)),
      busiestPerAck: known.length < each.length ? null : hundredths(quantile(known, 1)),
      redisPerAck: redis ? hundredths(((redisAfter - redisBefore) * 1e6) / acks) : null,
    };
  } finally {
    redis?.destroy();
    await fleet.stop();
  }
}

/** Seconds of processor that Redis says it used. */
function secondsOf(info: string): number {
  const of = (name: string): number => Number(new RegExp(`^${name}:([\\d.]+)`, 'm').exec(info)?.[1] ?? 0);
  return of('used_cpu_sys') + of('used_cpu_user');
}
