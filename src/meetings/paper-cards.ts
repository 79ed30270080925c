import { z } from 'zod';
import { type Denial, deny } from '../config/denial.js';
import { paperSchema, unwritten } from '../engine/paper.js';
import { checkItem, programmeSchema } from '../engine/programme.js';
import { choices } from './meeting.js';
import type { Registry } from '../engine/werkvorm.js';

/** Items to make paper cards of: of a plan as it is now, also what of it is not saved yet, or of a werkvorm with nothing filled in. */
export const paperWish = z.strictObject({ items: programmeSchema, perspectives: choices });

export const paperAnswer = paperSchema.extend({ item: z.string().describe('Id of the item') });
export type PaperAnswer = z.infer<typeof paperAnswer>;

/**
 * The paper card of every item, in their order. Plain arithmetic on what was sent: nothing is looked up or kept.
 * @returns `malformed` where an item is none
 */
export function paperCards({ items, perspectives }: z.infer<typeof paperWish>, registry: Registry): PaperAnswer[] | Denial {
  const cards: PaperAnswer[] = [];
  for (const [place, wish] of items.entries()) {
    const item = checkItem(wish, registry);
    if (!item) return deny('malformed', `items.${String(place)}`);
    const { id, questions, config, minutes } = item;
    const paper = registry.get(item.werkvorm)?.paper?.({ question: questions[0] ?? '', questions, config, minutes }, { perspectives });
    cards.push({ item: id, ...(paper ?? unwritten()) });
  }
  return cards;
}
