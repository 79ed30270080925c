import type { GatheredPart, HarvestItem, ReportWords } from '../../engine/harvest.js';
import type { Table, Werkvorm } from '../../engine/werkvorm.js';
import type { CardFace } from '../../parts/cards/faces-contract.js';
import { hasCards, orderSaid } from '../../parts/cards/order.js';
import type { CourseFact } from '../../parts/cards/state.js';
import { cardFaces, courseViews, stepParts } from '../../parts/cards/views.js';
import { byApproach, NAME, type ProblemConsole, SIDES, SOURCES, VALID, WEIGH } from './faces-contract.js';
import { ORDER, type ProblemConfig } from './plan.js';
import type { ProblemState } from './rules.js';

/** As any course of cards; the console also knows whether a name comes before the weighing. */
export const views: Werkvorm<ProblemConfig, ProblemState, CourseFact>['views'] = {
  ...courseViews,
  facilitator: (state, table): ProblemConsole => ({ ...courseViews.facilitator(state, table), unweighed: state.step === NAME && !hasCards(state, WEIGH) }),
};

/** What each holds per source, approaches with what is for and against, and the names; whether there was weighing before them. */
export function harvest(state: ProblemState, table: Pick<Table, 'people'>): HarvestItem[] {
  const order = orderSaid(state, ORDER);
  const parts = state.steps.flatMap(({ name }): GatheredPart[] => {
    const cards = cardFaces(state, table.people, ({ step }) => step === name);
    if (name === VALID) return SOURCES.flatMap((source) => sourcePart(source, cards.filter((card) => card.fields['source'] === source)));
    if (name === WEIGH) return weighed(cards);
    if (name === NAME) return [...(order ? [said(`order.${order}`)] : []), ...stepParts(state, name, table), ...(cards.length > 1 ? [said('several')] : [])];
    return stepParts(state, name, table);
  });
  return parts.length > 0 ? [{ kind: 'gathered', question: state.question, parts }] : [];
}

function said(say: string): GatheredPart {
  return { part: 'text', text: { say } };
}

function sourcePart(source: string, cards: readonly CardFace[]): GatheredPart[] {
  return cards.length > 0 ? [{ part: 'cards', title: { say: `source.${source}` }, cards: cards.map(({ text, by }) => ({ text, by })) }] : [];
}

/** A row for each approach: what was said for it, and against it. */
function weighed(cards: readonly CardFace[]): GatheredPart[] {
  if (cards.length === 0) return [];
  const rows = byApproach(cards).map(({ title, for: pros, against }): ReportWords[] => [title, ...[pros, against].map((side) => side.map(({ text }) => text).join(' · '))]);
  return [{ part: 'table', title: { say: `steps.${WEIGH}` }, columns: [{ say: 'columns.approach' }, ...SIDES.map((side) => ({ say: `columns.${side}` }))], rows }];
}
