import type { Language } from '../../config/language.js';
import type { MeetingKind } from '../../engine/session.js';
import type { ProgrammeItem } from '../../engine/programme.js';

/** What a template says of one item, in one language. */
export interface ItemWords {
  readonly title: string;
  readonly questions: readonly string[];
  readonly aim: string;
}

/** A programme to start from. Whoever takes it owns it: everything can be changed. */
export interface Template {
  readonly name: string;
  readonly kind: MeetingKind;
  /** Null for a kenniscafé whose type is still to be chosen. */
  readonly cafeType: 'klaslokaal' | 'kennisontwikkeling' | 'podium' | 'dialoogtafel' | null;
  readonly items: readonly (Pick<ProgrammeItem, 'werkvorm' | 'minutes' | 'config'> & { readonly words: Readonly<Record<Language, ItemWords>> })[];
}
