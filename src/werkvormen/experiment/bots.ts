import type { Bots } from '../../engine/bots.js';
import { courseBots } from '../../parts/cards/bots.js';
import type { ExperimentConsole } from './faces-contract.js';
import { SAID_IN } from './plan.js';

/** As any course of cards; the facilitator also says what the group makes of them, and keeps it at the end. */
export const bots: Bots = {
  phone: (look) => courseBots.phone(look),
  facilitator(look) {
    const view = look.view as unknown as ExperimentConsole;
    const wish = courseBots.facilitator(look);
    if (wish && wish.type !== 'go') return wish;
    const saying = SAID_IN[view.step]?.find((one) => view.said[one] === '');
    if (saying) return { type: 'formulate', data: { saying, text: look.sentence() } };
    if (wish || view.kept || view.team === '') return wish;
    return view.said.hypothesis === '' ? null : { type: 'keep', data: { title: look.sentence() } };
  },
};
