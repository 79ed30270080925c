import type { Bots } from '../../engine/bots.js';
import type { PerspectivesConsole, PerspectivesFace, PerspectivesMine, Source } from './faces-contract.js';

const SOURCES: readonly Source[] = ['research', 'practice', 'experience'];

/** Listeners write a line for about every second perspective; the facilitator goes round and shows it at the end. */
export const bots: Bots = {
  phone({ room, mine, number, chance, id, sentence }) {
    const { floor, notes, mode, perspectives } = room as unknown as PerspectivesFace;
    const { lines, contributed } = mine as unknown as PerspectivesMine;
    const turn = perspectives.findIndex((one) => one.id === floor);
    if (!notes || floor === null || (turn + number) % 2 === 1) return null;
    if (mode === 'anonymous' ? contributed : lines.some((line) => line.perspective === floor)) return null;
    const text = sentence();
    const source = SOURCES[chance(SOURCES.length)] ?? 'practice';
    return { type: 'note', data: { perspective: floor, source, text, checked: true, ...(mode === 'anonymous' ? { envelope: id() } : {}) }, typed: text.length };
  },
  facilitator({ view, people }) {
    const { floor, notes, perspectives, allShown, mode, waiting, lines } = view as unknown as PerspectivesConsole;
    if (!notes) return { type: 'notes', data: { open: true } };
    const next = perspectives.find((one) => one.turn === 'waiting' && !one.missing);
    if (next) return { type: 'floor', data: { perspective: next.id } };
    if (floor !== null) return { type: 'floor', data: { perspective: null } };
    const enough = mode === 'anonymous' ? waiting >= 5 && people >= 5 : lines.length > 0;
    return !allShown && enough ? { type: 'show', data: { perspective: null, shown: true } } : null;
  },
  config: { perspectives: ['Bewoners', 'Uitvoerders', 'Beleid'] },
};
