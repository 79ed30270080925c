import { cpus } from 'node:os';
import { Chance } from '../simulate/chance.js';
import { readCommandLine } from '../support/command-line.js';
import { FIGURES, type Outcome, type Run, type Scenario } from './scenario.js';
import { scenarios } from './scenarios.js';

const values = readCommandLine('npm run faults --', 'docs/faults.md', {
  /** Names with commas between; all when absent. */
  only: { type: 'string' },
  short: { type: 'boolean', default: false },
  seed: { type: 'string', default: '1' },
  json: { type: 'boolean', default: false },
  list: { type: 'boolean', default: false },
  ...(Object.fromEntries(FIGURES.map((name) => [name, { type: 'string' }])) as Record<string, { type: 'string' }>),
});
const say = (what: string): void => void process.stderr.write(`${what}\n`);
const asked = values as Readonly<Record<string, unknown>>;
const { short, seed } = values;

/** The scenarios of `--only`; with a figure of one of them and nothing else asked, that one. */
function chosen(): readonly Scenario[] {
  if (values.only === undefined) return asked['kills'] === undefined ? scenarios : scenarios.filter(({ name }) => name === 'kills');
  const names = values.only.split(',');
  const unknown = names.filter((name) => !scenarios.some((scenario) => scenario.name === name));
  if (unknown.length > 0) throw new Error(`there is no scenario ${unknown.join(', ')}; there are ${scenarios.map(({ name }) => name).join(', ')}`);
  return scenarios.filter(({ name }) => names.includes(name));
}

function figure(name: string, otherwise: number): number {
  const given = asked[name];
  if (given === undefined) return otherwise;
  const number = Number(given);
  if (!(number >= 0)) throw new Error(`--${name} must be a number`);
  return number;
}

async function play(scenario: Scenario): Promise<Outcome & { readonly seconds: number }> {
  const from = performance.now();
  const run: Run = {
    // A seed of its own, so that one scenario alone is played as it is among the others.
    chance: new Chance(`${seed}/${scenario.name}`),
    seed,
    short,
    figure: (one, inShort, inFull) => figure(one, short ? inShort : inFull),
    tell: (what) => say(`  ${what}`),
  };
  const outcome = await scenario.play(run).catch((error: unknown): Outcome => ({ figures: {}, wrong: [told(error)] }));
  return { ...outcome, seconds: Math.round((performance.now() - from) / 100) / 10 };
}

function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return `${error.stack ?? error.message}${error.cause === undefined ? '' : `\n  because ${told(error.cause)}`}`;
}

async function main(): Promise<void> {
  if (values.list) return scenarios.forEach(({ name, about }) => say(`${name.padEnd(12)} ${about}`));
  const results: Record<string, unknown> = {};
  let good = true;
  for (const scenario of chosen()) {
    say(`${scenario.name}: ${scenario.about}`);
    const { figures, wrong, seconds } = await play(scenario);
    results[scenario.name] = { good: wrong.length === 0, seconds, ...figures, wrong };
    for (const [name, value] of Object.entries(figures)) say(`  ${name.padEnd(24)} ${typeof value === 'string' ? value : JSON.stringify(value)}`);
    for (const line of wrong.slice(0, 20)) say(`  WRONG ${line}`);
    say(`  ${wrong.length === 0 ? 'good' : `${wrong.length} wrong`}, ${seconds} s`);
    if (wrong.length > 0) good = false;
  }
  const report = { good, short, seed, date: new Date().toISOString().slice(0, 10), node: process.version, cores: cpus().length, ...results };
  if (values.json) process.stdout.write(`${JSON.stringify(report)}\n`);
  process.exitCode = good ? 0 : 1;
}

await main().catch((error: unknown) => {
  say(told(error));
  process.exitCode = 1;
});
process.exit(); // phones may still be connecting
