import { Injectable } from '@nestjs/common';

/**
 * Tells whoever keeps a connection open that somebody may have lost a right just now: a login ended, a role was taken
 * back, a passphrase is another one. It says not whose: who hears it looks again at those it let in.
 */
@Injectable()
export class RightsLost {
  readonly #listeners = new Set<() => void>();

  /** To be called after it is durable. */
  tell(): void {
    for (const listener of this.#listeners) listener();
  }

  /** @param look called at each {@link tell} of this process */
  listen(look: () => void): void {
    this.#listeners.add(look);
  }
}
