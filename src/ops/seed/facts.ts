import { z } from 'zod';
import { CAFE_TYPES } from '../../meetings/meeting.js';
import { TEAM_KINDS } from '../../community/team-store.js';
import real from './werkplaats-zhz.json' with { type: 'json' };
import made from './werkplaats-zhz.invented.json' with { type: 'json' };

const text = z.string().min(1);

/** What of the published facts is loaded. */
export const facts = z
  .object({
    community: z.object({ name: text, language: z.enum(['nl', 'en']), leads: z.array(text), motto: text }),
    periods: z.array(z.object({ name: text, teams: z.array(text), team_kind: z.enum(TEAM_KINDS) })),
    perspectives: z.array(text),
    werkteams: z.array(
      z.object({ name: text, opgave: text, rhythm: z.string().default(''), organisations: z.array(z.object({ name: text, perspective: text })), missing_at_the_table: z.array(text) }),
    ),
    kenniscafes: z.array(z.object({ date: z.iso.date(), title: text, type: z.enum(CAFE_TYPES), team: z.string().nullable(), place: z.enum(['online', 'fysiek', 'onbekend']) })),
  })
  .parse(real);
export type Facts = typeof facts;

/** Days from today; before it when negative. */
const days = z.number().int();
const clock = z.string().regex(/^\d\d:\d\d$/);

/** What was made up to go with it. Everything in it says so itself. */
export const invented = z
  .object({
    members: z.array(
      z.object({ key: text, name: text.regex(/\(verzonnen\)$/), team: text, organisation: text, perspective: text, function: text, joined: days, left: days.optional(), replacedBy: text.optional() }),
    ),
    framings: z.array(z.object({ team: text, text: text.regex(/verzonnen/), heldBy: text, reason: text, made: days })),
    glossary: z.array(z.object({ team: text, term: text, meaning: text.regex(/^Verzonnen/) })),
    handover: z.object({ team: text, member: text, text: text.regex(/verzonnen/), successor: text, written: days }),
    werkteam: z.object({ team: text, title: text.regex(/verzonnen/), in: days, time: clock, place: text, aim: text, goals: z.array(text), desiredResult: text, problemOwner: text }),
    kenniscafe: z.object({
      team: text,
      template: text,
      title: text.regex(/verzonnen/),
      question: text,
      in: days,
      time: clock,
      place: text,
      theme: text,
      forWhom: text,
      capacity: z.number().int(),
      registrations: z.array(z.object({ name: text.regex(/verzonnen/), organisation: z.string(), perspective: z.string(), brings: z.string(), wants: z.string(), made: days })),
    }),
    held: z.object({
      team: text,
      title: text.regex(/verzonnen/),
      question: text,
      in: days,
      time: clock,
      place: text,
      there: z.array(text),
      steps: z.array(z.object({ as: text, type: text, data: z.record(z.string(), z.json()).default({}), minutes: z.number().default(0) })),
    }),
  })
  .parse(made);
export type Invented = typeof invented;
