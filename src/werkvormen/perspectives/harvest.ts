import type { GatheredPart, HarvestItem } from '../../engine/harvest.js';
import type { Table } from '../../engine/werkvorm.js';
import { cardFaces } from '../../parts/cards/views.js';
import { inOrder, palette, type Perspective, type PerspectivesState } from './state.js';
import { views } from './views.js';

/** Per perspective the lines with what they rest on, each whole; and which voices were not there. */
export function harvest(state: PerspectivesState, table: Table): HarvestItem[] {
  const order = inOrder(state, table.meeting);
  const aside = palette(state, table.meeting).filter(({ id }) => state.dropped.has(id));
  const missing = new Set(views.room(state, table).perspectives.filter((one) => one.missing).map(({ id }) => id));
  const heard = order.filter(({ id }) => (state.heard.has(id) || state.floor === id) && !missing.has(id));
  const parts: GatheredPart[] = [
    ...(heard.length > 0 ? [{ part: 'text', text: { say: 'heard', with: { names: heard.map(({ name }) => name).join(', ') } } } satisfies GatheredPart] : []),
    ...[...order, ...aside].flatMap((one) => [...linesOf(state, table, one), ...absenceOf(state, table, one, missing.has(one.id))]),
  ];
  return parts.length > 0 ? [{ kind: 'gathered', question: state.course.question, parts }] : [];
}

function linesOf(state: PerspectivesState, { people }: Table, { id, name }: Perspective): GatheredPart[] {
  const cards = cardFaces(state.course, people, (card) => card.step === 'line' && card.fields['perspective'] === id);
  if (cards.length === 0) return [];
  return [{ part: 'cards', title: name, cards: cards.map(({ text, by, fields }) => ({ text, by, about: { say: `source.${String(fields['source'])}` } })) }];
}

function absenceOf(state: PerspectivesState, { people }: Table, { id, name }: Perspective, missing: boolean): GatheredPart[] {
  const cards = cardFaces(state.course, people, (card) => card.group && card.fields['perspective'] === id);
  if (cards.length > 0) return [{ part: 'cards', title: { say: 'would-say', with: { name } }, cards: cards.map(({ text }) => ({ text, by: null })) }];
  return missing ? [{ part: 'text', text: { say: 'missing', with: { name } } }] : [];
}
