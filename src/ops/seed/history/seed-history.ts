import { insertFraming } from '../../../community/framing-store.js';
import { insertMembers } from '../../../community/member-store.js';
import { insertMemberships } from '../../../community/membership-store.js';
import { insertTeam } from '../../../community/team-store.js';
import { randomId, randomToken } from '../../../config/clock.js';
import type { Database } from '../../../config/database.js';
import { insertRows, type Query } from '../../../config/sql.js';
import { dayIn } from '../../../config/zone.js';
import type { ProgrammeItem } from '../../../engine/programme.js';
import { Follower } from '../../../journal/follower.js';
import type { Batch } from '../../../journal/journal.js';
import { SqlJournal } from '../../../journal/sql-journal.js';
import { searchIndex } from '../../../learning/entry-store.js';
import { learningLog } from '../../../learning/log-projection.js';
import { factsOf, type Meeting } from '../../../meetings/meeting.js';
import { meetingProjection } from '../../../meetings/meeting-projection.js';
import { insertMeeting } from '../../../meetings/meeting-store.js';
import { werkvormen } from '../../../werkvormen/index.js';
import { noon } from '../days.js';
import { facts } from '../facts.js';
import { play, type Seated } from '../play.js';
import { COMMUNITY, idOf, ZONE } from '../seed-community.js';
import { EMPTY, newMeetingOf, type Owner, programme } from '../seed-meetings.js';
import { seedCarryOver } from './carry-over.js';
import { dice, type Dice } from './dice.js';
import { cafeSteps, meetingSteps } from './meeting-steps.js';
import { seedPulses } from './pulses.js';
import { seedReviewed } from './reviewed.js';
import { Sayings } from './sayings.js';
import { type SchoolYears, schoolYears } from './school-years.js';
import { type CafeStory, story, type TeamStory } from './story.js';

/** How many people of a team there are, and how many of them come on average. */
const TEAM_SIZE = 9;
const COMES = 0.85;
/** The same history every time. */
const SEED = 20_161_216;

export interface HistoryCounts {
  readonly meetings: number;
  readonly entries: number;
  readonly carryOvers: number;
  readonly pulses: number;
  readonly chosen: number;
}

/** A team of the history, with who is in it. */
export interface TeamOfHistory {
  readonly id: string;
  readonly period: string;
  readonly story: TeamStory;
  readonly people: readonly Seated[];
  readonly days: readonly string[];
}

/**
 * Three school years of made up meetings around the real facts, and one that has just begun: what people learned, what
 * was decided, what went back and how it goes with the teams. Everything goes by the rules, as if people had been there.
 */
export async function seedHistory(database: Database, owner: Owner, now: number): Promise<HistoryCounts> {
  const chance = dice(SEED);
  const years = schoolYears(dayIn(ZONE, now));
  const teams = await database.write((query) => seedTeams(query, years, chance));
  const journal = new SqlJournal(database);
  const follow = [meetingProjection, learningLog(searchIndex(database.kind))].map((projection) => new Follower(journal, database, projection, () => undefined));
  const said = new Sayings(chance);
  const keep = async (held: Held): Promise<void> => {
    await database.write((query) => insertMeeting(query, held.meeting));
    await journal.commit(held.meeting.id, held.journal);
    for (const one of follow) await one.catchUp(held.meeting.id);
  };
  for (const team of teams) for (const [place, day] of team.days.entries()) await keep(heldOn(chance, team, place, day, owner, said));
  const cafes = story.cafes.flatMap((cafe, at) => (years.cafes[at] === undefined ? [] : [cafeOn(chance, cafe, years.cafes[at], teams, owner)]));
  for (const cafe of cafes) await keep(cafe);
  const past = teams[0]?.period ?? '';
  return database.write(async (query) => ({
    meetings: teams.reduce((sum, team) => sum + team.days.length, cafes.length),
    entries: Number((await query('SELECT COUNT(*) AS n FROM log_entry WHERE community = ?', [COMMUNITY]))[0]?.['n'] ?? 0),
    carryOvers: await seedCarryOver(query, chance, said, now),
    pulses: await seedPulses(query, chance, teams, now),
    chosen: await seedReviewed(query, chance, said, [...teams, { id: null, period: past }], owner.id, now),
  }));
}

async function seedTeams(query: Query, years: SchoolYears, chance: Dice): Promise<TeamOfHistory[]> {
  const periods = { past: randomId(), now: randomId() };
  for (const which of ['past', 'now'] as const) {
    const { name, startsOn, endsOn } = years[which];
    await insertRows(query, 'period', ['id', 'community', 'name', 'starts_on', 'ends_on'], [[periods[which], COMMUNITY, name, startsOn, endsOn]]);
  }
  const organisations = new Map((await query('SELECT id, name FROM organisation WHERE community = ?', [COMMUNITY])).map((row) => [String(row['name']), String(row['id'])]));
  const perspectives = new Map((await query('SELECT id, name FROM perspective WHERE community = ?', [COMMUNITY])).map((row) => [String(row['name']), String(row['id'])]));
  const teams: TeamOfHistory[] = [];
  for (const [place, told] of story.teams.entries()) {
    const which = place === story.teams.length - 1 ? 'now' : 'past';
    const id = randomId();
    const begun = years[which].startsOn;
    await insertTeam(
      query,
      { id, community: COMMUNITY, name: told.name, kind: 'werkteam', period: periods[which], rhythm: '', missingVoices: [], fictitious: true, calendarToken: randomToken(), version: 1 },
      noon(begun),
    );
    await insertFraming(query, id, { id: randomId(), thread: randomId(), version: 1, text: told.opgave, heldBy: '', reason: '', madeAt: noon(begun) });
    await seedExperiment(query, id, told, which === 'past' ? years.past.endsOn : null, begun);
    const names = story.names.slice(place * TEAM_SIZE, (place + 1) * TEAM_SIZE);
    const people = await seedPeople(query, chance, { team: id, names, begun, organisations, perspectives });
    teams.push({ id, period: periods[which], story: told, people, days: which === 'past' ? years.days : years.recent });
  }
  return teams;
}

