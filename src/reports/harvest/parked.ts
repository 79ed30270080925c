import { blocks, item, list } from '../paper/paper.js';
import { isWritten } from './reading.js';
import type { HarvestSection } from './section.js';

/** Points that were kept for later; of the meeting itself and not of a werkvorm. */
export const parked: HarvestSection<readonly string[], null> = {
  kind: null,
  name: 'parked',
  told: (_, meeting) => meeting.parked.filter(isWritten),
  title: (_, { say }) => say('parked'),
  blocks: (told) => blocks(list(told.map((point) => item(point)))),
};
