import { blocks, item, table } from '../paper/paper.js';
import { sayBecame, sayLanding } from '../sentences.js';
import { inNoOrder, mayRead } from './reading.js';
import { type Harvested, harvestSection } from './section.js';

/** What became of an intention of an earlier meeting, as it was said in this one. Never by whom. */
export type ReportLookBack = Omit<Harvested<'look-back'>, 'kind' | 'audience'>;

/** What became of earlier intentions. */
export const lookBacks = harvestSection('look-back', {
  name: 'look-back',
  told: (harvest, { readers }): readonly ReportLookBack[] => {
    const said = harvest.filter((one) => mayRead(one, readers)).map(({ kind: _, audience: __, ...rest }) => rest);
    return inNoOrder(said, (one) => `${one.nextStep}\n${one.landsAt}`);
  },
  title: (_, { say }) => say('look-back.heading'),
  blocks: (told, speaker) => {
    const head = [speaker.say('look-back.intended'), speaker.say('look-back.became')];
    return blocks(table({ title: '', head, rows: told.map((one) => [item(one.nextStep, sayLanding(one, speaker)), sayBecame(one, speaker)]), listed: true }));
  },
});
