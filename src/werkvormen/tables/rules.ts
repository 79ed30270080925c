import type { Werkvorm } from '../../engine/werkvorm.js';
import { forgetGroupCards } from '../../parts/groups/group-cards.js';
import { bots } from './bots.js';
import { commands } from './commands.js';
import { config, type TablesConfig } from './config.js';
import { decide } from './decide.js';
import { paper } from './paper.js';
import { script } from './script.js';
import { begin, evolve, type TablesFact, type TablesState } from './state.js';
import { harvest, views } from './views.js';

/** What a phone is in the hand for: to see where to sit in a round, and at one phone of a table to write. */
const SECONDS = { seat: 12, none: 0, light: 20, full: 45 } as const;

/** Dialogue tables and World Café: small tables that mix people, rounds, and one harvest. See README.md here. */
export const tables: Werkvorm<TablesConfig, TablesState, TablesFact> = {
  name: 'tables',
  version: 1,
  questions: { min: 1, max: 5 },
  config,
  minutes: 45,
  commands,
  begin,
  decide,
  evolve,
  views,
  // Counting tables that wrote nothing would be haste: some cafés want no notes at all.
  progress: () => null,
  harvest,
  forget: (state, whose) => forgetGroupCards(state.harvest, whose),
  paper,
  script,
  bots,
  phoneSeconds: ({ config: { rounds, harvest: written } }) => rounds * SECONDS.seat + SECONDS[written] * (written === 'full' ? rounds : 1),
};
