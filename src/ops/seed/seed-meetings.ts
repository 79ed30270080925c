import type { Account } from '../../access/account-store.js';
import { randomId, randomToken } from '../../config/clock.js';
import { isDenial } from '../../config/denial.js';
import type { Query } from '../../config/sql.js';
import type { ProgrammeItem } from '../../engine/programme.js';
import type { Batch } from '../../journal/journal.js';
import { factsOf, type Meeting, type Plan } from '../../meetings/meeting.js';
import { insertMeeting } from '../../meetings/meeting-store.js';
import { newMeeting } from '../../meetings/new-meetings.js';
import { addRegistration } from '../../meetings/registration/registration-store.js';
import { templatesIn } from '../../meetings/templates/index.js';
import { startOf } from '../../meetings/when.js';
import { werkvormen } from '../../werkvormen/index.js';
import { dayFrom, noon, workdayFrom } from './days.js';
import { facts, invented } from './facts.js';
import { play } from './play.js';
import { COMMUNITY, idOf, type Named, ZONE } from './seed-community.js';

export type Owner = Pick<Account, 'id'>;

/** A plan without anything in it. */
export const EMPTY = {
  community: COMMUNITY, teamId: null, cafeType: null, question: '', team: '', time: '', zone: ZONE, place: '', online: '', aim: '', goals: [], desiredResult: '', problemOwner: '',
  listed: false, theme: '', forWhom: '', capacity: null, certificate: null, expected: null, organisations: [], perspectives: [], items: [],
} as const;

/** The kenniscafés that really were, with nothing in them but what is known. */
export async function seedPastCafes(query: Query, { teams }: Pick<Named, 'teams'>, owner: Owner): Promise<number> {
  for (const { date, title, type, team, place } of facts.kenniscafes) {
    const plan = { ...EMPTY, kind: 'kenniscafe' as const, cafeType: type, title, date, team: team ?? '', teamId: team === null ? null : idOf(teams, team), place: place === 'onbekend' ? '' : place, listed: true };
    await insertMeeting(query, { ...newMeetingOf(plan, owner, noon(date)), status: 'closed', code: null });
  }
  return facts.kenniscafes.length;
}

/** What is planned: a werkteam meeting next week, and a kenniscafé next month for which some registered. All of it is made up. */
export async function seedPlans(query: Query, { teams }: Pick<Named, 'teams'>, owner: Owner, now: number): Promise<void> {
  const { in: soon, ...werkteam } = invented.werkteam;
  const teamId = idOf(teams, werkteam.team);
  await insertMeeting(query, newMeetingOf({ ...EMPTY, ...werkteam, kind: 'werkteam', teamId, date: workdayFrom(ZONE, now, soon), items: programme('werkteam-105') }, owner, now));
  const { in: later, template, registrations, ...cafe } = invented.kenniscafe;
  const plan = { ...EMPTY, ...cafe, kind: 'kenniscafe' as const, cafeType: 'podium' as const, teamId, date: workdayFrom(ZONE, now, later), listed: true, items: programme(template) };
  const meeting = newMeetingOf(plan, owner, now);
  await insertMeeting(query, meeting);
  for (const { made, ...said } of registrations) {
    const madeAt = noon(dayFrom(ZONE, now, made));
    await addRegistration(query, { id: randomId(), meeting: meeting.id, token: randomToken(), state: 'confirmed', ...said, email: null, language: 'nl', madeAt, cancelledAt: null, attendedAt: null });
  }
}

/** A werkteam meeting of some weeks ago, and the journal of what happened in it. All of it is made up. */
export function heldMeeting({ teams, members }: Pick<Named, 'teams' | 'members'>, owner: Owner, now: number): { meeting: Meeting; journal: Batch } {
  const { in: ago, there, steps, ...held } = invented.held;
  const items = programme('werkteam-105');
  const meeting = newMeetingOf({ ...EMPTY, ...held, kind: 'werkteam', teamId: idOf(teams, held.team), date: workdayFrom(ZONE, now, ago), items }, owner, noon(dayFrom(ZONE, now, ago - 14)));
  const people = there.map((key) => {
    const { name, organisation, perspective } = invented.members.find((member) => member.key === key) ?? { name: key, organisation: '', perspective: '' };
    return { key, member: idOf(members, key), name, organisation, perspective };
  });
  return { meeting, journal: play({ meeting: factsOf(meeting), items, people, steps, startsAt: meeting.startsAt ?? now }, werkvormen) };
}

/** A meeting of a plan. @throws Error for a time that does not exist */
export function newMeetingOf(plan: Plan, owner: Owner, now: number): Meeting {
  const startsAt = startOf(plan);
  if (isDenial(startsAt)) throw new Error(`the seed has a meeting at a time that does not exist: ${startsAt.refused}`);
  return newMeeting({ ...plan, startsAt }, { id: owner.id, name: '', email: '', language: 'nl' }, now);
}

/** The items of a template of the product. @throws Error for one that is not there */
export function programme(template: string): ProgrammeItem[] {
  const found = templatesIn('nl', werkvormen).find(({ name }) => name === template);
  if (!found) throw new Error(`the seed knows no template "${template}"`);
  return found.items.map((item) => ({ ...item, id: randomId() }) as ProgrammeItem);
}
