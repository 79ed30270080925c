import type { GatheredPart, HarvestItem, ReportWords } from '../../engine/harvest.js';
import type { Table } from '../../engine/werkvorm.js';
import type { CardFace } from '../../parts/cards/faces-contract.js';
import type { CourseState } from '../../parts/cards/state.js';
import { cardFaces } from '../../parts/cards/views.js';
import { cardsInOrder } from '../../parts/timeline/faces-contract.js';
import { ACTION, HISTORY, LEVELS, LEVER, TURN, TURNS } from './faces-contract.js';

/** The history as a table in its order, patterns and levers under what was chosen, and actions with who and when. */
export function harvest(state: CourseState, { people }: Pick<Table, 'people'>): HarvestItem[] {
  const of = (name: string): CardFace[] => cardFaces(state, people, ({ step }) => step === name);
  const parts: GatheredPart[] = [
    table(HISTORY, ['place', 'organisation', 'happened', 'effect'], cardsInOrder(of(HISTORY), 'when').map((card, i) => [String(i + 1), card.labels['organisation'] ?? '', card.text, { say: `effect.${String(card.fields['effect'])}` }])),
    ...chosen(of(TURN), 'turn', TURNS),
    ...chosen(of(LEVER), 'level', LEVELS),
    table(ACTION, ['what', 'who', 'by'], of(ACTION).map((card) => [card.text, card.labels['who'] ?? '', card.labels['by'] ?? ''])),
  ];
  const told = parts.filter((part) => (part.part === 'table' ? part.rows.length > 0 : part.part !== 'cards' || part.cards.length > 0));
  return told.length > 0 ? [{ kind: 'gathered', question: state.question, parts: told }] : [];
}

function table(step: string, columns: readonly string[], rows: readonly (readonly ReportWords[])[]): GatheredPart {
  return { part: 'table', title: { say: `steps.${step}` }, columns: columns.map((column) => ({ say: `columns.${column}` })), rows };
}

function chosen(cards: readonly CardFace[], field: string, of: readonly string[]): GatheredPart[] {
  return of.map((value) => ({ part: 'cards', title: { say: `${field}.${value}` }, cards: cards.filter((card) => card.fields[field] === value).map(({ text, by }) => ({ text, by })) }));
}
