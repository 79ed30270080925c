import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import type { Address } from '../config/address.js';
import type { Clock } from '../config/clock.js';
import { ADDRESS, CLOCK, DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import { type Denial, deny, denyFor } from '../config/denial.js';
import { PostService } from '../post/post.service.js';
import { accountByEmail } from './account-store.js';
import { Attempts } from './attempts.js';
import { createLink } from './login-store.js';

const QUARTER = 15 * 60_000;

/** Letters with a link to choose a new passphrase, for who asks. */
@Injectable()
export class ForgottenService implements BeforeApplicationShutdown {
  private readonly logger = new Logger('access');
  private readonly asked = new Attempts(3, QUARTER);
  private readonly askedFromAddress = new Attempts(30, QUARTER);
  private sending: Promise<void> = Promise.resolve();

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ADDRESS) private readonly address: Address,
    @Inject(PostService) private readonly post: PostService,
  ) {}

  /** Whether one can ask by e-mail. */
  get byPost(): boolean {
    return this.post.on;
  }

  /**
   * Sends a link to the owner of an e-mail, when there is one. The answer is the same for everybody and does not wait
   * for it, so that neither what it says nor how long it takes tells who has an account.
   */
  ask(email: string, from: string): { sent: 'maybe' } | Denial {
    if (!this.post.on) return deny('post-off');
    const now = this.clock.now();
    const wait = this.askedFromAddress.wait(from, now);
    if (wait > 0) return denyFor('too-many-attempts', wait);
    this.askedFromAddress.note(from, now);
    const key = email.toLowerCase();
    // A mailbox is not flooded; what was sent before goes on working.
    if (this.asked.wait(key, now) === 0) {
      this.asked.note(key, now);
      this.sending = this.sending.then(() => this.send(key)).catch((error: unknown) => this.logger.error(`a letter was not written: ${error instanceof Error ? error.name : typeof error}`));
    }
    return { sent: 'maybe' };
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.sending;
  }

  private async send(email: string): Promise<void> {
    await this.database.write(async (query) => {
      const account = await accountByEmail(query, email);
      if (!account) return;
      const link = `${this.address.origin}/herstel#${await createLink(query, 'reset', account.id, this.clock.now())}`;
      const { name, language } = account;
      await this.post.post(query, { kind: 'reset', to: account.email, language, community: null, about: account.id, values: { name }, link, otherwise: 'answer' });
    });
  }
}
