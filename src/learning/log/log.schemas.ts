import { z } from 'zod';
import { tokenSchema } from '../../access/access.schemas.js';
import { LANGUAGES } from '../../config/language.js';
import { AUDIENCES, entryFields, LEVELS, lockedText } from '../../engine/learning.js';
import { identifier, LABEL_LIMIT, optionalText, randomIdentifier } from '../../engine/text.js';
import { writtenFields } from '../learning.schemas.js';
import { myCarryOver } from '../carry-over/carry-over.answers.js';

/** The most sessions of one phone at once. */
const SESSIONS_LIMIT = 50;

const before = lockedText.nullable().default(null).describe('How it was, locked by its author, for the author’s own history');

/** Id of an entry outside a meeting, made by the phone. */
export const ownEntryParam = { schema: randomIdentifier } as const;
/** Key of any entry in a path: `<session>~<entry>` for one of a meeting, else its own id. */
// eslint-disable-next-line security/detect-unsafe-regex -- at most 129 signs, and the ~ stands in neither part
export const entryKeyParam = { schema: z.string().regex(/^[A-Za-z0-9_-]{1,64}(~[A-Za-z0-9_-]{1,64})?$/, 'malformed') } as const;

/** An entry outside a meeting. `at`: when it was written or changed on the phone, which may have been offline since. */
export const ownEntrySchema = z.strictObject({ ...entryFields, team: identifier.nullable().default(null), before, at: z.number().int('malformed').min(0, 'malformed') });
export type OwnEntryWish = z.infer<typeof ownEntrySchema>;

/** A change of an entry of a meeting. `command`: made by the phone; the same one twice is one change. */
export const meetingEntrySchema = z.strictObject({ command: identifier, ...entryFields, before });
export type MeetingEntryWish = z.infer<typeof meetingEntrySchema>;

const sessions = z.array(z.strictObject({ session: identifier, secret: tokenSchema }));

/** Sessions in which this phone was, each with the secret by which it was known there. */
export const logClaimsSchema = z.strictObject({ sessions: sessions.max(SESSIONS_LIMIT, 'malformed') });
export type LogClaimsWish = z.infer<typeof logClaimsSchema>;
/** What became of each of them. */
export const logClaimsAnswer = z.object({ kept: z.array(z.string()), refused: z.array(z.object({ session: z.string(), refused: z.string() })) });
export type LogClaimsAnswer = z.infer<typeof logClaimsAnswer>;

/** Somebody who wants to keep a log without being a member. */
export const keeperSchema = z.strictObject({ sessions: sessions.min(1, 'malformed').max(SESSIONS_LIMIT, 'malformed'), name: optionalText(LABEL_LIMIT), language: z.enum(LANGUAGES).default('nl') });
export type KeeperWish = z.infer<typeof keeperSchema>;
export const keeperAnswer = logClaimsAnswer.extend({ token: z.string().describe('Opens the log; shown once, what is stored is its hash') });
export type KeeperAnswer = z.infer<typeof keeperAnswer>;
export const keeperLinkAnswer = keeperAnswer.pick({ token: true });

export const consentSchema = z.strictObject({ answer: z.enum(['yes', 'no']) });

const moment = z.number().int().describe('milliseconds since 1970');
const named = z.object({ id: z.string(), name: z.string() });

/** An entry as its author sees it, always. A private one has empty texts and `locked`, which only the author's phone can open. */
export const myEntry = z.object({
  id: z.string().describe('`<session>/<entry>` for one of a meeting'),
  session: z.string().describe('Empty for one that was written outside a meeting'),
  meeting: z.object({ title: z.string(), date: z.string().describe('YYYY-MM-DD') }).nullable(),
  team: named.nullable(),
  level: z.enum(LEVELS),
  audience: z.enum(AUDIENCES),
  named: z.boolean(),
  ...writtenFields,
  follow: z.boolean(),
  locked: z.string().nullable(),
  writtenAt: moment,
  changedAt: moment.nullable(),
  versions: z.array(z.object({ at: moment, locked: z.string() })).describe('How it was before, oldest first'),
  question: z.object({ askedAt: moment, answer: z.enum(['yes', 'no']).nullable() }).nullable().describe('Whether it may be public; null when nobody asked'),
  lapsed: z.boolean().describe('It might be public, until its words changed'),
  fixed: z.boolean().describe('The session is gone: it can be deleted, not changed'),
});
export type MyEntry = z.infer<typeof myEntry>;

/** What was destroyed of somebody, in numbers. */
export const erasedLogAnswer = z.object({
  meetings: z.number().int().describe('In which they took part: somebody did, and nothing says who'),
  entries: z.number().int(),
  carryOver: z.number().int(),
  registrations: z.number().int().describe('Through which they came into a meeting'),
  memberships: z.number().int(),
  notes: z.number().int().describe('Handover notes'),
});
export type ErasedLogAnswer = z.infer<typeof erasedLogAnswer>;

/** Everything of one person's learning log, newest first. */
export const myLogAnswer = z.object({
  owner: z.object({ kind: z.enum(['member', 'guest']), name: z.string(), language: z.enum(LANGUAGES) }),
  community: z.object({ id: z.string(), name: z.string(), language: z.enum(LANGUAGES) }),
  teams: z.array(named).describe('Of which they are a member now'),
  keeps: z.object({
    logMonths: z.number().int(),
    cardDays: z.number().int(),
    until: z.string().nullable().describe('YYYY-MM-DD, the first of `ends`; null while no period ends'),
    ends: z.array(z.object({ team: z.string().nullable(), until: z.string().nullable() })).describe('Of what is written now: for oneself or with no team (null), and with each team'),
  }),
  entries: z.array(myEntry),
  carryOver: z.array(myCarryOver),
});
export type MyLogAnswer = z.infer<typeof myLogAnswer>;
