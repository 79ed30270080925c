import { mkdirSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { readCommandLine } from '../support/command-line.js';
import { measureBundle } from './bundle.js';
import { measureCloud } from './cloud.js';
import { measureCodes } from './codes.js';
import { measureLive } from './live.js';
import { measureNodes } from './nodes.js';
import { measurePages } from './pages.js';
import { profilesIn } from './profile.js';
import { measureReview } from './review.js';
import { takePlaces, tooFewFiles } from './speed/machine.js';
import { measureSpeed, SPEED_SECTIONS } from './speed/speed.js';
import { asMarkdown, asText, type Row } from './speed/table.js';
import { measureTables } from './tables.js';

const OTHER_SECTIONS = ['live', 'pages', 'review', 'bundle', 'tables', 'codes', 'cloud'] as const;
/** What needs a Postgres and a Redis is only measured when it is asked for. */
const SECTIONS: readonly string[] = [...SPEED_SECTIONS, ...OTHER_SECTIONS, 'nodes'];

const values = readCommandLine('npm run bench --', 'docs/performance.md', {
  /** How many phones; 5,000 for the table of speed and 1,000 for `live` when absent. */
  clients: { type: 'string' },
  seconds: { type: 'string', default: '4' },
  turns: { type: 'string', default: '3' },
  mode: { type: 'string', default: 'anonymous' },
  /** Sections with commas between them, see `SECTIONS`; all when absent. `cloud` needs Chromium. */
  only: { type: 'string' },
  /** The table of speed with 1,000 phones in one turn: whether everything works, not how fast it is. */
  short: { type: 'boolean', default: false },
  /** Leaves it to the system which core runs what. */
  'no-pin': { type: 'boolean', default: false },
  /** Folder for CPU profiles of the product in a burst and under sustained load; where its time went is told afterwards. */
  profile: { type: 'string' },
  json: { type: 'boolean', default: false },
  markdown: { type: 'boolean', default: false },
});
const tell = (what: string): void => void process.stderr.write(`${what}\n`);

function chosen(): ReadonlySet<string> {
  if (values.only === undefined) return new Set(values.short ? SPEED_SECTIONS : [...SPEED_SECTIONS, ...OTHER_SECTIONS]);
  const names = values.only.split(',');
  const strange = names.filter((name) => !SECTIONS.includes(name));
  if (strange.length === 0) return new Set(names);
  tell(`There is no section ${strange.join(', ')}. There are: ${SECTIONS.join(', ')}.`);
  process.exit(2);
}

const wanted = chosen();
const measured = values.short ? 1000 : Number(values.seconds) * 1000;
const mode = values.mode === 'open' ? 'open' : 'anonymous';
const profile = values.profile ?? null;
if (profile !== null) mkdirSync(profile, { recursive: true });

async function speed(): Promise<{ speed: object; rows: readonly Row[] } | null> {
  if (!SPEED_SECTIONS.some((name) => wanted.has(name))) return null;
  const phones = Number(values.clients ?? (values.short ? 1000 : 5000));
  const no = tooFewFiles(phones);
  if (no !== null) {
    tell(no);
    process.exit(2);
  }
  const turns = values.short ? 1 : Number(values.turns);
  const busy = loadavg()[0] ?? 0;
  const places = takePlaces(!values['no-pin']);
  const few = values.short || phones <= 1000 ? null : 1000;
  const rows = await measureSpeed({ phones, turns, measured, mode, places, profile, tell }, wanted, few, values.short);
  const machine = { date: new Date().toISOString().slice(0, 10), node: process.version, cores: cpus().length, processor: cpus()[0]?.model ?? '', loadBefore: Math.round(busy * 10) / 10, pinned: places.pinned };
  return { rows, speed: { machine, phones, turns, mode, rows } };
}

const table = await speed();
const others = {
  ...(wanted.has('live') ? await measureLive({ clients: Number(values.clients ?? 1000), measured, mode, tell }) : {}),
  ...(wanted.has('pages') ? { pages: await measurePages(Number(values.seconds), tell) } : {}),
  ...(wanted.has('review') ? { review: await measureReview(Number(values.seconds), tell) } : {}),
  ...(wanted.has('bundle') ? { bundle: await measureBundle(tell) } : {}),
  ...(wanted.has('tables') ? { tables: measureTables(tell) } : {}),
  ...(wanted.has('codes') ? { codes: await measureCodes(tell) } : {}),
  ...(wanted.has('nodes') ? { nodes: await measureNodes(Number(values.clients ?? 300), measured, tell) } : {}),
  ...(wanted.has('cloud') ? { cloud: await measureCloud(tell) } : {}),
};
if (table) tell(`\n${asText(table.rows)}\n`);
if (profile !== null) tell(profilesIn(profile));
if (values.markdown && table) process.stdout.write(`${asMarkdown(table.rows)}\n`);
else process.stdout.write(`${JSON.stringify({ ...(table ? { speed: table.speed } : {}), ...others })}\n`);
