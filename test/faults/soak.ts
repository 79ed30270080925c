import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asThePage } from '../crowd/comeback.js';
import { quantile } from '../support/figures.js';
import type { LoopSample } from '../support/loop-delay.js';
import { pause } from '../support/retry.js';
import { Evening } from './evening.js';
import type { Outcome, Run, Scenario } from './scenario.js';
import { onStage } from './stage.js';

/** Milliseconds that the event loop may be late in 99 of 100 seconds. */
const LATE = 50;
/** MB that the heap may grow in an hour, by the line through all samples after the first part of the run. */
const SLOPE = 60;
/** The part of a run in which caches fill and code gets warm. */
const WARM_UP = 0.3;

async function play(run: Run): Promise<Outcome> {
  const minutes = run.figure('minutes', 0.25, 30);
  const sessions = run.figure('sessions', 4, 10);
  const people = run.figure('visitors', 10, 40);
  const folder = mkdtempSync(join(tmpdir(), 'kenniscafe-soak-'));
  const file = join(folder, 'samples');
  const preload = new URL('../support/loop-delay.js', import.meta.url).href;
  try {
    return await onStage(
      async (stage) => {
        const evenings: Evening[] = [];
        for (let number = 1; number <= sessions; number++) {
          evenings.push(await Evening.open(stage, run.chance, { people, pace: { pause: 4000, writes: 0.1 }, mode: number % 2 === 0 ? 'open' : 'anonymous', number, comeback: asThePage }));
        }
        for (const evening of evenings) evening.start();
        const from = Date.now();
        const until = from + minutes * 60_000;
        while (Date.now() < until) {
          await pause(Math.min(5000, Math.max(0, until - Date.now())));
          // The facilitator goes on, and somebody walks out and in.
          const evening = run.chance.pick(evenings);
          run.chance.pick(evening.phones).drop();
          await evening.together(Date.now());
        }
        const samples = read(file).filter(({ at }) => at >= from && at < until);
        const wrong: string[] = [];
        for (const evening of evenings) wrong.push(...(await evening.end()).wrong);
        const latencies = evenings.flatMap(({ phones }) => phones.flatMap((phone) => phone.latencies));
        return judged(run, minutes, samples, wrong, { sessions, people, acked: evenings.reduce((sum, { acked }) => sum + acked, 0), ackP50Ms: quantile(latencies, 0.5), ackP99Ms: quantile(latencies, 0.99) });
      },
      ['--import', preload],
      { LOOP_DELAY_FILE: file },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function judged(run: Run, minutes: number, all: readonly LoopSample[], wrong: readonly string[], figures: Outcome['figures']): Outcome {
  const samples = all.slice(Math.floor(all.length * WARM_UP));
  const [rss, heap] = [slope(samples, ({ rss }) => rss), slope(samples, ({ heap }) => heap)];
  const lateP99 = quantile(samples.map(({ p99 }) => p99), 0.99);
  const last = samples.at(-1);
  const growth = { rssMB: last?.rss ?? 0, heapMB: last?.heap ?? 0, rssMBPerHour: Math.round(rss), heapMBPerHour: Math.round(heap), leastHeapMB: [least(samples, 0, 1 / 3), least(samples, 1 / 3, 2 / 3), least(samples, 2 / 3, 1)] };
  const loop = { loopP99Ms: lateP99, loopMedianP99Ms: quantile(samples.map(({ p99 }) => p99), 0.5), loopMaxMs: Math.max(0, ...samples.map(({ max }) => max)) };
  // The line through a minute says nothing of an hour: a short run only shows that it is measured.
  const limits = run.short
    ? []
    : [...(heap > SLOPE ? [`the heap grows by ${Math.round(heap)} MB an hour`] : []), ...(lateP99 > LATE ? [`the event loop was ${lateP99} ms late`] : [])];
  return { figures: { minutes, ...figures, ...growth, ...loop, samples: samples.length }, wrong: [...wrong, ...limits, ...(samples.length === 0 ? ['nothing was measured'] : [])] };
}

function read(file: string): LoopSample[] {
  return readFileSync(file, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as LoopSample);
}

/** MB per hour of the straight line through the samples that fits best. */
function slope(samples: readonly LoopSample[], of: (sample: LoopSample) => number): number {
  const [x, y] = [mean(samples.map(({ at }) => at)), mean(samples.map(of))];
  const above = samples.reduce((sum, sample) => sum + (sample.at - x) * (of(sample) - y), 0);
  const below = samples.reduce((sum, sample) => sum + (sample.at - x) ** 2, 0);
  return below === 0 ? 0 : (above / below) * 3_600_000;
}

/** The least heap in a part of the run: what is left after collecting. */
function least(samples: readonly LoopSample[], from: number, to: number): number {
  return Math.min(...samples.slice(Math.floor(from * samples.length), Math.ceil(to * samples.length)).map(({ heap }) => heap));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

export const soak: Scenario = { name: 'soak', about: 'many sessions for a long time: memory stays flat, the event loop is never late', play };
