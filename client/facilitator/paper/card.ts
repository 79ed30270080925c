import type { Paper, PaperBlock, PaperWords } from '../../../src/engine/paper';
import type { Translate } from '../../ui/i18n';
import type { ProgrammeItem } from '../model';

/** The most steps on a card. */
const MOST_STEPS = 5;

/** A block that is drawn; where a card is torn off it is divided. */
export type CardBlock = Exclude<PaperBlock, { readonly kind: 'cut' }>;
/** Says words of a card in the language of now. */
export type Say = (words: PaperWords) => string;

/** A paper card in words, ready to be measured and drawn. */
export interface Card {
  readonly id: string;
  readonly name: string;
  /** What kind of item it is, where that is not its name; else empty. */
  readonly kind: string;
  /** The item's own questions; null for a card on which the question is written by hand. */
  readonly questions: readonly string[] | null;
  readonly aim: string;
  readonly steps: readonly string[];
  /** What happens with it. */
  readonly after: string;
  /** Only a card with a name has a line for it: on every strip that is handed in, else at the top. */
  readonly named: boolean;
  /** Whether there is something to write on it. */
  readonly written: boolean;
  /** What there is to write, divided where it is torn off; what stays with the writer first. */
  readonly strips: readonly (readonly CardBlock[])[];
}

/** Words of a card, with what a translation needs. */
export function sayer(t: Translate): Say {
  return (words) => (typeof words === 'string' ? words : t(words.say, words.with));
}

/**
 * Puts the words to what an item has on paper.
 * @param name what the item is called, and what a werkvorm is called
 * @param empty whether the question is written by hand
 */
export function cardOf(item: ProgrammeItem, paper: Paper, name: { readonly item: string; readonly werkvorm: string }, empty: boolean, { t, knows }: { readonly t: Translate; readonly knows: (key: string) => boolean }): Card {
  const key = (rest: string): string => `${item.werkvorm}.paper.${rest}`;
  const numbers = paper.steps ?? Array.from({ length: MOST_STEPS }, (_, at) => at + 1);
  return {
    id: item.id,
    name: name.item,
    kind: name.item === name.werkvorm ? '' : name.werkvorm,
    questions: empty ? null : item.questions,
    aim: t(key('aim')),
    steps: numbers.map((number) => key(`steps.${String(number)}`)).filter(knows).map((one) => t(one)),
    after: sayer(t)(paper.after ?? { say: `paper.after.${paper.author}` }),
    named: paper.author === 'named',
    written: paper.blocks.some(({ kind }) => kind !== 'note'),
    strips: inStrips(paper.blocks),
  };
}

function inStrips(blocks: readonly PaperBlock[]): CardBlock[][] {
  const strips: CardBlock[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'cut') strips.push([]);
    else strips.at(-1)?.push(block);
  }
  return strips;
}
