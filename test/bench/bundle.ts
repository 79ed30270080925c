import { randomId, systemClock } from '../../src/config/clock.js';
import { type Database, openDatabase, targetOf } from '../../src/config/database.js';
import { readSettings } from '../../src/config/settings.js';
import { insertRows, type Row } from '../../src/config/sql.js';
import { FORMS, LEVELS } from '../../src/engine/learning.js';
import { deskNumber } from '../../src/learning/desk-number.js';
import { seedWerkplaats } from '../../src/ops/seed/seed.js';
import { Facilitator } from '../support/facilitator.js';
import { hundredths, quantile } from '../support/figures.js';
import { newServerPlace } from '../support/server-place.js';
import { ServerProcess } from '../support/server.js';

/** How many entries are in the bundle, and how often each file is asked for. */
const ENTRIES = 300;
const TIMES = 7;
/** As much as somebody writes in a minute and a half. */
const TEXT = 'Ik dacht dat mensen niet kwamen omdat ze niet wilden, en zag dat de brief ze wegjoeg voor ze hem open hadden. Nu bel ik eerst. ';

/** How long something takes, in milliseconds; the first time of all is not counted. */
interface FileFigures {
  readonly p50: number;
  readonly slowest: number;
  readonly kB: number;
}

export interface BundleFigures extends Readonly<Record<'word' | 'page' | 'summary' | 'dossier' | 'report' | 'reportWord' | 'missed' | 'export', FileFigures>> {
  readonly entries: number;
}

/** Three made up years of a community with a bundle of so many entries, asked for as a coordinator does. */
export async function measureBundle(tell: (what: string) => void): Promise<BundleFigures> {
  const place = await newServerPlace();
  const database = await openDatabase(targetOf(readSettings(place.env)));
  await seedWerkplaats(database, systemClock, false, true);
  const ids = await fill(database);
  await database.close();
  const server = await ServerProcess.start(place.env);
  try {
    const { rest } = await Facilitator.firstRun(server.base, () => server.said);
    const measure = async (path: string): Promise<FileFigures> => {
      const times: number[] = [];
      let bytes = 0;
      for (let turn = 0; turn <= TIMES; turn++) {
        const from = performance.now();
        const answer = await fetch(server.base + path, { headers: { cookie: rest.cookie } });
        bytes = (await answer.arrayBuffer()).byteLength;
        if (!answer.ok) throw new Error(`${path} answered ${String(answer.status)}`);
        if (turn > 0) times.push(performance.now() - from);
      }
      const figures = { p50: hundredths(quantile(times, 0.5)), slowest: hundredths(Math.max(...times)), kB: hundredths(bytes / 1024) };
      tell(`${path}: p50 ${String(figures.p50)} ms, slowest ${String(figures.slowest)} ms, ${String(figures.kB)} kB`);
      return figures;
    };
    return {
      entries: ENTRIES,
      word: await measure(`/api/periods/${ids.period}/bundle.docx`),
      page: await measure(`/verslag/bundel/${ids.period}`),
      summary: await measure(`/api/periods/${ids.period}/bundle`),
      dossier: await measure(`/verslag/team/${ids.team}`),
      report: await measure(`/verslag/${ids.meeting}`),
      reportWord: await measure(`/api/meetings/${ids.meeting}/report.docx`),
      missed: await measure(`/verslag/${ids.meeting}/gemist`),
      export: await measure(`/api/communities/${ids.community}/export/entries.csv`),
    };
  } finally {
    await server.stop();
    await place.remove();
  }
}

interface Ids {
  readonly community: string;
  readonly period: string;
  readonly team: string;
  readonly meeting: string;
}

/** Chooses entries with a yes until there are as many as asked. */
async function fill(database: Database): Promise<Ids> {
  const one = async (sql: string, values: readonly unknown[] = []): Promise<Row> => (await database.query(sql, values))[0] ?? {};
  const { period } = await one('SELECT period FROM bundle_choice GROUP BY period ORDER BY COUNT(*) DESC LIMIT 1');
  const teams = await database.query('SELECT id, community FROM team WHERE period = ? ORDER BY id', [period]);
  const { n } = await one('SELECT COUNT(*) AS n FROM bundle_choice WHERE period = ?', [period]);
  const { id: meeting } = await one("SELECT id FROM meeting WHERE team_id = ? AND status = 'closed' ORDER BY date DESC LIMIT 1", [teams[0]?.['id']]);
  const rows = Array.from({ length: ENTRIES - Number(n) }, (_, at) => {
    const team = teams[at % teams.length] ?? {};
    const depth = { touched: 'De stilte na de vraag.', view_from: 'Eerst de regels.', view_to: 'Eerst het gesprek.', link: '', form: FORMS[at % FORMS.length], turn: null, follow: 0 };
    const fixed = { id: randomId(), session: '', run: '', werkvorm: 'reflection', community: team['community'], team: team['id'], author: null, owner: `iemand-${String(at)}`, number: deskNumber('2026-03'), day: '2026-03', written_at: 1 };
    return { ...fixed, level: LEVELS[at % LEVELS.length], audience: 'community', named: 0, text: `${String(at)}. ${TEXT.repeat(1 + (at % 3))}`, next_step: '', lands_at: '', layer: null, ...depth, changed_at: null };
  });
  await database.write(async (query) => {
    await insertRows(query, 'log_entry', Object.keys(rows[0] ?? {}), rows.map((row) => Object.values(row)));
    await insertRows(query, 'bundle_choice', ['entry', 'period', 'chosen_by', 'at'], rows.map(({ id }) => [id, period, 'meting', 1]));
    await insertRows(query, 'consent', ['entry', 'asked_by', 'asked_at', 'answer', 'answered_at'], rows.map(({ id }) => [id, 'meting', 1, 'yes', 1]));
  });
  return { community: String(teams[0]?.['community']), period: String(period), team: String(teams[0]?.['id']), meeting: String(meeting) };
}
