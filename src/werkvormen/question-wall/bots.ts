import type { Bots } from '../../engine/bots.js';
import type { Stance, WallConsole, WallFace, WallMine } from './faces-contract.js';

/** Every third person asks something; everybody looks at the first questions and says of some what they think. */
export const bots: Bots = {
  phone({ room, mine, number, done, chance, id, sentence }) {
    const wall = room as unknown as WallFace;
    const { own, stood } = mine as unknown as WallMine;
    const anonymous = wall.mode === 'anonymous';
    if (!anonymous && own.length === 0 && number % 3 === 0) {
      const text = sentence();
      return { type: 'put', data: { text, checked: true, question: id() }, typed: text.length };
    }
    // Who has no question puts an empty envelope in.
    if (anonymous && wall.batches === 0 && done === 0) {
      const text = number % 3 === 0 ? sentence() : '';
      return { type: 'put', data: { text, checked: true, envelope: id() }, typed: text.length };
    }
    const asked = wall.questions.filter((one) => one.asks && !own.some((mineOne) => mineOne.id === one.id)).slice(0, 8);
    if (stood || asked.length === 0) return null;
    const stances = Object.fromEntries(asked.filter(() => chance(3) === 0).map((one): [string, Stance] => [one.id, wall.differ && chance(3) === 0 ? 'differ' : 'mine']));
    const read = asked.reduce((all, one) => all + one.text.length, 0) / 4;
    if (anonymous) return { type: 'stand', data: { stances, round: wall.round, envelope: id() }, typed: read };
    const [first] = asked;
    return { type: 'stand', data: { stances: Object.keys(stances).length === 0 && first ? { [first.id]: 'mine' } : stances }, typed: read };
  },
  facilitator({ view }) {
    const wall = view as unknown as WallConsole;
    const [waiting] = wall.waiting;
    if (waiting) return { type: 'let-in', data: { question: waiting.id } };
    const anonymous = wall.mode === 'anonymous';
    if (anonymous && wall.sealedFrom >= 5) return { type: 'gather', data: {} };
    if (anonymous && wall.stoodFrom >= 5) return { type: 'count', data: {} };
    if (wall.questions.filter(({ status }) => status === 'answered').length >= 3) return null;
    const next = wall.questions.find(({ status }) => status === 'open');
    if (!next) return null;
    return wall.pinned === next.id ? { type: 'answer', data: { question: next.id, text: '' } } : { type: 'pin', data: { question: next.id } };
  },
};
