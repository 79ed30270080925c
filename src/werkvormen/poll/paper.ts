import type { Paper, PaperBlock, PaperWords } from '../../engine/paper.js';
import type { Setup } from '../../engine/werkvorm.js';
import type { PollConfig } from './config.js';

/** Room for so many options when the facilitator has not said them yet. */
const ROOM = 4;
const say = (key: string, values?: Readonly<Record<string, string | number>>): PaperWords => ({ say: `poll.${key}`, ...(values ? { with: { ...values } } : {}) });

/** One secret answer, in the form that this poll has. All options look alike and stand in the order in which they were set (rule 17). */
export function paper({ config }: Setup<PollConfig>): Paper {
  return {
    author: config.mode === 'anonymous' ? 'anonymous' : 'named',
    ...(config.mode === 'open' ? { after: say('paper.after') } : {}),
    blocks: answering(config),
  };
}

function answering({ kind, options, most, scale, ends, words, unit }: PollConfig): PaperBlock[] {
  const of = options.length > 0 ? options : Array.from({ length: ROOM }, () => '');
  switch (kind) {
    case 'single':
      return [{ kind: 'ticks', title: say('paper.one'), of, list: true }];
    case 'multiple':
      return [{ kind: 'ticks', title: say('paper.several', { count: most }), of, list: true }];
    case 'ranking':
      return [{ kind: 'numbered', title: say('paper.order'), of }];
    case 'scale': {
      const line = { kind: 'scale', points: Number(scale), low: ends.low || say('ends.low'), high: ends.high || say('ends.high') } as const;
      return options.length > 0 ? options.map((title) => ({ ...line, title })) : [{ ...line, title: say('paper.scale') }];
    }
    case 'cloud':
      return [{ kind: 'fields', of: words === 1 ? [say('form.one-word')] : Array.from({ length: words }, (_, at) => say('form.word', { number: at + 1 })) }];
    default:
      return [{ kind: 'fields', of: [unit === '' ? say('form.number') : say('form.number-of', { unit })] }];
  }
}
