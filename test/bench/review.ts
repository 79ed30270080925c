import { openDatabase, targetOf } from '../../src/config/database.js';
import { readSettings } from '../../src/config/settings.js';
import type { Database } from '../../src/config/database.js';
import { meant } from '../../src/learning/review/filtering.js';
import { findEntries } from '../../src/learning/review/finding.js';
import { PAGE_SIZE } from '../../src/learning/review/review.schemas.js';
import { Facilitator } from '../support/facilitator.js';
import { hundredths, quantile } from '../support/figures.js';
import { processorMs } from '../support/process-figures.js';
import { newServerPlace } from '../support/server-place.js';
import { ServerProcess } from '../support/server.js';
import { type Desk, fillDesk } from './review-data.js';

/** Two coordinators who ask again as soon as they have their answer. */
const CLIENTS = 2;
const WARM_UP = 1_000;

/** How long answers took, in milliseconds. */
interface Times {
  readonly p50: number;
  readonly p95: number;
}

/** The same, with the time of the server's processor for one answer: it says more when others use the machine too; null where the system does not tell. */
interface ServedTimes extends Times {
  readonly processor: number | null;
}

/** What the review desk takes with 50,000 entries. */
export interface ReviewFigures {
  readonly entries: number;
  /** Every filter and search of the desk mixed, through HTTP. */
  readonly all: ServedTimes;
  /** The slowest of them, by its own. */
  readonly slowest: Times & { readonly asked: string };
  readonly pictures: ServedTimes;
  /** Words alone, straight in the database: by its index, and by LIKE over the texts, which is what there is to gain. */
  readonly words: { readonly index: Times; readonly like: Times };
}

/** Fills a database of its own, starts a server on it and reads as coordinators do. */
export async function measureReview(seconds: number, tell: (what: string) => void): Promise<ReviewFigures> {
  const place = await newServerPlace();
  const database = await openDatabase(targetOf(readSettings(place.env)));
  const desk = await fillDesk(database);
  const [row] = await database.query("SELECT COUNT(*) AS n FROM log_entry WHERE audience = 'community'");
  tell(`${String(row?.['n'])} entries`);
  const words = await measureWords(database, desk);
  tell(`words by index: p50 ${String(words.index.p50)} ms, p95 ${String(words.index.p95)} ms; by LIKE: p50 ${String(words.like.p50)} ms, p95 ${String(words.like.p95)} ms`);
  await database.close();
  const server = await ServerProcess.start(place.env);
  try {
    const { rest } = await Facilitator.firstRun(server.base, () => server.said);
    const path = `${server.base}/api/communities/${desk.community}`;
    const searches = questions(desk).map((asked) => `${path}/review?${asked}`);
    await ask(searches, rest.cookie, WARM_UP);
    const { times, served: all } = await serve(server, () => ask(searches, rest.cookie, seconds * 1000));
    const each = [...times].map(([url, ms]) => ({ asked: url.slice(url.indexOf('?') + 1), ...timesOf(ms) })).sort((a, b) => b.p95 - a.p95);
    for (const one of each) tell(`${one.asked || 'everything'}: p50 ${String(one.p50)} ms, p95 ${String(one.p95)} ms`);
    const { served: pictures } = await serve(server, () => ask([`${path}/pictures`, `${path}/pictures?period=${desk.period}`], rest.cookie, seconds * 1000));
    tell(`pictures: p50 ${String(pictures.p50)} ms, p95 ${String(pictures.p95)} ms`);
    return { entries: Number(row?.['n']), all, slowest: each[0] ?? { asked: '', p50: 0, p95: 0 }, pictures, words };
  } finally {
    await server.stop();
    await place.remove();
  }
}

/** What a coordinator asks: filters alone, words alone, both. */
function questions({ team, period, theme, words }: Desk): string[] {
  const { everywhere, often, sometimes, seldom } = words;
  const filters = ['', 'page=900', `team=${team}`, `period=${period}`, 'level=organisation&layer=beleid', 'form=transformative', 'turn=miss', `theme=${theme}`, 'public=yes', 'public=no', 'public=asked', 'chosen=yes', 'chosen=no', `chosen=${period}`];
  const searches = [everywhere, often, sometimes, seldom, everywhere.slice(0, 2), seldom.slice(0, 3), `${everywhere} ${often}`, `${sometimes} ${often.slice(0, 3)}`, 'nergensgevonden'].map((q) => `q=${encodeURIComponent(q)}`);
  const both = [`q=${everywhere}&level=team`, `q=${often}&period=${period}&level=organisation`, `q=${often}&theme=${theme}`, `q=${everywhere}&public=no`, `q=${sometimes}&team=${team}`, `q=${everywhere}&page=300`];
  return [...filters, ...searches, ...both];
}

function timesOf(times: readonly number[]): Times {
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

async function serve(server: ServerProcess, asking: () => Promise<Map<string, number[]>>): Promise<{ times: Map<string, number[]>; served: ServedTimes }> {
  const before = processorMs(server.pid);
  const times = await asking();
  const after = processorMs(server.pid);
  const all = [...times.values()].flat();
  return { times, served: { ...timesOf(all), processor: before === null || after === null ? null : hundredths((after - before) / all.length) } };
}

/** Asks one after the other, again and again, a few at a time. @returns how long each answer took, by what was asked */
async function ask(urls: readonly string[], cookie: string, milliseconds: number): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>(urls.map((url) => [url, []]));
  const end = performance.now() + milliseconds;
  let turn = 0;
  const client = async (): Promise<void> => {
    // Everything at least three times, on a slow machine too.
    while (performance.now() < end || turn < 3 * urls.length) {
      const url = urls[turn++ % urls.length] ?? '';
      const from = performance.now();
      const answer = await fetch(url, { headers: { cookie } });
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${url} answered ${String(answer.status)}`);
      times.get(url)?.push(hundredths(performance.now() - from));
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return times;
}

/** In turns, so that a machine that gets busier or quieter does not make the difference. */
async function measureWords(database: Database, { community, words }: Desk): Promise<ReviewFigures['words']> {
  const all = meant(community, {}, null);
  const entries = database.kind === 'sqlite' ? 'log_entry NOT INDEXED' : 'log_entry';
  const where = "community = ? AND audience = 'community' AND text || ' ' || next_step || ' ' || lands_at || ' ' || touched LIKE ?";
  const times: Record<'index' | 'like', number[]> = { index: [], like: [] };
  const timed = async (what: 'index' | 'like', work: () => Promise<unknown>): Promise<void> => {
    const from = performance.now();
    await work();
    times[what].push(hundredths(performance.now() - from));
  };
  for (let turn = 0; turn < 5; turn++) {
    for (const word of Object.values(words)) {
      await timed('index', () => findEntries(database, all, undefined, word, PAGE_SIZE, 0));
      await timed('like', async () => {
        await database.query(`SELECT COUNT(*) AS n FROM ${entries} WHERE ${where}`, [community, `%${word}%`]);
        await database.query(`SELECT id FROM ${entries} WHERE ${where} ORDER BY number DESC LIMIT ${String(PAGE_SIZE)}`, [community, `%${word}%`]);
      });
    }
  }
  return { index: timesOf(times.index), like: timesOf(times.like) };
}
