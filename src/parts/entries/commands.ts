import { z } from 'zod';
import { CHANGE_ENTRY, entryFields, entryId, lockedText, REMOVE_ENTRY, WRITE_ENTRY } from '../../engine/learning.js';
import type { CommandRule } from '../../engine/werkvorm.js';

export const writeEntrySchema = z.strictObject(entryFields);
/** `before`: how it was, locked by its author, for the author's own history. */
export const changeEntrySchema = z.strictObject({ entry: entryId, ...entryFields, before: lockedText.nullable().default(null) });
export const removeEntrySchema = z.strictObject({ entry: entryId });

/** An entry is its author's: to change and to take out at any time (rule 21). */
export const changeRule = { schema: changeEntrySchema, by: ['participant'], whileElsewhere: true, afterClose: true } as const satisfies CommandRule;
export const removeRule = { schema: removeEntrySchema, by: ['participant'], whileElsewhere: true, afterClose: true } as const satisfies CommandRule;

/** What the learning log sends to any werkvorm that has entries. */
export const ownEntryCommands = { [CHANGE_ENTRY]: changeRule, [REMOVE_ENTRY]: removeRule } as const satisfies Record<string, CommandRule>;

/** Everything that can be asked of entries beside something else. What was learned may only be known afterwards, so writing is possible then too. */
export const entryCommands = {
  [WRITE_ENTRY]: { schema: writeEntrySchema, by: ['participant'], whileElsewhere: true, afterClose: true },
  ...ownEntryCommands,
} as const satisfies Record<string, CommandRule>;
