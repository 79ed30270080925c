import type { Paper } from '../../engine/paper.js';
import type { Setup } from '../../engine/werkvorm.js';
import type { MinorityConfig } from './config.js';

/** How many options one can write down: they come up in the conversation, so no card knows them before. */
const OPTIONS = 4;
const say = (key: string) => ({ say: `minority-round.${key}` });

/**
 * The contributions of one person, each on a strip of its own: together they would tie a vote to a need (rule 13).
 * The room for influence stands above them (rule 7); everybody gets the same strips (rule 14).
 */
export function paper({ config: { mode, room } }: Setup<MinorityConfig>): Paper {
  return {
    author: mode === null ? 'undecided' : mode === 'open' ? 'named' : 'anonymous',
    after: say(`paper.after.${mode ?? 'undecided'}`),
    blocks: [
      { kind: 'note', text: say(`room.${room}`) },
      { kind: 'cut' },
      { kind: 'lines', title: say('ask.views'), rows: 2 },
      { kind: 'lines', title: say('ask.other'), rows: 2 },
      { kind: 'cut' },
      { kind: 'ticks', title: say('paper.vote'), of: [...Array.from({ length: OPTIONS }, () => ''), say('vote.abstain')] },
      { kind: 'cut' },
      { kind: 'ticks', title: say('ask.needs'), of: [say('needs.need'), say('needs.nothing')] },
      { kind: 'lines', title: say('needs.in-words'), rows: 2 },
      { kind: 'cut' },
      { kind: 'ticks', title: say('ask.final'), of: [say('final.carry'), say('final.live-with'), say('final.cannot-yet')] },
    ],
  };
}
