import { z } from 'zod';
import type { GatheredPart, HarvestItem } from '../../engine/harvest.js';
import type { Table } from '../../engine/werkvorm.js';
import { courseBots } from '../../parts/cards/bots.js';
import { courseFields } from '../../parts/cards/config.js';
import { course } from '../../parts/cards/course.js';
import type { StepPlan } from '../../parts/cards/plan.js';
import type { CourseState } from '../../parts/cards/state.js';
import { stepParts } from '../../parts/cards/views.js';
import { script } from './script.js';

const PANELS = ['idea', 'milestones', 'people', 'government', 'helps', 'hinders'] as const;
/** A panel of the board is read from eight metres. */
const LIMIT = 200;

const config = z.strictObject({ writers: z.enum(['everyone', 'group']).default('everyone'), ...courseFields(PANELS) });

function steps({ writers }: z.output<typeof config>): readonly StepPlan[] {
  return PANELS.map((name) => ({ name, writers, limit: LIMIT, most: writers === 'group' ? 12 : 4 }));
}

/** Every panel that has something, and of a board that was begun also which panels stayed empty: that says something too. */
function harvest(state: CourseState, table: Pick<Table, 'people'>): HarvestItem[] {
  const parts = PANELS.map((panel) => ({ panel, told: stepParts(state, panel, table) }));
  if (parts.every(({ told }) => told.length === 0)) return [];
  return [{ kind: 'gathered', question: state.question, parts: parts.flatMap(({ panel, told }): GatheredPart[] => (told.length > 0 ? told : [{ part: 'text', text: { say: `empty.${panel}` } }])) }];
}

/** A case on one board of six panels, always all six. See README.md here. */
export const caseBoard = {
  ...course({ name: 'case-board', config, steps }, { minutes: 40, script, phoneSeconds: ({ config: { writers } }) => (writers === 'group' ? 0 : 240), bots: courseBots }),
  harvest,
};
