/** A letter in words, to be copied into any mail program. */
export interface LetterText {
  readonly to: string | null;
  readonly subject: string;
  readonly text: string;
}

/** A link that was just made. It can't be shown again. */
export interface MadeLink {
  readonly link: string;
  readonly letter: LetterText;
  /** Whether the letter goes out by itself. */
  readonly sent: boolean;
}

export type LetterState = 'waiting' | 'sent' | 'failed' | 'to-copy' | 'done';

/** A letter that went out, goes out, or waits for somebody to send it. */
export interface Letter {
  readonly id: string;
  readonly kind: string;
  readonly to: string | null;
  readonly subject: string;
  /** Null once it went out. */
  readonly text: string | null;
  readonly state: LetterState;
  readonly madeAt: number;
  readonly sentAt: number | null;
  /** Why it did not go out, in words. */
  readonly trouble: string | null;
}

/** `GET /api/meetings/:id/letters` and `GET /api/communities/:community/letters`. */
export interface Letters {
  /** Whether letters go out by themselves. */
  readonly on: boolean;
  readonly letters: readonly Letter[];
}
