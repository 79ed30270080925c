import { type Paper, unwritten } from '../../engine/paper.js';
import type { Setup } from '../../engine/werkvorm.js';
import { coursePaper } from '../../parts/cards/paper.js';
import { type HarvestConfig, plan } from './config.js';

/** A card of the wall; nothing at all where it was chosen that nobody takes notes. */
export function paper({ config }: Setup<HarvestConfig>): Paper {
  return config.intensity === 'none' ? { ...unwritten(), steps: [1, 5] } : { ...coursePaper(plan, config), steps: [1, 2, 3, 4] };
}
