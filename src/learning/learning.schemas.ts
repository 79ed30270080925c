import { z } from 'zod';
import { LAYERS, LEVELS } from '../engine/learning.js';

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
