import { z } from 'zod';
import { FORMS, LAYERS, LEVELS, TURNS } from '../engine/learning.js';

/** What somebody writes in an entry, in every answer that gives it out. */
export const writtenFields = {
  text: z.string(),
  nextStep: z.string(),
  landsAt: z.string(),
  layer: z.enum(LAYERS).nullable(),
  touched: z.string(),
  viewFrom: z.string(),
  viewTo: z.string(),
  form: z.enum(FORMS).nullable(),
  turn: z.enum(TURNS).nullable(),
  link: z.string(),
} as const;

/** A shared entry as the learning log gives it out. */
export const logEntrySchema = z.object({
  id: z.string(),
  level: z.enum(LEVELS),
  audience: z.enum(['team', 'community']),
  text: z.string(),
  nextStep: z.string(),
  landsAt: z.string(),
  layer: z.enum(LAYERS).nullable(),
  by: z.string().nullable().describe('Name of the author, when the author wanted that'),
});
export type LogEntry = z.infer<typeof logEntrySchema>;

const entries = z.array(logEntrySchema);
/** Always all three levels, in this order. */
export const learningLogSchema = z.object({ levels: z.object({ individual: entries, team: entries, organisation: entries }) });
export type LearningLog = z.infer<typeof learningLogSchema>;
