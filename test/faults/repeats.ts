import { Stutterer } from '../crowd/stutterer.js';
import { pause } from '../support/retry.js';
import { Evening } from './evening.js';
import type { Outcome, Run, Scenario } from './scenario.js';
import { onStage } from './stage.js';

/** How often the clock of the server jumps: a day ahead, right, a day behind, right. A phone sends no time along, so only the server's can be wrong. */
const JUMPS = 4;

async function play(run: Run): Promise<Outcome> {
  const people = run.figure('visitors', 15, 40);
  const preload = new URL('../support/clock-shift.js', import.meta.url).href;
  const figures: Record<string, number> = {};
  const wrong: string[] = [];
  await onStage(
    async (stage) => {
      for (const [at, mode] of (['open', 'anonymous'] as const).entries()) {
        const evening = await Evening.open(stage, run.chance, { people, pace: { pause: run.short ? 30 : 60, writes: 0.2 }, mode, number: at + 1, phone: Stutterer });
        evening.start();
        for (let jump = 0; jump < JUMPS; jump++) {
          await pause(run.short ? 700 : 10_000);
          process.kill(stage.server.pid, 'SIGWINCH');
          await evening.together(Date.now());
        }
        wrong.push(...(await evening.end()).wrong);
        const repeated = evening.phones.reduce((sum, phone) => sum + (phone instanceof Stutterer ? phone.repeated : 0), 0);
        const breaks = evening.phones.reduce((sum, phone) => sum + phone.breaks, 0);
        for (const [name, value] of Object.entries({ acked: evening.acked, repeated, breaks, clockJumps: JUMPS })) figures[name] = (figures[name] ?? 0) + value;
      }
    },
    ['--import', preload],
  );
  return { figures, wrong };
}

export const repeats: Scenario = { name: 'repeats', about: 'everything is sent one to five times, in another order, over broken connections, while the clock of the server is a day off: exactly once', play };
