import type { GatheredPart, HarvestItem } from '../../engine/harvest.js';
import type { Table, Werkvorm } from '../../engine/werkvorm.js';
import { cardFaces, courseFace, courseViews } from '../../parts/cards/views.js';
import type { ExperimentConsole, ExperimentFace, Saying } from './faces-contract.js';
import { ASKED, type ExperimentConfig } from './plan.js';
import { type ExperimentFact, type ExperimentState, saidIn } from './state.js';

export const views: Werkvorm<ExperimentConfig, ExperimentState, ExperimentFact>['views'] = {
  room: (state, table) => roomFace(state, table),
  mine: (state, person, table) => courseViews.mine(state, person, table),
  facilitator: (state, table) => consoleFace(state, table),
  screen: (state, table) => roomFace(state, table),
};

function roomFace(state: ExperimentState, table: Table): ExperimentFace {
  return { ...courseFace(state, table), said: saidIn(state) };
}

function consoleFace(state: ExperimentState, table: Table): ExperimentConsole {
  const { kept } = state;
  return { ...courseViews.facilitator(state, table), said: saidIn(state), team: table.meeting?.team ?? '', kept: kept && { title: kept.title, stale: kept.stale } };
}

/** The group's own text first, the cards under it: whole and unmerged. */
export function harvest(state: ExperimentState, table: Pick<Table, 'people'>): HarvestItem[] {
  const said = saidIn(state);
  const parts = state.steps.flatMap(({ name }): GatheredPart[] => {
    if (name === 'evaluate') return ASKED.flatMap((asked) => [...spoken(said[asked], asked), ...cardsOf(state, table, name, asked)]);
    return [...(name === 'groups' ? [] : spoken(said[name as Saying], name as Saying)), ...cardsOf(state, table, name)];
  });
  // What was agreed before belongs above what came of it.
  const before = state.steps.some(({ name }) => name === 'hypothesis') || parts.length === 0 ? [] : spoken(said.hypothesis, 'hypothesis');
  return parts.length > 0 ? [{ kind: 'gathered', question: state.question, parts: [...before, ...parts] }] : [];
}

function spoken(text: string, saying: Saying): GatheredPart[] {
  return text === '' ? [] : [{ part: 'cards', title: { say: `said.${saying}` }, cards: [{ text, by: null }] }];
}

function cardsOf(state: ExperimentState, { people }: Pick<Table, 'people'>, step: string, asked?: Saying): GatheredPart[] {
  const cards = cardFaces(state, people, (card) => card.step === step && (asked === undefined || card.fields['asked'] === asked));
  if (cards.length === 0) return [];
  const lines = cards.map(({ text, by, labels, heap }) => {
    const about = [heap === null ? '' : (state.heaps.get(heap)?.title ?? ''), ...Object.values(labels)].filter(Boolean).join(' · ');
    return { text, by, ...(about === '' ? {} : { about }) };
  });
  return [{ part: 'cards', title: { say: `cards.${asked ?? step}` }, cards: lines }];
}
