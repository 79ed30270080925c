import { blocks, quote } from '../paper/paper.js';
import { isWritten } from './reading.js';
import { harvestSection } from './section.js';

/** What the group says together. */
export const teamSentences = harvestSection('team-sentence', {
  name: 'sentence',
  told: (harvest): readonly string[] => harvest.map(({ text }) => text).filter(isWritten),
  title: (told, { say }) => say('sentence', { count: told.length }),
  blocks: (told) => blocks(told.map(quote)),
});
