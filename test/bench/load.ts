import type { JsonObject } from '../../src/engine/json.js';
import { hundredths, quantile } from '../support/figures.js';
import { processorMs } from '../support/process-figures.js';
import type { RawClient } from './raw-client.js';

/** How a load went. Latencies in milliseconds. */
export interface LoadFigures {
  readonly acksPerSecond: number;
  readonly p99: number;
  /** Microseconds of the server's processor per answer, which says more than the rate when others use the machine too; null where the system does not tell. */
  readonly processorPerAck: number | null;
}

/** One client with what it sends next. */
export interface Sender {
  readonly client: RawClient;
  readonly next: () => JsonObject;
}

/**
 * Everybody sends again as soon as their last was answered.
 * @param pid the server's process
 * @param warmUp milliseconds that do not count
 * @param measured milliseconds that count
 * @throws Error at the first refusal: a refused command costs less than an accepted one
 */
export async function sustain(senders: readonly Sender[], pid: number, warmUp: number, measured: number): Promise<LoadFigures> {
  const from = performance.now() + warmUp;
  const end = from + measured;
  const latencies: number[] = [];
  let processorBefore: number | null = null;
  setTimeout(() => (processorBefore = processorMs(pid)), warmUp);
  await Promise.all(
    senders.map(
      (sender) =>
        new Promise<void>((resolve, reject) => {
          const again = () => {
            const at = performance.now();
            if (at >= end) return resolve();
            sender.client.emit('command', sender.next(), (ack) => {
              if (!accepted(ack)) return reject(new Error(`refused: ${JSON.stringify(ack)}`));
              const now = performance.now();
              if (now >= from && now < end) latencies.push(now - at);
              again();
            });
          };
          again();
        }),
    ),
  );
  const processorAfter = processorMs(pid);
  return {
    acksPerSecond: Math.round((latencies.length / measured) * 1000),
    p99: quantile(latencies, 0.99),
    processorPerAck: processorBefore === null || processorAfter === null ? null : hundredths(((processorAfter - processorBefore) * 1000) / latencies.length),
  };
}

/** Everybody sends once, in the same instant. @returns the milliseconds until each answer, and when the answers came */
export async function burst(senders: readonly Sender[]): Promise<{ latencies: number[]; answeredAt: number[] }> {
  const ready = senders.map(({ client, next }) => ({ client, command: next() }));
  const answers = await Promise.all(
    ready.map(
      ({ client, command }) =>
        new Promise<{ latency: number; at: number }>((resolve, reject) => {
          const from = performance.now();
          client.emit('command', command, (ack) => {
            if (!accepted(ack)) return reject(new Error(`refused: ${JSON.stringify(ack)}`));
            resolve({ latency: hundredths(performance.now() - from), at: Date.now() });
          });
        }),
    ),
  );
  return { latencies: answers.map((a) => a.latency), answeredAt: answers.map((a) => a.at) };
}

/** Ballots at a steady rate, spread over all clients. @returns the milliseconds until each answer */
export async function pace(senders: readonly Sender[], perSecond: number, measured: number): Promise<number[]> {
  const latencies: number[] = [];
  const underWay: Promise<void>[] = [];
  const from = performance.now();
  const all = Math.round((perSecond * measured) / 1000);
  await new Promise<void>((done) => {
    const timer = setInterval(() => {
      const due = Math.min(all, Math.floor(((performance.now() - from) * perSecond) / 1000));
      while (underWay.length < due) underWay.push(timed(senders[underWay.length % senders.length] as Sender, latencies));
      if (due < all) return;
      clearInterval(timer);
      done();
    }, 1);
  });
  await Promise.all(underWay);
  return latencies;
}

/**
 * What a ballot costs at a rate that everybody of a small room may ask, too: with few phones and with many the same number comes in at once.
 * @returns microseconds of the server's processor per answer; 0 where the system does not tell
 */
export async function costAt(senders: readonly Sender[], perSecond: number, pid: number, warmUp: number, measured: number): Promise<number> {
  await pace(senders, perSecond, warmUp);
  const before = processorMs(pid);
  const { length } = await pace(senders, perSecond, measured);
  const after = processorMs(pid);
  return before === null || after === null ? 0 : hundredths(((after - before) * 1000) / length);
}

function timed({ client, next }: Sender, latencies: number[]): Promise<void> {
  const from = performance.now();
  return new Promise((resolve, reject) => {
    client.emit('command', next(), (ack) => {
      latencies.push(performance.now() - from);
      if (accepted(ack)) resolve();
      else reject(new Error(`refused: ${JSON.stringify(ack)}`));
    });
  });
}

function accepted(ack: unknown): boolean {
  return (ack as { ok?: unknown } | null)?.ok === true;
}
