import { quantile } from '../support/figures.js';

/**
 * How long a person has a phone in the hand, in seconds: an estimate from what the bots do. Taking it up and reading the
 * question, choosing, and typing with two thumbs (about 35 words a minute).
 */
const TAKE_UP = 8;
const CHOOSE = 4;
const CHARACTERS_A_SECOND = 3;

/** Adds up how long each phone is in a hand. */
export class PhoneTime {
  readonly #seconds = new Map<string, number>();
  /** Phones that were taken up since the facilitator last moved on. */
  readonly #inHand = new Set<string>();

  /** Something was sent from this phone. @param typed characters that somebody typed for it */
  used(phone: string, typed: number): void {
    const taken = this.#inHand.has(phone) ? 0 : TAKE_UP;
    this.#inHand.add(phone);
    this.#seconds.set(phone, (this.#seconds.get(phone) ?? 0) + taken + CHOOSE + typed / CHARACTERS_A_SECOND);
  }

  /** The group goes on: phones were put away. */
  moved(): void {
    this.#inHand.clear();
  }

  /** Minutes in a hand over the whole meeting, over all phones. */
  minutes(): { readonly p50: number; readonly p95: number } {
    const all = [...this.#seconds.values()].map((seconds) => seconds / 60);
    return { p50: quantile(all, 0.5), p95: quantile(all, 0.95) };
  }
}
