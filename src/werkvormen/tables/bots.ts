import type { Bots } from '../../engine/bots.js';
import { GROUP_CARD_LIMIT } from '../../parts/groups/group-cards.js';
import type { FacilitatorFace, MineFace, RoomFace } from './faces-contract.js';

/** One of each table writes its line; the facilitator goes through the rounds and closes the tables. */
export const bots: Bots = {
  phone({ room, mine, sentence }) {
    const { phase, harvest } = room as unknown as RoomFace;
    const { table, scribe, cards } = mine as unknown as MineFace;
    if (phase !== 'round') return null;
    if (table === null) return { type: 'sit', data: {} };
    if (!scribe || harvest === 'none' || cards.length > 0) return null;
    const text = sentence().slice(0, GROUP_CARD_LIMIT);
    return { type: 'write', data: { text, checked: true }, typed: text.length };
  },
  facilitator({ view }) {
    const { phase, round, rounds, unseated } = view as unknown as FacilitatorFace;
    if (phase === 'before') return { type: 'divide', data: {} };
    if (phase === 'plenary') return null;
    if (unseated.length > 0) return { type: 'sit', data: {} };
    return round + 1 < rounds ? { type: 'next-round', data: {} } : { type: 'close-tables', data: {} };
  },
};
