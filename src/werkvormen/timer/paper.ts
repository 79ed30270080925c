import type { Paper } from '../../engine/paper.js';
import type { Setup } from '../../engine/werkvorm.js';
import type { TimerConfig } from './config.js';

/** What the time is for, and room to think in for oneself. */
export function paper({ config: { text } }: Setup<TimerConfig>): Paper {
  const said = text === '' ? [] : [{ kind: 'note', text } as const];
  return { author: 'self', blocks: [...said, { kind: 'lines', title: { say: 'timer.paper.room' }, rows: 4 }] };
}
