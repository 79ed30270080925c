import { blocks, item, table } from '../paper/paper.js';
import { sayLanding } from '../sentences.js';
import { readable } from './entries.js';
import { inNoOrder, isWritten } from './reading.js';
import { harvestSection } from './section.js';

/** What goes back to a home organisation, and where it lands. */
export type CarryOver = {
  /** What was learned, of which this is what follows. */
  readonly text: string;
  readonly nextStep: string;
  readonly landsAt: string;
  readonly layer: string | null;
  readonly by: string | null;
};

/** Intentions: of entries about the organisation what follows from them. */
export const carryOver = harvestSection('entry', {
  name: 'carry-over',
  told: (harvest, meeting): readonly CarryOver[] => {
    const intended = readable(harvest, meeting).filter((entry) => entry.level === 'organisation' && (isWritten(entry.nextStep) || isWritten(entry.landsAt)));
    return inNoOrder(intended.map(({ text, nextStep, landsAt, layer, by }) => ({ text, nextStep, landsAt, layer, by })), (one) => `${one.nextStep}\n${one.landsAt}`);
  },
  title: (_, { say }) => say('carry-over'),
  blocks: (told, speaker) => {
    const head = [speaker.say('next-step'), speaker.say('lands-at')];
    return blocks(table({ title: '', head, rows: told.map((one) => [item(one.nextStep, one.by ?? ''), sayLanding(one, speaker)]), listed: true }));
  },
});
