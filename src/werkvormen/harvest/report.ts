import type { GatheredPart, HarvestItem, ReportWords } from '../../engine/harvest.js';
import type { Table } from '../../engine/werkvorm.js';
import type { CardFace } from '../../parts/cards/faces-contract.js';
import { cardFaces } from '../../parts/cards/views.js';
import { LEVELS } from './config.js';
import type { HarvestState } from './state.js';
import { hashtagsIn, tagsOf } from './tags.js';

interface Group {
  readonly title: ReportWords;
  readonly cards: readonly CardFace[];
}

/** Every card once and whole: per level where it is learning, else per heap, else per hashtag; and how often a hashtag was used. */
export function harvest(state: HarvestState, table: Pick<Table, 'people'>): HarvestItem[] {
  const cards = cardFaces(state, table.people, () => true);
  if (cards.length === 0) return [];
  const tags = tagsOf(cards);
  const parts: GatheredPart[] = groups(state, cards)
    .filter((group) => group.cards.length > 0)
    .map(({ title, cards: some }) => ({ part: 'cards', title, cards: some.map((card) => ({ text: card.text, by: card.by, ...about(state, card) })) }));
  if (tags.length > 0) parts.push({ part: 'counts', title: { say: 'tags' }, rows: tags.map(({ tag, cards: some }) => ({ label: `#${tag}`, count: some.length })) });
  return [{ kind: 'gathered', question: state.question, parts }];
}

function groups(state: HarvestState, cards: readonly CardFace[]): Group[] {
  if (state.config.learning) {
    return [...LEVELS.map((level) => ({ title: { say: `levels.${level}` }, cards: cards.filter(({ fields }) => fields['level'] === level) })), { title: { say: 'levels.none' }, cards: cards.filter(({ fields }) => fields['level'] === undefined) }];
  }
  const heaps = [...state.heaps.values()].map(({ id, title }) => ({ title, cards: cards.filter(({ heap }) => heap === id) })).filter((heap) => heap.cards.length > 0);
  if (heaps.length > 0) return [...heaps, { title: { say: 'loose' }, cards: cards.filter(({ heap }) => heap === null) }];
  // A card with several hashtags stands under the one that most cards have.
  const tags = tagsOf(cards);
  const mainOf = ({ text }: CardFace): string | undefined => tags.find(({ tag }) => hashtagsIn(text).includes(tag))?.tag;
  return [...tags.map(({ tag }) => ({ title: `#${tag}`, cards: cards.filter((card) => mainOf(card) === tag) })), { title: { say: tags.length > 0 ? 'loose' : 'all' }, cards: cards.filter((card) => mainOf(card) === undefined) }];
}

/** Under a level: on which heap it lay. */
function about(state: HarvestState, { heap }: CardFace): { about?: string } {
  const title = heap === null || !state.config.learning ? '' : (state.heaps.get(heap)?.title ?? '');
  return title === '' ? {} : { about: title };
}
