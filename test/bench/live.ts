import { hundredths, quantile } from '../support/figures.js';
import { ServerProcess } from '../support/server.js';
import { newServerPlace } from '../support/server-place.js';
import { Freshness } from '../simulate/freshness.js';
import { burst, type LoadFigures, sustain } from './load.js';
import { ballot, joinAll, openRoom, openVote, votesOf } from './product.js';
import { between, measureBare } from './reference.js';

const WARM_UP = 1500;
/** How many vote in the same instant. */
const TABLE = 80;

/** What is asked of the section. Times in milliseconds. */
export interface LiveOptions {
  readonly clients: number;
  readonly measured: number;
  readonly mode: 'open' | 'anonymous';
  readonly tell: (what: string) => void;
}

interface ProductFigures {
  readonly product: LoadFigures;
  readonly freshP95: number;
  readonly rssPerPhoneKB: number | null;
  readonly joinAllMs: number;
  readonly votes80: { readonly p95: number };
}

async function measureProduct(server: ServerProcess, { clients, measured, mode, tell }: LiveOptions): Promise<ProductFigures> {
  const room = await openRoom(server);
  const residentBefore = server.residentKB;
  const from = performance.now();
  const phones = await joinAll(room, clients);
  const joinAllMs = Math.round(performance.now() - from);
  const residentAfter = server.residentKB;
  tell(`${String(phones.length)} phones joined in ${String(joinAllMs)} ms`);

  await openVote(room, mode);
  const senders = phones.map((phone) => votesOf(phone, room.run, mode));
  const freshness = new Freshness();
  const { console } = room;
  await console.face.sees('the open vote', () => console.activity?.view['vote'] === 'open');
  console.face.onFrame = () => freshness.shows(console.contributed, Date.now());
  const first = await burst(senders.slice(0, TABLE));
  const rest = await burst(senders.slice(TABLE));
  for (const at of [...first.answeredAt, ...rest.answeredAt]) freshness.answered(at);
  await console.face.sees('all votes', () => console.contributed === phones.length);
  freshness.settle();
  tell(`${String(TABLE)} ballots at once: p95 ${String(quantile(first.latencies, 0.95))} ms; ${String(rest.latencies.length)} more: p95 ${String(quantile(rest.latencies, 0.95))} ms`);

  const product = await sustain(senders, server.pid, WARM_UP, measured);
  for (const phone of phones) phone.close();
  console.face.close();
  return {
    product,
    freshP95: quantile(freshness.ages, 0.95),
    rssPerPhoneKB: residentBefore === null || residentAfter === null ? null : hundredths((residentAfter - residentBefore) / phones.length),
    joinAllMs,
    votes80: { p95: quantile(first.latencies, 0.95) },
  };
}

/** A room that joins and votes, beside a server that stores nothing. */
export async function measureLive(options: LiveOptions): Promise<object> {
  const { clients, measured, mode, tell } = options;
  const place = await newServerPlace();
  const runBare = () => measureBare(clients, (client) => ballot('vote-r1', client % 2 ? 'a' : 'b', { envelope: 'A'.repeat(22) }), WARM_UP, measured / 2);
  const bareBefore = await runBare();
  tell(`bare socket.io: ${String(bareBefore.acksPerSecond)} acks/s`);
  const server = await ServerProcess.start(place.env);
  try {
    const figures = await measureProduct(server, options);
    // Half before and half after, so that a machine that gets busier or quieter does not make the ratio.
    const bare = between(bareBefore, await runBare());
    const ratio = hundredths(figures.product.acksPerSecond / bare.acksPerSecond);
    return { clients, mode, bare, ...figures, ratio };
  } finally {
    await server.stop();
    await place.remove();
  }
}
