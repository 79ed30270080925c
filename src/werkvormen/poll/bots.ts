import type { BotLook, Bots, BotWish } from '../../engine/bots.js';
import type { JsonObject } from '../../engine/json.js';
import { FEWEST_ANONYMOUS, WORD_LIMIT } from './config.js';
import type { FacilitatorFace, MineFace, RoomFace } from './faces-contract.js';

/** Plays a poll: everybody answers each round, the facilitator asks the question twice and shows what came out. */
export const bots: Bots = {
  phone(look) {
    const room = look.room as RoomFace;
    if (room.phase !== 'open' || (look.mine as MineFace).answered) return null;
    const sealed = room.mode === 'anonymous' ? { envelope: look.id() } : {};
    const { data, typed } = answerOf(room, look);
    return { type: 'answer', data: { asking: room.asking, ...sealed, ...data }, typed };
  },
  facilitator({ view }) {
    const face = view as FacilitatorFace;
    if (!face.ready) return { type: 'set-options', data: { options: ['Ja', 'Nee', 'Weet ik nog niet'] } };
    if (face.phase === 'open') return (face.answered ?? 0) >= (face.mode === 'anonymous' ? FEWEST_ANONYMOUS : 1) ? { type: 'close', data: {} } : null;
    if (face.phase === 'closed' && !face.shown) return { type: 'show', data: { shown: true } };
    return face.more && face.enough ? { type: 'open', data: { round: face.round + 1 } } : null;
  },
  config: { kind: 'single', options: ['Ja', 'Nee', 'Weet ik nog niet'] },
};

/** An answer of each kind, with how many characters one would read and type for it. */
function answerOf(room: RoomFace, { chance, sentence }: BotLook): { data: JsonObject; typed: BotWish['typed'] } {
  const options = room.options.map((_, at) => at);
  const read = room.options.join('').length;
  const order = options.map((option) => ({ option, at: chance(1000) })).sort((a, b) => a.at - b.at || a.option - b.option).map(({ option }) => option);
  switch (room.kind) {
    case 'single':
      return { data: { options: order.slice(0, 1) }, typed: read };
    case 'multiple':
      return { data: { options: order.slice(0, 1 + chance(room.most)) }, typed: read };
    case 'scale':
      return { data: { places: Array.from({ length: Math.max(1, options.length) }, () => 1 + chance(room.top)) }, typed: read };
    case 'ranking':
      return { data: { order }, typed: read };
    case 'cloud':
      return { data: { words: [sentence().slice(0, WORD_LIMIT)], checked: true }, typed: WORD_LIMIT };
    case 'number':
      return { data: { value: chance(100) }, typed: 3 };
    default:
      return room.kind satisfies never;
  }
}
