import type { GatheredPart, HarvestItem, ReportWords } from '../../engine/harvest.js';
import type { Ends, Place } from './faces-contract.js';
import { inParts, PARTS } from './places.js';
import type { Counted, Counts, PositionState, Statement } from './state.js';

/** How many stand in each part; null for too few to say. */
export function countsOf(places: readonly Place[] | null): Counts {
  return places === null ? null : { across: inParts(places.map(({ x }) => x)), up: inParts(places.map(({ y }) => y)) };
}

/** What is known of a statement as it stands: counted at the close, or now; null when nobody stands anywhere. */
export function countsNow({ counted, stands, before, crowd, crowdBefore, talked }: Statement): Counted | null {
  if (counted) return counted;
  if (crowd ?? crowdBefore) return { before: countsOf(crowdBefore), now: countsOf(crowd), talked };
  if (stands.size === 0 && (before?.size ?? 0) === 0) return null;
  const places = (held: Statement['stands']): Place[] => [...held.values()].map(({ place }) => place.reveal());
  return { before: before && countsOf(places(before)), now: countsOf(places(stands)), talked };
}

/** Per statement how many stood where, in five parts of the line, and what the group heard. */
export function harvest(state: PositionState): HarvestItem[] {
  const parts = state.statements.flatMap((statement) => partsOf(state, statement));
  return parts.length > 0 ? [{ kind: 'gathered', question: state.question, parts }] : [];
}

function partsOf({ config }: PositionState, statement: Statement): GatheredPart[] {
  const known = countsNow(statement);
  const counts = (axis: 'across' | 'up', title: ReportWords): GatheredPart[] =>
    known === null ? [] : [{ part: 'counts', title, rows: rowsOf(known, axis, config[axis]), ...(known.now === null ? { note: { say: 'too-few' } } : {}) }];
  const heard: GatheredPart[] = statement.note ? [{ part: 'cards', title: { say: 'heard', with: { statement: statement.text } }, cards: [{ text: statement.note.text, by: null }] }] : [];
  const second = config.field === 'square' ? counts('up', { say: 'second', with: { statement: statement.text } }) : [];
  return [...counts('across', statement.text || { say: 'statement' }), ...second, ...heard];
}

type Rows = Extract<GatheredPart, { part: 'counts' }>['rows'];

/** Parts of a line, each in words: its own ends, or those of the catalogue. */
function rowsOf({ before, now, talked }: Counted, axis: 'across' | 'up', ends: Ends): Rows {
  return Array.from({ length: PARTS }, (_, part) => {
    const end = part < PARTS / 2 - 1 ? ends.from : ends.to;
    const own = end !== '' && part !== (PARTS - 1) / 2;
    const label: ReportWords = own ? { say: part === 0 || part === PARTS - 1 ? 'own.close' : 'own.towards', with: { end } } : { say: `${axis}.${String(part)}` };
    return { label, count: now?.[axis][part] ?? null, ...(talked ? { before: before?.[axis][part] ?? null } : {}) };
  });
}
