import { z } from 'zod';
import { optionalText } from '../../engine/text.js';

const PROMPT_LIMIT = 600;

export const config = z.strictObject({
  /** Open: entries stay linked to their author. Anonymous: what is shared becomes a card without a link (rule 13). */
  mode: z.enum(['open', 'anonymous']).default('open'),
  /** Own wording per level; empty for the wording of the catalogue. */
  prompts: z
    .strictObject({ individual: optionalText(PROMPT_LIMIT), team: optionalText(PROMPT_LIMIT), organisation: optionalText(PROMPT_LIMIT) })
    .prefault({}),
  /** Which levels are asked here. Reports show all three, also those that were not (rule 20). */
  levels: z
    .strictObject({ individual: z.boolean().default(true), team: z.boolean().default(true), organisation: z.boolean().default(true) })
    .refine((levels) => Object.values(levels).includes(true), 'malformed')
    .prefault({}),
});

export type ReflectionConfig = z.infer<typeof config>;
