import autocannon from 'autocannon';
import { randomId, randomToken } from '../../src/config/clock.js';
import { openDatabase, targetOf } from '../../src/config/database.js';
import { readSettings } from '../../src/config/settings.js';
import { insertRows, type Query } from '../../src/config/sql.js';
import { Facilitator } from '../support/facilitator.js';
import { hundredths, quantile } from '../support/figures.js';
import { newServerPlace } from '../support/server-place.js';
import { ServerProcess } from '../support/server.js';

/** How much there is in the database, and how it is asked for. */
const SIZE = { teams: 200, members: 5_000, meetings: 2_000, organisations: 120, registrations: 20 } as const;
/** Two browsers that ask again as soon as they have their answer: more than the people of a community together do. */
const CLIENTS = 2;
const WARM_UP_SECONDS = 1;
const COMMUNITY = 'meting';
const DAY = 24 * 60 * 60_000;

/** How long a page takes, in milliseconds. */
export interface PageFigures {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly perSecond: number;
  /** Of one answer. */
  readonly kB: number;
}

export type PagesFigures = Readonly<Record<'agenda' | 'team' | 'community' | 'meetings' | 'start' | 'brief', PageFigures>>;

/** Fills a database of its own, starts a server on it and asks for pages, a few people at a time. */
export async function measurePages(seconds: number, tell: (what: string) => void): Promise<PagesFigures> {
  const place = await newServerPlace();
  const database = await openDatabase(targetOf(readSettings(place.env)));
  const team = await database.write(fill);
  await database.close();
  const server = await ServerProcess.start(place.env);
  try {
    const facilitator = await Facilitator.firstRun(server.base, () => server.said);
    const { cookie } = facilitator.rest;
    const measure = async (path: string): Promise<PageFigures> => {
      const url = `${server.base}${path}`;
      const kB = await sizeOf(url, cookie);
      await load(url, cookie, WARM_UP_SECONDS);
      const times = await load(url, cookie, seconds);
      const figures = { p50: quantile(times, 0.5), p95: quantile(times, 0.95), p99: quantile(times, 0.99), perSecond: hundredths(times.length / seconds), kB };
      tell(`${path}: p50 ${String(figures.p50)} ms, p95 ${String(figures.p95)} ms, p99 ${String(figures.p99)} ms, ${String(kB)} kB`);
      return figures;
    };
    return {
      agenda: await measure('/agenda'),
      team: await measure(`/api/teams/${team}`),
      community: await measure(`/api/communities/${COMMUNITY}`),
      meetings: await measure('/api/meetings'),
      start: await measure('/api/start'),
      brief: await measure(`/api/teams/${team}/brief`),
    };
  } finally {
    await server.stop();
    await place.remove();
  }
}

/** @returns how long each answer took, in milliseconds */
function load(url: string, cookie: string, seconds: number): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const times: number[] = [];
    let refused = 0;
    const ended = (error: unknown): void => {
      if (error || refused > 0) reject(new Error(`${url} could not be measured: ${String(refused)} answers were not 200`, { cause: error }));
      else resolve(times);
    };
    const run = autocannon({ url, connections: CLIENTS, duration: seconds, headers: { cookie } }, ended);
    run.on('response', (_client, status, _bytes, time) => {
      if (status === 200) times.push(time);
      else refused += 1;
    });
  });
}

async function sizeOf(url: string, cookie: string): Promise<number> {
  const answer = await fetch(url, { headers: { cookie } });
  if (!answer.ok) throw new Error(`${url} answered ${String(answer.status)}`);
  return hundredths((await answer.arrayBuffer()).byteLength / 1024);
}

