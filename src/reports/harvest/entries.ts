import type { Level } from '../../engine/learning.js';
import { levelBlocks } from '../paper/level-blocks.js';
import { item } from '../paper/paper.js';
import { inNoOrder, isWritten, mayRead } from './reading.js';
import { type Harvested, harvestSection, type Meeting } from './section.js';

/** A shared entry of the learning log. */
export type ReportEntry = { readonly text: string; readonly by: string | null };

/** What people learned: always three levels, also empty ones (rule 20). */
export const entries = harvestSection('entry', {
  name: 'learned',
  told: (harvest, meeting): Readonly<Record<Level, readonly ReportEntry[]>> => {
    const told = readable(harvest, meeting);
    return { individual: atLevel(told, 'individual'), team: atLevel(told, 'team'), organisation: atLevel(told, 'organisation') };
  },
  title: (_, { say }) => say('learned'),
  blocks: (told, speaker) => levelBlocks(told, speaker, 2, ({ text, by }) => item(text, by ?? '')),
});

/** Entries that these readers may read, and that say something. */
export function readable(harvest: readonly Harvested<'entry'>[], { readers }: Pick<Meeting, 'readers'>): Harvested<'entry'>[] {
  return harvest.filter((entry) => isWritten(entry.text) && mayRead(entry, readers));
}

function atLevel(told: readonly Harvested<'entry'>[], level: Level): ReportEntry[] {
  return inNoOrder(told.filter((entry) => entry.level === level).map(({ text, by }) => ({ text, by })), (entry) => entry.text);
}
