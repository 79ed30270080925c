import { randomId, randomToken } from '../../config/clock.js';
import { insertRows, type Query } from '../../config/sql.js';
import { insertCommunity } from '../../community/community-store.js';
import { insertFraming } from '../../community/framing-store.js';
import { insertNote, insertTerm } from '../../community/handover-store.js';
import { insertMembers } from '../../community/member-store.js';
import { insertMemberships } from '../../community/membership-store.js';
import { insertOrganisations } from '../../community/organisation-store.js';
import { appendPerspectives } from '../../community/perspective-store.js';
import { archiveTeam, insertTeam } from '../../community/team-store.js';
import { dayFrom, noon } from './days.js';
import { facts, invented } from './facts.js';

/** The id of the community: there is one of it. */
export const COMMUNITY = 'werkplaats-zhz';
export const ZONE = 'Europe/Amsterdam';

/** Ids by name, for what comes after. */
export interface Named {
  readonly organisations: ReadonlyMap<string, string>;
  readonly perspectives: ReadonlyMap<string, string>;
  readonly teams: ReadonlyMap<string, string>;
  /** By the key of an invented person. */
  readonly members: ReadonlyMap<string, string>;
}

/** Puts the real community there, with its periods and teams, and the invented people in them. */
export async function seedCommunity(query: Query, now: number): Promise<Named> {
  const { name, motto, language } = facts.community;
  await insertCommunity(query, { id: COMMUNITY, name, motto, language, zone: ZONE, fictitious: false, version: 1 }, now);
  const organisations = await seedOrganisations(query);
  const perspectives = new Map((await appendPerspectives(query, COMMUNITY, facts.perspectives)).map((one) => [one.name, one.id]));
  const teams = await seedTeams(query, perspectives);
  const members = await seedMembers(query, { organisations, perspectives, teams }, now);
  await seedInventedWords(query, teams, members, now);
  return { organisations, perspectives, teams, members };
}

async function seedOrganisations(query: Query): Promise<Map<string, string>> {
  const names = [...new Set([...facts.community.leads, ...facts.werkteams.flatMap((team) => team.organisations.map((one) => one.name))])];
  const ids = new Map(names.map((name) => [name, randomId()]));
  await insertOrganisations(query, [...ids].map(([name, id]) => ({ id, community: COMMUNITY, name, archived: false, fictitious: false })));
  return ids;
}

/** The teams of every period; those of periods that were followed by another are in the archive. */
async function seedTeams(query: Query, perspectives: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const last = facts.periods.at(-1)?.name;
  for (const { name: period, teams, team_kind: kind } of facts.periods) {
    const [from = '', until = ''] = period.split('-');
    const [startsOn, endsOn, id] = [`${from}-01-01`, `${until}-12-31`, randomId()];
    await insertRows(query, 'period', ['id', 'community', 'name', 'starts_on', 'ends_on'], [[id, COMMUNITY, period, startsOn, endsOn]]);
    for (const name of teams) {
      const known = facts.werkteams.find((team) => team.name === name);
      const team = randomId();
      ids.set(name, team);
      await insertTeam(
        query,
        { id: team, community: COMMUNITY, name, kind, period: id, rhythm: known?.rhythm ?? '', missingVoices: known?.missing_at_the_table ?? [], fictitious: false, calendarToken: randomToken(), version: 1 },
        noon(startsOn),
      );
      if (period !== last) await archiveTeam(query, team, noon(endsOn));
      if (!known) continue;
      await insertFraming(query, team, { id: randomId(), thread: randomId(), version: 1, text: known.opgave, heldBy: '', reason: '', madeAt: noon(startsOn) });
      const wanted = [...new Set(known.organisations.map((one) => one.perspective))];
      await insertRows(query, 'wanted_perspective', ['team', 'perspective'], wanted.map((one) => [team, idOf(perspectives, one)]));
    }
  }
  return ids;
}

async function seedMembers(query: Query, { organisations, perspectives, teams }: Omit<Named, 'members'>, now: number): Promise<Map<string, string>> {
  const ids = new Map(invented.members.map(({ key }) => [key, randomId()]));
  const memberships = new Map(invented.members.map(({ key }) => [key, randomId()]));
  for (const { key, name, organisation, perspective, function: does, team, joined, left, replacedBy } of invented.members) {
    const joinedOn = dayFrom(ZONE, now, joined);
    const member = { id: idOf(ids, key), community: COMMUNITY, name, email: null, organisation: idOf(organisations, organisation), perspective: idOf(perspectives, perspective) };
    await insertMembers(query, [{ ...member, function: does, language: 'nl', fictitious: true, version: 1 }], noon(joinedOn));
    const leftOn = left === undefined ? null : dayFrom(ZONE, now, left);
    const next = replacedBy === undefined ? null : idOf(memberships, replacedBy);
    await insertMemberships(query, [{ id: idOf(memberships, key), team: idOf(teams, team), member: member.id, joinedOn, leftOn, replacedBy: next }]);
  }
  return ids;
}

async function seedInventedWords(query: Query, teams: ReadonlyMap<string, string>, members: ReadonlyMap<string, string>, now: number): Promise<void> {
  for (const { team, made, ...said } of invented.framings) {
    await insertFraming(query, idOf(teams, team), { id: randomId(), thread: randomId(), version: 1, ...said, madeAt: noon(dayFrom(ZONE, now, made)) });
  }
  for (const { team, term, meaning } of invented.glossary) await insertTerm(query, idOf(teams, team), { id: randomId(), term, meaning }, now);
  const { team, member, text, successor, written } = invented.handover;
  await insertNote(query, { id: randomId(), team: idOf(teams, team), member: idOf(members, member), text, successor }, noon(dayFrom(ZONE, now, written)));
}

/** @throws Error for a name that is in no list: the files do not fit each other */
export function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`the seed knows no "${name}"`);
  return id;
}