interface PeopleWish {
  readonly team: string;
  readonly names: readonly string[];
  readonly begun: string;
  readonly organisations: ReadonlyMap<string, string>;
  readonly perspectives: ReadonlyMap<string, string>;
}

async function seedPeople(query: Query, chance: Dice, { team, names, begun, organisations, perspectives }: PeopleWish): Promise<Seated[]> {
  const people: Seated[] = [];
  for (const [place, first] of names.entries()) {
    const perspective = facts.perspectives[place % facts.perspectives.length] ?? '';
    const organisation = chance.pick([...organisations.keys()]);
    const name = `${first} (verzonnen)`;
    const id = randomId();
    const member = { id, community: COMMUNITY, name, email: null, organisation: idOf(organisations, organisation), perspective: idOf(perspectives, perspective) };
    await insertMembers(query, [{ ...member, function: chance.pick(story.functions), language: 'nl', fictitious: true, version: 1 }], noon(begun));
    await insertMemberships(query, [{ id: randomId(), team, member: id, joinedOn: begun, leftOn: null, replacedBy: null }]);
    people.push({ key: first, member: id, name, organisation, perspective });
  }
  return people;
}

async function seedExperiment(query: Query, team: string, { experiment }: TeamStory, endedOn: string | null, startedOn: string): Promise<void> {
  const { title, hypothesis, groups, worked, didNotWork, better, next } = experiment;
  const columns = ['id', 'community', 'team', 'title', 'hypothesis', '"groups"', 'worked', 'did_not_work', 'better', 'next', 'state', 'started_on', 'ended_on', 'made_at', 'changed_at', 'version'];
  const at = noon(startedOn);
  await insertRows(query, 'experiment', columns, [[randomId(), COMMUNITY, team, title, hypothesis, groups, worked, didNotWork, better, next, endedOn === null ? 'running' : 'done', startedOn, endedOn, at, at, 1]]);
}

interface Held {
  readonly meeting: Meeting;
  readonly journal: Batch;
}

/** How many people of each team come to a kenniscafé. */
const COME_TO_CAFE = 3;

/** A kenniscafé with people of several teams, of which everybody may read what came of it. */
function cafeOn(chance: Dice, cafe: CafeStory, date: string, teams: readonly TeamOfHistory[], owner: Owner): Held {
  const { type, title, question, theme, decision } = cafe;
  const items = itemsFor(decision !== null);
  const plan = { ...EMPTY, kind: 'kenniscafe' as const, cafeType: type, title: `${title} (verzonnen)`, question, theme: `${theme} Dit kenniscafé is verzonnen.`, date, time: '19:30', place: 'Zaal Nergens (verzonnen)', listed: true, items };
  const meeting = newMeetingOf(plan, owner, noon(date));
  const people = teams.filter(({ period }) => period === teams[0]?.period).flatMap((team) => chance.some(team.people, COME_TO_CAFE));
  const steps = cafeSteps(cafe, people.map((one) => one.key), new Map(people.map((one) => [one.key, one.organisation])));
  return { meeting: { ...meeting, publishedAt: noon(date) }, journal: play({ meeting: factsOf(meeting), items, people, steps, startsAt: meeting.startsAt ?? noon(date) }, werkvormen) };
}

/** The meeting of one day, and the journal of what happened in it. */
function heldOn(chance: Dice, team: TeamOfHistory, place: number, date: string, owner: Owner, said: Sayings): Held {
  const { titles, decisions, opgave } = team.story;
  // One decision in the first year, and one in the third.
  const decision = place === 4 ? (decisions[0] ?? null) : place === 18 ? (decisions[1] ?? null) : null;
  const items = itemsFor(decision !== null);
  const title = `${titles[place % titles.length] ?? ''} (verzonnen)`;
  const plan = { ...EMPTY, kind: 'werkteam' as const, title, question: opgave, teamId: team.id, date, time: '13:30', place: 'Wijkgebouw De Verzinning (verzonnen)', items };
  const meeting = newMeetingOf(plan, owner, noon(date));
  const there = team.people.filter(() => chance.happens(COMES));
  const people = there.length >= 5 ? there : team.people;
  const steps = meetingSteps(chance, team.story, people.map((one) => one.key), new Map(people.map((one) => [one.key, one.organisation])), decision, said);
  return { meeting, journal: play({ meeting: factsOf(meeting), items, people, steps, startsAt: meeting.startsAt ?? noon(date) }, werkvormen) };
}

/** Check-in, reflection and check-out of the programme of a werkteam, and its minority round when something is decided. */
function itemsFor(deciding: boolean): ProgrammeItem[] {
  const wanted = ['check-in', ...(deciding ? ['minority-round'] : []), 'reflection', 'check-out'];
  const items = programme('werkteam-105');
  return wanted.map((werkvorm) => {
    const item = items.find((one) => one.werkvorm === werkvorm);
    if (!item) throw new Error(`the programme of a werkteam has no ${werkvorm}`);
    return item;
  });
}
