import type { Bots } from '../../engine/bots.js';
import { courseBots } from '../../parts/cards/bots.js';
import { type InspirationConsole, STRIKES } from './faces-contract.js';

/** As any course of cards, after a look at what there is. */
export const bots: Bots = {
  ...courseBots,
  facilitator(look) {
    const view = look.view as unknown as InspirationConsole;
    if (view.step === '' && view.steps?.length) return { type: 'go', data: { step: STRIKES } };
    return courseBots.facilitator?.(look) ?? null;
  },
};
