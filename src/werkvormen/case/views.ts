import type { GatheredPart, HarvestItem } from '../../engine/harvest.js';
import type { Table, Werkvorm } from '../../engine/werkvorm.js';
import type { CourseFace, CourseKept } from '../../parts/cards/faces-contract.js';
import { cardFaces, courseKept, courseViews, stepParts } from '../../parts/cards/views.js';
import { cardsInOrder } from '../../parts/timeline/faces-contract.js';
import { CASE, type CaseConsole, type CaseFace, type CaseMine, CONCLUSION, MOMENTS } from './faces-contract.js';
import type { CaseConfig } from './plan.js';
import type { CaseFact, CaseState } from './state.js';

/** What is only in a case: the ends of its line, and who tells it. The screen sees what the room sees. */
function faceOf(state: CaseState, face: CourseFace): CaseFace {
  return { ...face, cards: tellerFirst(state, withoutTeller(face.cards)), line: { ...state.config.line }, told: state.teller !== null };
}

/** Whose case it is, everybody heard; it stands nowhere, because from there it is one step to whom it is about. */
function withoutTeller(cards: CourseFace['cards']): CourseFace['cards'] {
  return cards.map((card) => (card.step === CASE ? { ...card, by: null } : card));
}

/** What the group adds to the case is read after it. */
function tellerFirst({ cards: held }: CaseState, cards: CourseFace['cards']): CourseFace['cards'] {
  const told = (id: string): number => Number(held.get(id)?.person !== null);
  return [...cards.filter(({ step }) => step === CASE).sort((a, b) => told(b.id) - told(a.id)), ...cards.filter(({ step }) => step !== CASE)];
}

export const views: Werkvorm<CaseConfig, CaseState, CaseFact>['views'] = {
  room: (state, table) => faceOf(state, courseViews.room(state, table)),
  mine: (state, person, table): CaseMine => ({ ...courseViews.mine(state, person, table), teller: state.teller === person }),
  facilitator: (state, table): CaseConsole => {
    const face = courseViews.facilitator(state, table);
    return { ...face, ...faceOf(state, face), teller: state.teller, otherMissing: state.other === 'not-yet' && !state.concluded };
  },
  screen: (state, table) => faceOf(state, courseViews.screen(state, table)),
};

export function kept(state: CaseState, person: string): CourseKept | null {
  return courseKept(state, person);
}

/** Every card per step, the moments in the order of the line, and whether the other voice was asked for in time. */
export function harvest(state: CaseState, table: Pick<Table, 'people'>): HarvestItem[] {
  const parts = state.steps.flatMap(({ name }): GatheredPart[] => {
    if (name === MOMENTS) return momentsPart(state, table);
    const own = stepParts(state, name, table).map((part) => (name === CASE && part.part === 'cards' ? { ...part, cards: part.cards.map((card) => ({ ...card, by: null })) } : part));
    return name === CONCLUSION && state.concluded && state.other !== 'before' ? [{ part: 'text', text: { say: `other.${state.other}` } }, ...own] : own;
  });
  return parts.length > 0 ? [{ kind: 'gathered', question: state.question, parts }] : [];
}

function momentsPart(state: CaseState, { people }: Pick<Table, 'people'>): GatheredPart[] {
  const cards = cardsInOrder(cardFaces(state, people, ({ step }) => step === MOMENTS), 'when');
  if (cards.length === 0) return [];
  return [{ part: 'table', title: { say: `steps.${MOMENTS}` }, columns: [{ say: 'columns.place' }, { say: 'columns.moment' }], rows: cards.map(({ text }, i) => [String(i + 1), text]) }];
}
