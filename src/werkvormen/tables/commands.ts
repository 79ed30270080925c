import { z } from 'zod';
import { identifier, optionalText } from '../../engine/text.js';
import type { CommandRule } from '../../engine/werkvorm.js';
import { groupCardCommands } from '../../parts/groups/group-cards.js';

/** The most characters of the name of a table: a word, a place, a short question. */
export const TABLE_NAME_LIMIT = 60;

const nothing = z.strictObject({});
const table = z.number().int('malformed').min(0, 'malformed').max(200, 'malformed');

export const schemas = {
  swap: z.strictObject({ a: identifier, b: identifier }),
  move: z.strictObject({ person: identifier, table }),
  'name-table': z.strictObject({ table, name: optionalText(TABLE_NAME_LIMIT) }),
  'set-host': z.strictObject({ table, person: identifier.nullable() }),
  wish: z.strictObject({ kind: z.enum(['together', 'apart']), a: identifier, b: identifier }),
  'drop-wish': z.strictObject({ a: identifier, b: identifier }),
} as const;

export const commands = {
  ...groupCardCommands,
  divide: { schema: nothing, by: ['facilitator'] },
  'next-round': { schema: nothing, by: ['facilitator'] },
  'previous-round': { schema: nothing, by: ['facilitator'] },
  'restart-clock': { schema: nothing, by: ['facilitator'] },
  /** Somebody who came in late asks for a seat; the facilitator asks it for all who have none. */
  sit: { schema: nothing, by: ['participant', 'facilitator'], othersToo: true },
  swap: { schema: schemas.swap, by: ['facilitator'] },
  move: { schema: schemas.move, by: ['facilitator'] },
  'name-table': { schema: schemas['name-table'], by: ['facilitator'] },
  'set-host': { schema: schemas['set-host'], by: ['facilitator'] },
  wish: { schema: schemas.wish, by: ['facilitator'] },
  'drop-wish': { schema: schemas['drop-wish'], by: ['facilitator'] },
  'close-tables': { schema: nothing, by: ['facilitator'] },
  'open-tables': { schema: nothing, by: ['facilitator'] },
} as const satisfies Record<string, CommandRule>;
