import { z } from 'zod';
import { MEETING_KINDS } from '../../engine/meeting-kinds.js';

const nullable = <T extends z.ZodType>(schema: T) => schema.nullable();
const moment = z.number().int().describe('Milliseconds since 1970 (UTC), by the clock of the server.');
const anything = z.record(z.string(), z.json());

const common = {
  status: z.enum(['none', 'open', 'closed']),
  title: z.string(),
  kind: nullable(z.enum(MEETING_KINDS)),
  cafeType: nullable(z.enum(['klaslokaal', 'kennisontwikkeling', 'podium', 'dialoogtafel'])),
  place: z.strictObject({ index: z.number().int().describe('Place in the programme from 0; -1 between items.'), of: z.number().int() }),
};

const activity = z
  .strictObject({
    run: z.string().describe('Send it back as `run` of a command.'),
    item: z.string(),
    werkvorm: z.string(),
    title: z.string(),
    minutes: z.number(),
    since: moment.describe('From when the clock of this item counts, earlier visits included.'),
    view: anything.describe('What the werkvorm shows this viewer; see docs/protocol.md.'),
  })
  .nullable()
  .describe('Null before the first item and after the last.');

const ofRun = z.looseObject({ run: z.string(), werkvorm: z.string() });

/** What a person may be told before they write: how long it is kept. */
const keeps = z.strictObject({
  cardDays: z.number().int().describe('Days after which a card without a link to a person is destroyed.'),
  logMonths: z.number().int().describe('Months after the end of the period after which the rest is.'),
  until: nullable(z.string()).optional().describe('YYYY-MM-DD: the first day on which the rest may be destroyed; null while no period ends, absent in a session of before this was told.'),
});

/** The part of a frame that every phone gets, equal for all. */
export const roomSchema = z.strictObject({ ...common, keeps: nullable(keeps).describe('How long what people write is kept, as it was when the session opened.'), ahead: z.array(z.string()).describe('The werkvormen of the programme, each once: what a phone may fetch beforehand.'), activity });

/** The projector. */
export const screenSchema = z.strictObject({
  ...common,
  code: nullable(z.string()).describe('Six characters; null when the meeting is closed.'),
  joinUrl: z.string(),
  joined: z.number().int(),
  activity,
});

/** One participant. */
export const mineSchema = z.strictObject({
  person: nullable(z.strictObject({ id: z.string(), number: z.number().int(), name: z.string(), organisation: z.string(), perspective: z.string(), member: z.boolean().describe('A personal link or a claim tied this phone to a member.') })).describe('Null after leaving.'),
  run: nullable(z.string()).describe('The run that `activity` is about; wait with an answer as long as it is not the `activity.run` of the room.'),
  activity: nullable(anything).describe('What is mine in the activity of now.'),
  kept: z.array(ofRun).describe('What I keep of earlier items, e.g. my entries.'),
  arrival: nullable(ofRun).describe('For a latecomer: an item that is over and can still be done, with its `run`.'),
});

/** The console. */
export const facilitatorSchema = z.strictObject({
  ...common,
  question: z.string(),
  team: z.string(),
  date: z.string(),
  expected: nullable(z.number().int()),
  code: nullable(z.string()),
  joinUrl: z.string(),
  permanentUrl: z.string(),
  consoles: z.number().int(),
  openedAt: nullable(moment),
  closedAt: nullable(moment),
  minutes: z.number(),
  items: z.array(
    z.strictObject({
      id: z.string(),
      werkvorm: z.string(),
      title: z.string(),
      questions: z.array(z.string()),
      aim: z.string(),
      minutes: z.number(),
      config: anything,
      leads: z.string(),
      material: z.string(),
      capture: z.boolean(),
      planB: z.string(),
      status: z.enum(['waiting', 'running', 'done', 'skipped']),
      runs: z.number().int(),
      spent: z.number().describe('Milliseconds of finished visits.'),
      unfinished: z.boolean().describe('It was left while something in it was still open, such as a poll that people can no longer answer.'),
    }),
  ),
  present: z.number().int(),
  connected: z.number().int(),
  people: z.array(
    z.strictObject({
      id: z.string(),
      number: z.number().int(),
      name: z.string(),
      organisation: z.string(),
      perspective: z.string(),
      standsInFor: z.string().describe('For whom somebody came instead, as they said it; empty for nobody.'),
      member: nullable(z.string()).describe('Id of the member, when known.'),
      firstTime: z.boolean(),
      phone: z.boolean(),
      connected: z.boolean(),
      left: z.boolean(),
    }),
  ),
  parked: z.array(z.strictObject({ id: z.string(), text: z.string() })),
  progress: nullable(z.strictObject({ contributed: z.number().int(), expected: z.number().int() })),
  activity,
  nobody: nullable(anything).describe('What `mine.activity` is for somebody who did nothing yet.'),
});
