import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../config/clock.js';
import { CLOCK } from '../config/config.module.js';
import type { Query } from '../config/sql.js';
import { asText } from './forms.js';
import type { LetterWish, Posted } from './letter.js';
import { putLetter } from './outbox.js';
import { Postman } from './postman.js';
import { write } from './words.js';

/** Letters: in the outbox when post is set up, otherwise to be copied. */
@Injectable()
export class PostService {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Postman) private readonly postman: Postman,
  ) {}

  /** Whether letters go out by themselves. */
  get on(): boolean {
    return this.postman.on;
  }

  /** Writes a letter. Call it in the transaction of what it is about: neither without the other. */
  async post(query: Query, wish: LetterWish): Promise<Posted> {
    const written = write(wish);
    const sent = this.on && wish.to !== null;
    if (sent || wish.otherwise === 'copy') await putLetter(query, wish, written, sent ? 'waiting' : 'to-copy', this.clock.now());
    if (sent) this.postman.soon();
    return { letter: { to: wish.to, subject: written.subject, text: asText(written) }, sent };
  }

  /** There is something to send that was not written just now. */
  soon(): void {
    this.postman.soon();
  }
}
