import { quantile } from '../support/figures.js';
import { pause } from '../support/retry.js';
import { asThePage } from '../crowd/comeback.js';
import { Evening } from './evening.js';
import { Line } from './line.js';
import type { Outcome, Run, Scenario } from './scenario.js';
import { onStage } from './stage.js';

/** Milliseconds within which everything must be answered. */
const ANSWERED = 15_000;

async function play(run: Run): Promise<Outcome> {
  const quality = { delay: run.figure('delay', 300, 300), kbit: run.figure('kbit', 1000, 1000), loss: run.figure('loss', 5, 5) / 100 };
  const people = run.figure('visitors', 15, 40);
  const seconds = run.short ? 6 : 60;
  return onStage(async (stage) => {
    const line = await Line.before(stage.server.port, quality, run.chance);
    const evening = await Evening.open(stage, run.chance, { people, pace: { pause: 400, writes: 0.3 }, mode: 'anonymous', number: 1, comeback: asThePage, base: () => line.base });
    evening.start();
    for (let second = 0; second < seconds; second++) {
      await pause(1000);
      // Now and then somebody walks out of the wifi and in again.
      if (run.chance.yes(0.5)) run.chance.pick(evening.phones).drop();
    }
    await evening.together(Date.now());
    const audit = await evening.end();
    await line.close();
    const latencies = evening.phones.flatMap((phone) => phone.latencies);
    const slowest = Math.round(Math.max(...latencies));
    const wrong = [...audit.wrong, ...(slowest > ANSWERED ? [`an answer took ${slowest} ms`] : [])];
    return { figures: { ...quality, acked: evening.acked, ackP50Ms: quantile(latencies, 0.5), ackP99Ms: quantile(latencies, 0.99), slowestMs: slowest, breaks: evening.phones.reduce((sum, { breaks }) => sum + breaks, 0) }, wrong };
  });
}

export const network: Scenario = { name: 'network', about: 'segments are lost, everything takes long and little comes through: all is answered within 15 s, exactly once', play };