/** One large community: nobody has a larger one. @returns one of its teams */
async function fill(query: Query): Promise<string> {
  const insert = (table: string, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void> => insertRows(query, table, Object.keys(rows[0] ?? {}), rows.map((row) => Object.values(row)));
  const now = Date.now();
  const day = (from: number): string => new Date(now + from * DAY).toISOString().slice(0, 10);
  const many = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
  const teams = many(SIZE.teams, () => randomId());
  const members = many(SIZE.members, () => randomId());
  const organisations = many(SIZE.organisations, () => randomId());
  const perspectives = many(9, () => randomId());
  const periods = many(10, () => randomId());
  const of = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

  await insert('community', [{ id: COMMUNITY, name: 'Meting', motto: '', language: 'nl', zone: 'Europe/Amsterdam', fictitious: 1, version: 1, created_at: now }]);
  await insert('organisation', organisations.map((id, at) => ({ id, community: COMMUNITY, name: `Organisatie ${String(at)}`, name_key: `organisatie ${String(at)}`, fictitious: 1 })));
  await insert('perspective', perspectives.map((id, at) => ({ id, community: COMMUNITY, name: `Perspectief ${String(at)}`, name_key: `perspectief ${String(at)}`, letter: 'ABCDEFGHI'.charAt(at), place: at })));
  await insert('period', periods.map((id, at) => ({ id, community: COMMUNITY, name: `Periode ${String(at)}`, starts_on: `${String(2010 + at)}-01-01`, ends_on: `${String(2010 + at)}-12-31` })));
  await insert('team', teams.map((id, at) => ({ id, community: COMMUNITY, period: of(periods, at), name: `Team ${String(at)}`, kind: 'werkteam', rhythm: 'maandelijks', missing_voices: '["bewoners"]', fictitious: 1, calendar_token: randomToken(), version: 1, created_at: now })));
  await insert('framing', teams.flatMap((team, at) => many(3, (version) => ({ id: randomId(), team, thread: `opgave-${String(at)}`, version: version + 1, text: 'Eerder en sneller de juiste hulp bieden. '.repeat(3), held_by: 'het team', reason: 'nieuw inzicht', made_at: now - (90 - version) * DAY }))));
  await insert('wanted_perspective', teams.flatMap((team) => perspectives.slice(0, 5).map((perspective) => ({ team, perspective }))));
  await insert('member', members.map((id, at) => ({ id, community: COMMUNITY, name: `Deelnemer ${String(at)}`, email: `deelnemer${String(at)}@example.org`, organisation: of(organisations, at), perspective: of(perspectives, at), function: 'adviseur', language: 'nl', fictitious: 1, version: 1, created_at: now - 60 * DAY })));
  await insert('membership', members.map((member, at) => ({ id: randomId(), team: of(teams, at), member, joined_on: day(-400 + (at % 300)), left_on: at % 10 === 0 ? day(-10) : null })));
  await insert('glossary_term', teams.flatMap((team) => many(8, (at) => ({ id: randomId(), team, term: `woord ${String(at)}`, term_key: `woord ${String(at)}`, meaning: 'Zo gebruiken wij het hier. '.repeat(3), changed_at: now }))));
  await insert('handover_note', teams.map((team, at) => ({ id: randomId(), team, member: of(members, at), text: 'Bel gerust. '.repeat(20), successor: '', written_at: now - 20 * DAY })));
  const meetings = many(SIZE.meetings, (at) => {
    const cafe = at % 4 === 0;
    const ahead = at % 8 === 0;
    return {
      id: randomId(), status: ahead ? 'planned' : 'closed', version: 1, kind: cafe ? 'kenniscafe' : 'werkteam', cafe_type: cafe ? 'podium' : null, title: `Bijeenkomst ${String(at)}`, question: '', team: cafe ? '' : `Team ${String(at % SIZE.teams)}`,
      date: day(ahead ? 1 + (at % 180) : -(at % 700) - 1), expected: null, organisations: '[]', perspectives: '[]', items: ITEMS, code: null, permanent: randomToken(), screen_token: randomToken(), owner: 'meting', created_at: now,
      community: COMMUNITY, team_id: cafe ? null : of(teams, at), time: '19:30', starts_at: now + (ahead ? 1 : -1) * DAY, place: 'Buurthuis', minutes: 105, listed: cafe ? 1 : 0, theme: 'Waarover het gaat. '.repeat(10), for_whom: 'iedereen', capacity: 40, slug: cafe ? `bijeenkomst-${String(at)}` : null,
    };
  });
  await insert('meeting', meetings);
  const registering = meetings.filter((meeting) => meeting.kind === 'kenniscafe' && meeting.status === 'planned');
  await insert('registration', registering.flatMap(({ id }) => many(SIZE.registrations, (at) => ({ id: randomId(), meeting: id, token: randomToken(), state: 'confirmed', place: at + 1, name: `Bezoeker ${String(at)}`, email: null, organisation: '', perspective: '', brings: '', wants: '', language: 'nl', made_at: now - at * DAY }))));
  return of(teams, 7);
}

/** A programme as large as that of a werkteam. */
const ITEMS = JSON.stringify(
  ['check-in', 'moment', 'minority-round', 'pause', 'reflection', 'check-out'].map((werkvorm, at) => ({
    id: `item-${String(at)}`, werkvorm, title: 'Onderdeel', questions: werkvorm === 'pause' ? [] : ['Wat hoop je straks mee te nemen?'], aim: 'Iedereen komt aan. '.repeat(5), minutes: 17, config: {},
  })),
);
