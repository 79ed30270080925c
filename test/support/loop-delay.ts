import { appendFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

/**
 * Loaded into a server before it (`--import`): writes to the file of `LOOP_DELAY_FILE`, once a second and a JSON line each, how late its event
 * loop was in that second (milliseconds), and how much memory it uses (MB).
 */
const file = process.env['LOOP_DELAY_FILE'] ?? '';
/** Milliseconds between two looks at the loop; what is measured includes it. */
const RESOLUTION = 5;
const MB = 1024 * 1024;

/** A line of the file. */
export interface LoopSample {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  readonly rss: number;
  readonly heap: number;
}

if (file !== '') {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION });
  histogram.enable();
  const milliseconds = (nanoseconds: number): number => Math.max(0, Math.round(nanoseconds / 1e4) / 100 - RESOLUTION);
  setInterval(() => {
    const { rss, heapUsed } = process.memoryUsage();
    const sample: LoopSample = {
      at: Date.now(),
      p50: milliseconds(histogram.percentile(50)),
      p99: milliseconds(histogram.percentile(99)),
      max: milliseconds(histogram.max),
      rss: Math.round(rss / MB),
      heap: Math.round(heapUsed / MB),
    };
    histogram.reset();
    appendFileSync(file, `${JSON.stringify(sample)}\n`);
  }, 1000).unref();
}
