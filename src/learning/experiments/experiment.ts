import { z } from 'zod';
import { optionalText, text } from '../../engine/text.js';

/** Where an experiment is. */
export const EXPERIMENT_STATES = ['planned', 'running', 'done', 'stopped'] as const;

const day = z.iso.date('date-malformed').nullable().default(null);

/** What a team says of an experiment. The three questions at the end are asked when there is something to answer. */
export const experimentSchema = z
  .strictObject({
    title: text(200),
    /** What they expect to happen, and why. */
    hypothesis: text(4000),
    /** Who does it, and who does as before. */
    groups: optionalText(2000),
    worked: optionalText(),
    didNotWork: optionalText(),
    better: optionalText(),
    next: optionalText(2000),
    state: z.enum(EXPERIMENT_STATES).default('planned'),
    startedOn: day,
    endedOn: day,
  })
  .refine(({ startedOn, endedOn }) => startedOn === null || endedOn === null || startedOn <= endedOn, { message: 'date-malformed', path: ['endedOn'] });
export type ExperimentFacts = z.infer<typeof experimentSchema>;

export const changedExperimentSchema = experimentSchema.safeExtend({ version: z.number().int('malformed').min(1, 'malformed') });

/** An experiment as it is given out. */
export const experimentAnswer = z.object({
  id: z.string(),
  title: z.string(),
  hypothesis: z.string(),
  groups: z.string(),
  worked: z.string(),
  didNotWork: z.string(),
  better: z.string(),
  next: z.string(),
  state: z.enum(EXPERIMENT_STATES),
  startedOn: z.string().nullable(),
  endedOn: z.string().nullable(),
  version: z.number().int(),
});
export type Experiment = z.infer<typeof experimentAnswer>;
export const experimentsAnswer = z.array(experimentAnswer);
