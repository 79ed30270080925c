import type { GatheredPart, HarvestItem } from '../../engine/harvest.js';
import type { Table, Werkvorm } from '../../engine/werkvorm.js';
import { courseViews, stepParts } from '../../parts/cards/views.js';
import { type InspirationConsole, type InspirationFace, type Shown, STRIKES } from './faces-contract.js';
import type { InspirationConfig } from './plan.js';
import type { InspirationFact, InspirationState } from './state.js';

function shown({ config: { text, link, source }, file, page }: InspirationState): Shown {
  return { text, link, source, file: file && { ...file }, page };
}

/** As any course of cards, with what there is to look at; that is the same for everybody. */
export const views: Werkvorm<InspirationConfig, InspirationState, InspirationFact>['views'] = {
  room: (state, table): InspirationFace => ({ ...courseViews.room(state, table), ...shown(state) }),
  mine: courseViews.mine,
  facilitator: (state, table): InspirationConsole => ({ ...courseViews.facilitator(state, table), ...shown(state) }),
  screen: (state, table): InspirationFace => ({ ...courseViews.screen(state, table), ...shown(state) }),
};

/** What was looked at, where to find it again, and what struck people. The file itself stays with the meeting. */
export function harvest(state: InspirationState, table: Pick<Table, 'people'>): HarvestItem[] {
  const { text, link, source } = state.config;
  const file = state.file?.name ?? '';
  const looked: GatheredPart[] = [
    ...(text ? [{ part: 'text', text } as const] : []),
    ...(file ? [{ part: 'text', text: { say: source ? 'file-of' : 'file', with: { name: file, source } } } as const] : []),
    ...(source && !file ? [{ part: 'text', text: { say: 'source', with: { source } } } as const] : []),
  ];
  const parts = [...looked, ...stepParts(state, STRIKES, table)];
  return [...(parts.length > 0 ? [{ kind: 'gathered', question: state.question, parts } as const] : []), ...(link ? [{ kind: 'note', text: source, link } as const] : [])];
}
