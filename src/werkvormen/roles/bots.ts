import type { Bots, BotWish } from '../../engine/bots.js';
import type { JsonObject } from '../../engine/json.js';
import { courseBots } from '../../parts/cards/bots.js';

/** What people say they are, and whom they expect something of: some role nobody takes, and of some nobody expects anything. */
const OWN = ['Wijkteam', 'Gemeente', 'School', 'Onderzoeker'];
const EXPECTED = ['Gemeente', 'Huisarts', 'Wijkteam', 'School', 'Ouders'];
const AGREED = 'Gemeente';

/** A course of cards on which roles stand, so that there are mismatches to talk about. */
export const bots: Bots = {
  phone(look) {
    const wish = courseBots.phone(look);
    if (!wish) return null;
    const names = wish.data['step'] === 'own' ? OWN : EXPECTED;
    return withRole(wish, names[look.number % names.length] ?? AGREED);
  },
  facilitator(look) {
    const wish = courseBots.facilitator(look);
    return wish?.type === 'write' ? withRole(wish, AGREED) : wish;
  },
};

function withRole(wish: BotWish, role: string): BotWish {
  return { ...wish, data: { ...wish.data, labels: { ...(wish.data['labels'] as JsonObject), role } } };
}
