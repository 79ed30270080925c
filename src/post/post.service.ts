import { Inject, Injectable } from '@nestjs/common';
import { type Clock, randomId } from '../config/clock.js';
import { CLOCK } from '../config/config.module.js';
import { insertRows, type Query } from '../config/sql.js';
import type { LetterText, LetterWish, Posted } from './letter.js';

/** Letters: in the outbox when post is set up, otherwise to be copied. */
@Injectable()
export class PostService {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** Whether letters go out by themselves. */
  get on(): boolean {
    return false;
  }

  /** Writes a letter. Call it in the transaction of what it is about: neither without the other. */
  async post(query: Query, wish: LetterWish): Promise<Posted> {
    const letter: LetterText = { to: wish.to, subject: wish.kind, text: [...Object.values(wish.values), wish.link ?? ''].join('\n') };
    if (wish.otherwise === 'copy') {
      const columns = ['id', 'community', 'about', 'kind', 'recipient', 'state', 'content', 'subject', 'tries', 'next_try_at', 'made_at'];
      const now = this.clock.now();
      await insertRows(query, 'letter', columns, [[randomId(), wish.community, wish.about, wish.kind, wish.to ?? '', 'to-copy', letter.text, letter.subject, 0, now, now]]);
    }
    return { letter, sent: false };
  }
}
