import type { HarvestedNeed } from '../../engine/harvest.js';
import { sayNeed } from '../sentences.js';
import type { Speaker } from '../speaker.js';
import { type Block, item, labelled, list, type Tone } from './paper.js';

type Need = Pick<HarvestedNeed, 'text' | 'answer' | 'reason'> & { readonly by?: string | null };

const TONES: Readonly<Record<NonNullable<Need['answer']> | 'none', Tone>> = { adopted: 'done', adapted: 'done', 'not-adopted': 'strong', none: 'open' };

/** Every need of a decision with what was answered, beside its text and never merged with it (rule 11). */
export function needsList(needs: readonly Need[], speaker: Speaker): Block[] {
  const { say } = speaker;
  const answer = (need: Need) => ({ text: say(`decision.answer.${need.answer ?? 'none'}`), tone: TONES[need.answer ?? 'none'] });
  return labelled(say('decision.needs'), list(needs.map((need) => item(sayNeed(need, speaker), need.by ?? '', answer(need), { text: need.reason, tone: 'plain' }))));
}
