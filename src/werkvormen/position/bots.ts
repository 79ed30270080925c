import type { Bots } from '../../engine/bots.js';
import type { PositionConsole, PositionFace, PositionMine } from './faces-contract.js';

/** How people who are not there go and stand somewhere: they look at views, as everybody. */
export const bots: Bots = {
  phone({ room, mine, chance, id }) {
    const { statement, open, field, mode } = room as unknown as PositionFace;
    const { placed, inRoom } = mine as unknown as PositionMine;
    if (!statement || !open || placed || inRoom) return null;
    // One in six walks, where that is not a secret.
    if (mode === 'open' && chance(6) === 0) return { type: 'stand', data: { statement: statement.id } };
    const place = field === 'line' ? { x: chance(101) } : { x: chance(101), y: chance(101) };
    return { type: 'place', data: { statement: statement.id, ...place, ...(mode === 'anonymous' ? { envelope: id() } : {}) } };
  },
  facilitator({ view, sentence }) {
    const { statement, statements, shown, open, talked, mode, sealed, note } = view as unknown as PositionConsole;
    if (!statement) return null;
    const enough = sealed === null || sealed.waiting >= sealed.fewest;
    const waits = mode === 'anonymous' && open;
    if ((!shown || waits) && enough) return { type: 'show', data: { statement: statement.id, shown: true } };
    if (shown && !talked) return { type: 'talk', data: { statement: statement.id, talked: true } };
    if (note === '') return { type: 'note', data: { statement: statement.id, text: sentence() } };
    const next = statements[statement.place];
    return next ? { type: 'go', data: { statement: next.id } } : null;
  },
  config: { statements: ['Wie het het langst kent, hoort het laatst te beslissen.', 'Zonder afspraak langskomen moet gewoon kunnen.'] },
};
