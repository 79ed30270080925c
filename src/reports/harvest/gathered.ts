import type { GatheredPart, ReportWords } from '../../engine/harvest.js';
import { type Block, blocks, heading, item, labelled, list, table, text } from '../paper/paper.js';
import { isSmall } from '../small-groups.js';
import type { Speaker } from '../speaker.js';
import { nameOfWerkvorm, ownTitle, sayOwn } from './own-words.js';
import { isWritten } from './reading.js';
import { type Harvested, harvestSection, type Meeting } from './section.js';

/** What one werkvorm gathered, with which one that was: its words are its own. */
export type ReportGathered = Omit<Harvested<'gathered'>, 'kind'> & { readonly werkvorm: string };

/** What werkvormen gathered, in parts that the report can say without knowing them. */
export const gathered = harvestSection('gathered', {
  name: 'gathered',
  told: (harvest, meeting): readonly ReportGathered[] =>
    harvest
      .map((one) => ({ werkvorm: meeting.werkvormOf(one), question: one.question, parts: one.parts.map((part) => toldTo(part, meeting)).filter(hasSomething) }))
      .filter((one) => one.parts.length > 0),
  title: (_, { say }) => say('gathered.heading'),
  blocks: (told, speaker) => told.flatMap((one) => oneOf(one, speaker)),
});

/** To who was not there: without the names of who said it, and no count of a group under 5 nor beside one (rule 22). */
function toldTo(part: GatheredPart, { readers, people }: Meeting): GatheredPart {
  if (part.part === 'cards') {
    const cards = part.cards.filter((card) => isWritten(card.text));
    return { ...part, cards: readers === 'team' ? cards : cards.map((card) => ({ ...card, by: null })) };
  }
  if (part.part !== 'counts' || readers === 'team') return part;
  const counts = part.rows.flatMap(({ count, before }) => [count ?? 0, before ?? 0]);
  const small = counts.some((count) => isSmall(count) || isSmall(people - count));
  return small ? { ...part, rows: part.rows.map(({ label }) => ({ label, count: null })) } : part;
}

function hasSomething(part: GatheredPart): boolean {
  switch (part.part) {
    case 'text':
      return typeof part.text !== 'string' || isWritten(part.text);
    case 'cards':
      return part.cards.length > 0;
    default:
      return part.rows.length > 0;
  }
}

function oneOf({ werkvorm, question, parts }: ReportGathered, speaker: Speaker): Block[] {
  const title = ownTitle(werkvorm, speaker) ?? nameOfWerkvorm(werkvorm, speaker);
  return blocks(heading(2, title), text(question), parts.map((part) => partBlocks(part, werkvorm, speaker)));
}

function partBlocks(part: GatheredPart, werkvorm: string, speaker: Speaker): Block[] {
  const { say } = speaker;
  const own = (words: ReportWords): string => sayOwn(words, werkvorm, speaker);
  switch (part.part) {
    case 'text':
      return blocks(text(own(part.text)));
    case 'cards':
      return labelled(own(part.title), list(part.cards.map((card) => item(card.text, [card.by ?? '', card.about === undefined ? '' : own(card.about)].filter(Boolean).join(' · ')))));
    case 'counts': {
      const twice = part.rows.some(({ before }) => before !== undefined);
      const figure = (count: number | null | undefined): string => (count === null || count === undefined ? say('questionnaire.hidden') : String(count));
      const head = [say('gathered.what'), ...(twice ? [say('gathered.before')] : []), say(twice ? 'gathered.after' : 'gathered.count')];
      const rows = part.rows.map(({ label, count, before }) => [own(label), ...(twice ? [figure(before)] : []), figure(count)]);
      return blocks(table({ title: own(part.title), head, rows, numbers: [1, 2] }), part.note !== undefined && text(own(part.note), 'aside'));
    }
    case 'table':
      return blocks(table({ title: own(part.title), head: part.columns.map(own), rows: part.rows.map((row) => row.map(own)) }));
    default:
      return part satisfies never;
  }
}
