import { randomId, randomToken } from '../../src/config/clock.js';
import type { Database } from '../../src/config/database.js';
import { insertRows, type Query } from '../../src/config/sql.js';
import { FORMS, LAYERS, LEVELS } from '../../src/engine/learning.js';
import { deskNumber } from '../../src/learning/desk-number.js';
import { Chance } from '../simulate/chance.js';

/** The community with everything that was shared, and what is asked of it. */
export interface Desk {
  readonly community: string;
  readonly team: string;
  readonly period: string;
  readonly theme: string;
  /** From a word that stands in nearly every entry, to one that stands in a few. */
  readonly words: Readonly<Record<'everywhere' | 'often' | 'sometimes' | 'seldom', string>>;
}

const SIZE = { entries: 50_000, apart: 5_000, teams: 60, meetings: 1_200, people: 15, facts: 80, vocabulary: 6_000, themes: 40 } as const;
const COMMUNITY = 'leren';
const DAY = 24 * 60 * 60_000;
const many = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));

/** Fills an empty database: as many entries as ten large communities share together, in one. */
export async function fillDesk(database: Database): Promise<Desk> {
  const chance = new Chance('review');
  return database.write(async (query) => {
    const put = (table: string, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void> => insertRows(query, table, Object.keys(rows[0] ?? {}), rows.map((row) => Object.values(row)));
    const periods = await people(put);
    const teams = many(SIZE.teams, (at) => ({ id: randomId(), period: periods[at % periods.length] as string }));
    await put('team', teams.map(({ id, period }, at) => ({ id, community: COMMUNITY, period, name: `Team ${String(at)}`, kind: 'werkteam', rhythm: '', missing_voices: '[]', fictitious: 1, calendar_token: randomToken(), version: 1, created_at: 1 })));
    const meetings = await held(query, put, teams, chance);
    const written = entriesOf(meetings, chance);
    await put('log_entry', written);
    await putWords(database.kind, query);
    const themes = await beside(put, written.filter((entry) => entry.audience === 'community').map(({ id }) => id), periods, chance);
    return { community: COMMUNITY, team: teams[7]?.id ?? '', period: periods[1] ?? '', theme: themes[3] ?? '', words: { everywhere: word(0), often: word(8), sometimes: word(120), seldom: word(3_000) } };
  });
}

type Put = (table: string, rows: readonly Readonly<Record<string, unknown>>[]) => Promise<void>;
type Meeting = { readonly id: string; readonly team: string | null; readonly date: string };

async function people(put: Put): Promise<string[]> {
  const periods = many(3, () => randomId());
  await put('community', [{ id: COMMUNITY, name: 'Leren', motto: '', language: 'nl', zone: 'Europe/Amsterdam', fictitious: 1, version: 1, created_at: 1 }]);
  await put('period', periods.map((id, at) => ({ id, community: COMMUNITY, name: `Periode ${String(at)}`, starts_on: `${String(2020 + 2 * at)}-01-01`, ends_on: `${String(2021 + 2 * at)}-12-31` })));
  await put('member', many(500, (at) => ({ id: member(at), community: COMMUNITY, name: `Deelnemer ${String(at)}`, function: '', language: 'nl', fictitious: 1, version: 1, created_at: 1 })));
  return periods;
}

const member = (at: number): string => `lid-${String(at)}`;

/** Meetings that are over, with who was there: in the journal, where names are looked up, and at the door. */
async function held(query: Query, put: Put, teams: readonly { id: string; period: string }[], chance: Chance): Promise<Meeting[]> {
  const meetings = many(SIZE.meetings, (at) => {
    const team = at % 6 === 0 ? null : chance.pick(teams).id;
    return { id: randomId(), team, date: new Date(Date.UTC(2020, 0, 2) + chance.below(6 * 365) * DAY).toISOString().slice(0, 10) };
  });
  await put('meeting', meetings.map(({ id, team, date }, at) => ({
    id, status: 'closed', version: 1, kind: team === null ? 'kenniscafe' : 'werkteam', title: `Bijeenkomst ${String(at)}`, question: '', team: '', date, organisations: '[]', perspectives: '[]', items: '[]',
    permanent: randomToken(), screen_token: randomToken(), owner: 'meting', created_at: 1, community: COMMUNITY, team_id: team, opened_at: Date.parse(date), closed_at: Date.parse(date),
  })));
  const there = meetings.flatMap(({ id, date }) => many(SIZE.people, (at) => ({ session: id, seq: at + 1, at: Date.parse(date), person: `p${String(at)}`, member: member(Math.floor(chance.below(500))) })));
  await put('journal', there.map(({ session, seq, at, person }) => ({ session, seq, at, type: 'session/person-joined', v: 1, data: JSON.stringify({ person, number: seq, phoneHash: null, firstTime: false }) })));
  // What they said in its werkvormen, through which nobody must go to find a name.
  await put('journal', meetings.flatMap(({ id, date }) => many(SIZE.facts, (at) => ({ session: id, seq: SIZE.people + at + 1, at: Date.parse(date), type: 'reflection/entry-written', v: 1, run: 'a-r1', data: '{}' }))));
  await put('journal_personal', there.map(({ session, seq, person }) => ({ session, seq, keep: 'record', payload: JSON.stringify({ name: `Iemand ${person}`, organisation: '', perspective: '' }) })));
  await put('attendance', there.map(({ session, person, member: known, at }) => ({ session, person, member: known, joined_at: at })));
  // Everything has been followed: how long a first start takes is another figure.
  for (const projection of ['learning-log', 'meetings', 'carry-over', 'pulse']) {
    await query(`INSERT INTO projection_position (projection, session, seq) SELECT '${projection}', id, ${String(SIZE.people + SIZE.facts)} FROM meeting WHERE true ON CONFLICT DO NOTHING`);
  }
  return meetings;
}

function entriesOf(meetings: readonly Meeting[], chance: Chance) {
  return many(SIZE.entries + SIZE.apart, (at) => {
    const outside = chance.yes(0.15);
    const meeting = chance.pick(meetings);
    const level = chance.pick(LEVELS);
    const organisation = level === 'organisation';
    const id = randomId();
    const day = outside ? meeting.date.slice(0, 7) : meeting.date;
    return {
      id: outside ? id : `${meeting.id}/${id}`, session: outside ? '' : meeting.id, run: '', werkvorm: 'reflection', community: COMMUNITY, team: meeting.team, level, audience: at < SIZE.entries ? 'community' : 'team',
      named: chance.yes(0.3) ? 1 : 0, author: outside || chance.yes(0.05) ? null : `p${String(Math.floor(chance.below(SIZE.people)))}`, owner: outside ? member(Math.floor(chance.below(500))) : null,
      text: sentences(chance, 25 + chance.below(40)), next_step: organisation ? sentences(chance, 12) : '', lands_at: organisation ? `Organisatie ${String(Math.floor(chance.below(30)))}` : '',
      layer: organisation ? chance.pick(LAYERS) : null, touched: chance.yes(0.2) ? sentences(chance, 10) : '', view_from: '', view_to: '', link: '', form: chance.yes(0.4) ? chance.pick(FORMS) : null, turn: chance.yes(0.3) ? chance.pick(['success', 'miss']) : null,
      follow: 0, number: deskNumber(day), written_at: Date.parse(meeting.date), changed_at: null, day,
    };
  });
}

/** Words as a language has them: a few stand everywhere, most stand nearly nowhere. */
function sentences(chance: Chance, count: number): string {
  return many(Math.floor(count), () => word(Math.floor(SIZE.vocabulary ** chance.below(1)) - 1)).join(' ');
}

const SYLLABLES = ['be', 'ver', 'ge', 'wo', 'lu', 'schul', 'ten', 'wij', 'ken', 'ner', 'sa', 'men', 'doe', 'ring', 'kracht', 'zorg', 'leer', 'vra', 'buur', 'tij'];

function word(at: number): string {
  const of = (n: number): string => SYLLABLES[n % SYLLABLES.length] ?? '';
  return `${of(at)}${of(Math.floor(at / 20) + 7)}${at >= 400 ? of(Math.floor(at / 400) + 13) : ''}${at >= 8_000 ? of(Math.floor(at / 8_000)) : ''}`;
}

async function putWords(kind: Database['kind'], query: Query): Promise<void> {
  if (kind === 'sqlite') await query("INSERT INTO log_search (rowid, words) SELECT number, text || ' ' || next_step || ' ' || lands_at || ' ' || touched FROM log_entry");
}

/** What a coordinator put beside them. @returns the themes */
async function beside(put: Put, entries: readonly string[], periods: readonly string[], chance: Chance): Promise<string[]> {
  const themes = many(SIZE.themes, () => randomId());
  await put('theme', themes.map((id, at) => ({ id, community: COMMUNITY, name: `Thema ${String(at)}`, name_key: `thema ${String(at)}`, made_at: 1 })));
  const tags = entries.flatMap((entry) => (chance.yes(0.6) ? chance.shuffled(themes.slice(0, 8 + Math.floor(chance.below(32)))).slice(0, 2) : []).map((theme) => ({ entry, theme })));
  await put('entry_theme', tags);
  await put('entry_remark', entries.filter(() => chance.yes(0.02)).map((entry) => ({ id: randomId(), entry, by_whom: 'Een wethouder', text: sentences(chance, 20), made_by: 'meting', at: Date.now() })));
  await put('consent', entries.filter(() => chance.yes(0.1)).map((entry) => ({ entry, asked_by: 'meting', asked_at: 1, answer: chance.pick(['yes', 'yes', 'no', null]), answered_at: null })));
  await put('bundle_choice', entries.filter(() => chance.yes(0.02)).map((entry) => ({ entry, period: chance.pick(periods), chosen_by: 'meting', at: 1 })));
  return themes;
}
