import { blocks, item, list } from '../paper/paper.js';
import { isWritten } from './reading.js';
import { harvestSection } from './section.js';

/** To read, hear or see again. */
export type ReportNote = { readonly text: string; readonly link: string };

/** What stays of moments in between. */
export const notes = harvestSection('note', {
  name: 'notes',
  told: (harvest): readonly ReportNote[] =>
    harvest.filter((note) => isWritten(note.text) || note.link !== '').map(({ text, link }) => ({ text, link: /^https?:\/\//i.test(link) ? link : '' })),
  title: (_, { say }) => say('notes'),
  blocks: (told) => blocks(list(told.map(({ text, link }) => ({ ...item(text || link), link })))),
});
