import type { GatheredPart, HarvestItem } from '../../engine/harvest.js';
import type { Table, Werkvorm } from '../../engine/werkvorm.js';
import { hasCards, orderSaid } from '../../parts/cards/order.js';
import type { CourseFact } from '../../parts/cards/state.js';
import { cardFaces, courseViews, stepParts } from '../../parts/cards/views.js';
import { FIELD, type JudgementConsole, LENSES, SHARED } from './faces-contract.js';
import { type JudgementConfig, ORDER } from './plan.js';
import type { JudgementState } from './rules.js';

/** As any course of cards; the console also knows whether people look from their own field before they hold something together. */
export const views: Werkvorm<JudgementConfig, JudgementState, CourseFact>['views'] = {
  ...courseViews,
  facilitator: (state, table): JudgementConsole => ({ ...courseViews.facilitator(state, table), unshared: state.step === FIELD && !hasCards(state, SHARED) }),
};

/** What would be good, what is held together, each field under what it looks at, and what it asks. */
export function harvest(state: JudgementState, table: Pick<Table, 'people'>): HarvestItem[] {
  const order = orderSaid(state, ORDER);
  const parts = state.steps.flatMap(({ name }): GatheredPart[] => {
    if (name !== FIELD) return stepParts(state, name, table);
    return [...(order ? [{ part: 'text', text: { say: `order.${order}` } } as const] : []), ...LENSES.flatMap((lens) => lensPart(state, lens, table))];
  });
  return parts.length > 0 ? [{ kind: 'gathered', question: state.question, parts }] : [];
}

function lensPart(state: JudgementState, lens: string, { people }: Pick<Table, 'people'>): GatheredPart[] {
  const cards = cardFaces(state, people, (card) => card.step === FIELD && card.fields['lens'] === lens);
  if (cards.length === 0) return [];
  return [{ part: 'cards', title: { say: `lens.${lens}` }, cards: cards.map(({ text, by, labels }) => ({ text, by, ...(labels['who'] ? { about: labels['who'] } : {}) })) }];
}
