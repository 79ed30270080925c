import { parseArgs } from 'node:util';
import { hundredths, quantile } from '../support/figures.js';
import { newServerPlace } from '../support/server-place.js';
import { ServerProcess } from '../support/server.js';
import { Freshness } from '../simulate/freshness.js';
import { measureBare } from './bare.js';
import { measureBundle } from './bundle.js';
import { burst, type LoadFigures, sustain } from './load.js';
import { measurePages } from './pages.js';
import { ballot, joinRoom, openRoom, openVote, votesOf } from './product.js';
import type { RawClient } from './raw-client.js';
import { measureReview } from './review.js';

const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '1000' },
    seconds: { type: 'string', default: '4' },
    mode: { type: 'string', default: 'anonymous' },
    /** `live`, `pages`, `review` or `bundle`; all when absent. */
    only: { type: 'string' },
    /** Folder for a CPU profile of the server. */
    profile: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const clients = Number(values.clients);
const measured = Number(values.seconds) * 1000;
const WARM_UP = 1500;
/** How many phones come in the same instant, and how many vote in the same instant. */
const WAVE = 500;
const TABLE = 80;
const mode = values.mode === 'open' ? 'open' : 'anonymous';
const tell = (what: string) => process.stderr.write(`${what}\n`);

interface ProductFigures {
  readonly product: LoadFigures;
  readonly freshP95: number;
  readonly rssPerPhoneKB: number | null;
  readonly joinAllMs: number;
  readonly votes80: { readonly p95: number };
  readonly joins500: { readonly failures: number };
}

async function measureProduct(server: ServerProcess): Promise<ProductFigures> {
  const room = await openRoom(server);
  const residentBefore = server.residentKB;
  const from = performance.now();
  const phones: RawClient[] = [];
  let failures = 0;
  for (let left = clients; left > 0; left -= WAVE) {
    const wave = await Promise.allSettled(Array.from({ length: Math.min(WAVE, left) }, () => joinRoom(room)));
    for (const one of wave) {
      if (one.status === 'fulfilled') phones.push(one.value);
      else {
        failures++;
        tell(`a phone could not join: ${String(one.reason)}`);
      }
    }
  }
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
    joins500: { failures },
  };
}

function between(a: LoadFigures, b: LoadFigures): LoadFigures {
  const mean = (x: number, y: number) => hundredths((x + y) / 2);
  return {
    acksPerSecond: Math.round(mean(a.acksPerSecond, b.acksPerSecond)),
    p99: mean(a.p99, b.p99),
    processorPerAck: a.processorPerAck === null || b.processorPerAck === null ? null : mean(a.processorPerAck, b.processorPerAck),
  };
}

async function measureLive(): Promise<object> {
  const place = await newServerPlace();
  const runBare = () => measureBare(clients, (client) => ballot('vote-r1', client % 2 ? 'a' : 'b', { envelope: 'A'.repeat(22) }), WARM_UP, measured / 2);
  const bareBefore = await runBare();
  tell(`bare socket.io: ${String(bareBefore.acksPerSecond)} acks/s`);
  const server = await ServerProcess.start(place.env, values.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${values.profile}`]);
  try {
    const figures = await measureProduct(server);
    // Half before and half after, so that a machine that gets busier or quieter does not make the ratio.
    const bare = between(bareBefore, await runBare());
    const ratio = hundredths(figures.product.acksPerSecond / bare.acksPerSecond);
    return { clients, mode, bare, ...figures, ratio };
  } finally {
    await server.stop();
    await place.remove();
  }
}

const wanted = (part: string): boolean => values.only === undefined || values.only === part;
const live = wanted('live') ? await measureLive() : {};
const pages = wanted('pages') ? { pages: await measurePages(Number(values.seconds), tell) } : {};
const review = wanted('review') ? { review: await measureReview(Number(values.seconds), tell) } : {};
const bundle = wanted('bundle') ? { bundle: await measureBundle(tell) } : {};
process.stdout.write(`${JSON.stringify({ ...live, ...pages, ...review, ...bundle })}\n`);
