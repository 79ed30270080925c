import { z } from 'zod';
import { personalTraces } from '../../engine/privacy.js';
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

/** `checked`: what in the texts may point at a person was shown, and it is meant (rule 19). Not kept. */
const checked = z.boolean().default(false);

export const newExperimentSchema = experimentSchema.safeExtend({ checked });
export const changedExperimentSchema = experimentSchema.safeExtend({ checked, version: z.number().int('malformed').min(1, 'malformed') });

const TEXTS = ['title', 'hypothesis', 'groups', 'worked', 'didNotWork', 'better', 'next'] as const;

/** The first text that may point at a person, or null. */
export function pointingIn(facts: ExperimentFacts): (typeof TEXTS)[number] | null {
  return TEXTS.find((field) => personalTraces(facts[field]).length > 0) ?? null;
}

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
