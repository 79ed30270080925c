import type { Paper, PaperBlock } from '../../engine/paper.js';
import { PULSE_ITEMS, PULSE_SCALE } from '../../engine/pulse.js';
import type { Setup } from '../../engine/werkvorm.js';
import type { PulseConfig } from './config.js';

/** The statements that are asked, and room for own words where that was set. Never with a name. */
export function paper({ config: { items, text } }: Setup<PulseConfig>): Paper {
  const asked = PULSE_ITEMS.filter((item) => items[item]).map((item): PaperBlock => ({
    kind: 'scale',
    title: { say: `questionnaire.statement.${item}` },
    points: PULSE_SCALE.length,
    low: { say: 'questionnaire.low' },
    high: { say: 'questionnaire.high' },
  }));
  return { author: 'anonymous', blocks: [...asked, ...(text ? [{ kind: 'lines', title: { say: 'questionnaire.own-words' }, rows: 2 } as const] : [])] };
}
