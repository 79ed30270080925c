import { type Block, blocks, table, text } from '../paper/paper.js';
import { sayPulseLine } from '../sentences.js';
import type { Speaker } from '../speaker.js';
import { type Harvested, harvestSection } from './section.js';

/** What the group said of itself without names; nothing of it says who, nor how many (rules 13, 22). */
export type ReportPulse = Omit<Harvested<'pulse'>, 'kind'>;

/** How it goes with the group; for the people of the meeting only. */
export const pulses = harvestSection('pulse', {
  name: 'pulse',
  told: (harvest, { readers }): readonly ReportPulse[] => (readers === 'team' ? harvest.map(({ question, tooFew, items }) => ({ question, tooFew, items })) : []),
  title: (_, { say }) => say('pulse.heading'),
  blocks: (told, speaker) => told.flatMap((pulse) => pulseBlocks(pulse, speaker)),
});

function pulseBlocks({ question, tooFew, items }: ReportPulse, speaker: Speaker): Block[] {
  const { say } = speaker;
  if (tooFew) return blocks(text(question), text(say('questionnaire.too-few'), 'aside'));
  const rows = items.map((one) => sayPulseLine(one, speaker)).map(({ statement, said }) => [statement, said]);
  return blocks(text(question), table({ title: '', head: [say('pulse.statement'), say('pulse.said')], rows, listed: true }), text(say('pulse.scale'), 'aside'));
}
