import type { Paper } from '../../engine/paper.js';
import type { Setup } from '../../engine/werkvorm.js';
import type { MomentConfig } from './rules.js';

/** Room for oneself beside what there is to see or hear; nobody asks for it. */
export function paper({ config: { speaker } }: Setup<MomentConfig>): Paper {
  const speaking = speaker === '' ? [] : [{ kind: 'note', text: { say: 'moment.speaker', with: { name: speaker } } } as const];
  return { author: 'self', blocks: [...speaking, { kind: 'lines', title: { say: 'moment.paper.room' }, rows: 4 }] };
}
