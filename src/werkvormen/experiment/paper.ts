import type { Paper } from '../../engine/paper.js';
import type { Setup } from '../../engine/werkvorm.js';
import { coursePaper } from '../../parts/cards/paper.js';
import { config, type ExperimentConfig, stepsOf } from './plan.js';

/** Which steps of the card belong to which part. */
const STEPS = { plan: [1, 2, 3], evaluate: [4, 5], both: [1, 2, 3, 4, 5] };

/** The card of the steps that this item has, with what was agreed before where the group only looks back. */
export function paper({ config: settings }: Setup<ExperimentConfig>): Paper {
  const card = coursePaper({ name: 'experiment', config, steps: stepsOf }, settings);
  const agreed = settings.part === 'evaluate' && settings.hypothesis !== '';
  return { ...card, steps: STEPS[settings.part], blocks: [...(agreed ? [{ kind: 'note', text: settings.hypothesis } as const] : []), ...card.blocks] };
}
