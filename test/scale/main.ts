import { Chance } from '../simulate/chance.js';
import { readCommandLine } from '../support/command-line.js';
import type { Facilitator } from '../support/facilitator.js';
import { Evening } from './evening.js';
import { Fleet } from './fleet.js';
import { frozen, killed, type Lengths, manySessions, polling, renewed, survive, withoutPostgres, withoutRedis } from './scenarios.js';

const values = readCommandLine('npm run test:scale --', 'docs/operating.md', {
  /** Scenarios with commas between; all when absent. */
  only: { type: 'string' },
  /** A short run, for every change: fewer people, shorter faults. */
  short: { type: 'boolean', default: false },
  seed: { type: 'string', default: '1' },
  json: { type: 'boolean', default: false },
});
const tell = (what: string) => process.stderr.write(`${what}\n`);

const databaseUrl = process.env['DATABASE_URL'] ?? '';
const redisUrl = process.env['REDIS_URL'] ?? '';
if (databaseUrl === '' || redisUrl === '') {
  tell('DATABASE_URL must name a Postgres and REDIS_URL a Redis, for example postgres://postgres@127.0.0.1:5432/test and redis://127.0.0.1:6379');
  process.exit(1);
}

const { short, seed } = values;
const lengths: Lengths = short ? { frozen: 8000, gone: 6000, people: 30 } : { frozen: 20_000, gone: 30_000, people: 60 };
const NODES = 3;
/** Milliseconds after a fault within which everybody must be on the same step again. */
const TOGETHER = 5000;

type Scenario = (fleet: Fleet, facilitator: Facilitator) => Promise<object>;

const scenarios: Readonly<Record<string, { readonly sticky?: boolean; readonly play: Scenario }>> = {
  thousand: {
    play: async (fleet, facilitator) => {
      const evening = await Evening.open(fleet, facilitator, new Chance(seed), short ? 200 : 1000, 2000);
      const burstMs = await evening.allVote();
      evening.start();
      const togetherMs = [await evening.together(Date.now())];
      return { burstMs, togetherMs, ...(await evening.end()) };
    },
  },
  sessions: { play: (fleet, facilitator) => manySessions(fleet, facilitator, seed, short ? 20 : 200, short ? 10 : 25) },
  killed: { play: (fleet, facilitator) => survive(fleet, facilitator, seed, lengths.people, killed) },
  frozen: { play: (fleet, facilitator) => survive(fleet, facilitator, seed, lengths.people, frozen(lengths)) },
  redis: { play: (fleet, facilitator) => survive(fleet, facilitator, seed, lengths.people, withoutRedis(lengths)) },
  postgres: { play: (fleet, facilitator) => survive(fleet, facilitator, seed, lengths.people, withoutPostgres(lengths)) },
  renewed: { play: (fleet, facilitator) => survive(fleet, facilitator, seed, lengths.people, renewed) },
  polling: { sticky: true, play: (fleet, facilitator) => polling(fleet, facilitator, seed, short ? 9 : 30) },
};

/** Whether nothing was lost or doubled and everybody was back in time. */
function good(result: { lost?: number; duplicated?: number; otherwise?: number; togetherMs?: readonly number[] }): boolean {
  return (result.lost ?? 0) + (result.duplicated ?? 0) + (result.otherwise ?? 0) === 0 && (result.togetherMs ?? []).every((ms) => ms <= TOGETHER);
}

const results: Record<string, object> = {};
let failed = false;
for (const [name, { sticky, play }] of Object.entries(scenarios)) {
  if (values.only !== undefined && !values.only.split(',').includes(name)) continue;
  const fleet = await Fleet.start(NODES, { databaseUrl, redisUrl, sticky: sticky ?? false });
  try {
    const result = await play(fleet, await fleet.facilitator());
    results[name] = result;
    if (!good(result)) failed = true;
    tell(`${name}: ${JSON.stringify(result)}`);
  } catch (error) {
    failed = true;
    tell(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n${fleet.nodes.map(({ said }) => said).join('\n')}`);
  } finally {
    await fleet.stop();
  }
}
process.stdout.write(`${JSON.stringify({ nodes: NODES, short, seed, ...results })}\n`);
process.exit(failed ? 1 : 0); // phones may still be connecting
