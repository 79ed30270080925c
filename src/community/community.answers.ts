import { z } from 'zod';
import { LANGUAGES } from '../config/language.js';
import { TEAM_KINDS } from './team-store.js';

/** What the community room answers, as the API's documentation shows it and the services are held to it. */

const named = z.object({ id: z.string(), name: z.string() });
const day = z.string().describe('YYYY-MM-DD');
const at = z.number().int().describe('milliseconds since 1970');
const language = z.enum(LANGUAGES);

export const perspectiveAnswer = z.object({ id: z.string(), name: z.string(), letter: z.string() });
export const periodAnswer = z.object({ id: z.string(), name: z.string(), startsOn: day.nullable(), endsOn: day.nullable() });
export const organisationLine = z.object({ id: z.string(), name: z.string(), members: z.number().int(), archived: z.boolean(), fictitious: z.boolean() });

export const teamLine = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(TEAM_KINDS),
  period: named.nullable(),
  members: z.number().int(),
  archived: z.boolean(),
  fictitious: z.boolean(),
});
export type TeamLineAnswer = z.infer<typeof teamLine>;

const community = {
  id: z.string(),
  name: z.string(),
  motto: z.string(),
  language,
  zone: z.string().describe('IANA time zone'),
  fictitious: z.boolean(),
  version: z.number().int(),
};
export const communityLine = z.object({ ...community, teams: z.number().int(), members: z.number().int() });
export type CommunityLineAnswer = z.infer<typeof communityLine>;
export const communityAnswer = z.object({
  ...community,
  organisations: z.array(organisationLine),
  perspectives: z.array(perspectiveAnswer),
  periods: z.array(periodAnswer),
  teams: z.array(teamLine),
});
export type CommunityAnswer = z.infer<typeof communityAnswer>;

const framingVersion = { version: z.number().int(), text: z.string(), heldBy: z.string(), reason: z.string(), madeAt: at };
export const framingAnswer = z.object({ thread: z.string(), ...framingVersion, retired: z.boolean(), earlier: z.array(z.object(framingVersion)) });
export type FramingAnswer = z.infer<typeof framingAnswer>;

const someMember = z.object({ member: z.string(), name: z.string() });
export const memberOfTeam = z.object({
  membership: z.string(),
  member: z.string(),
  name: z.string(),
  organisation: named.nullable(),
  perspective: perspectiveAnswer.nullable(),
  function: z.string(),
  joinedOn: day,
  leftOn: day.nullable().describe('the first day on which they are no longer in the team'),
  replacedBy: someMember.nullable(),
  replaces: someMember.nullable(),
  hasLink: z.boolean(),
  email: z.string().nullable(),
});
export type MemberOfTeam = z.infer<typeof memberOfTeam>;

export const termAnswer = z.object({ id: z.string(), term: z.string(), meaning: z.string() });
export const noteAnswer = z.object({ id: z.string(), by: z.string().nullable(), text: z.string(), successor: z.string(), writtenAt: at });

export const teamAnswer = teamLine.omit({ members: true }).extend({
  community: named,
  rhythm: z.string(),
  missingVoices: z.array(z.string()),
  calendarUrl: z.string(),
  version: z.number().int(),
  framings: z.array(framingAnswer),
  wanted: z.array(perspectiveAnswer),
  members: z.array(memberOfTeam),
  left: z.array(memberOfTeam),
  glossary: z.array(termAnswer),
  notes: z.array(noteAnswer),
});
export type TeamAnswer = z.infer<typeof teamAnswer>;

export const memberLine = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  organisation: named.nullable(),
  perspective: perspectiveAnswer.nullable(),
  teams: z.array(named).describe('of which they are a member now'),
  version: z.number().int(),
});
export type MemberLine = z.infer<typeof memberLine>;

export const memberAnswer = memberLine.omit({ teams: true }).extend({
  community: named,
  function: z.string(),
  language,
  fictitious: z.boolean(),
  hasLink: z.boolean(),
  teams: z.array(named.extend({ membership: z.string(), joinedOn: day, leftOn: day.nullable() })).describe('now and before'),
});
export type MemberAnswer = z.infer<typeof memberAnswer>;

export const erasedAnswer = z.object({
  memberships: z.number().int(),
  links: z.number().int(),
  notes: z.number().int().describe('handover notes that were destroyed'),
  meetings: z.number().int().describe('meetings they took part in: somebody did, and nothing says who'),
  stays: z.object({
    notes: z.number().int().describe('handover notes that stay, without a name'),
  }),
});
export type ErasedAnswer = z.infer<typeof erasedAnswer>;

export const memberExport = z.object({
  exportedOn: day,
  community: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  organisation: z.string().nullable(),
  perspective: z.string().nullable(),
  function: z.string(),
  language,
  teams: z.array(z.object({ name: z.string(), joinedOn: day, leftOn: day.nullable() })),
  notes: z.array(z.object({ team: z.string(), text: z.string(), writtenOn: day })).describe('handover notes they wrote'),
  letters: z.array(z.object({ kind: z.string(), subject: z.string(), to: z.string(), on: day })),
  meetings: z.array(z.object({ title: z.string(), date: day })).describe('of their teams, in which they took part with their own link'),
});
export type MemberExport = z.infer<typeof memberExport>;

export const linkAnswer = z.object({
  link: z.string(),
  letter: z.object({ to: z.string().nullable(), subject: z.string(), text: z.string() }),
  sent: z.boolean(),
});

export const organisationAnswer = z.object({
  id: z.string(),
  name: z.string(),
  community: named,
  teams: z.array(named.extend({ members: z.number().int().nullable().describe('of this organisation, now; null for fewer than five') })),
  meetings: z.array(z.object({ id: z.string(), title: z.string(), date: day, time: z.string(), place: z.string(), team: z.string() })),
});
export type OrganisationAnswer = z.infer<typeof organisationAnswer>;

export const mineAnswer = z.object({
  name: z.string(),
  organisation: z.string(),
  perspective: z.object({ name: z.string(), letter: z.string() }).nullable(),
  function: z.string(),
  community: z.object({ name: z.string() }),
  language,
  teams: z.array(named.extend({ opgave: z.string(), calendarUrl: z.string().describe('To subscribe to') })),
});
export type MineAnswer = z.infer<typeof mineAnswer>;

const counted = z.array(z.object({ name: z.string(), present: z.number().int() }));
/** The {@link import('./composition.js').Composition} of a table. */
export const compositionAnswer = z.object({
  wanted: z.array(z.object({ name: z.string(), letter: z.string(), present: z.number().int() })),
  others: counted,
  missing: z.array(z.string()),
  missingVoices: z.array(z.string()),
  organisations: counted,
  steady: z.object({
    members: z.number().int(),
    sinceStart: z.number().int(),
    joined: z.array(z.object({ name: z.string(), on: day })),
    left: z.array(z.object({ name: z.string(), on: day, replacedBy: z.string().nullable() })),
  }),
  people: z.array(z.object({ person: z.string(), member: z.string().nullable(), name: z.string(), newcomer: z.boolean(), standsInFor: z.string().nullable() })),
  expected: z.array(z.object({ member: z.string(), name: z.string(), organisation: z.string(), perspective: z.string() })),
});
export const teamTableAnswer = compositionAnswer.extend({
  meetings: z.array(z.object({ meeting: z.string(), title: z.string(), date: day, present: z.number().int(), perspectives: counted })),
});
