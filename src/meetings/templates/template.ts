import type { JsonObject } from '../../engine/json.js';
import type { Language } from '../../config/language.js';
import type { ProgrammeItem } from '../../engine/programme.js';
import type { MeetingKind } from '../../engine/meeting-kinds.js';

/** What a template says of one item, in one language. */
export interface ItemWords {
  readonly title: string;
  readonly questions: readonly string[];
  readonly aim: string;
  /** Who leads it, as a part in the meeting; a name comes when somebody takes the template. */
  readonly leads: string;
  readonly material: string;
  readonly planB: string;
  /** Settings that are sentences, e.g. the options of a poll; beside those of the item. */
  readonly config?: JsonObject;
}

/** One item of a template. `capture`: whether somebody takes notes. */
export type TemplateItem = Pick<ProgrammeItem, 'werkvorm' | 'minutes' | 'config' | 'capture'> & { readonly words: Readonly<Record<Language, ItemWords>> };

/** A programme to start from. Whoever takes it owns it: everything can be changed. */
export interface Template {
  readonly name: string;
  readonly kind: MeetingKind;
  /** Only for a kenniscafé. */
  readonly cafeType: 'klaslokaal' | 'kennisontwikkeling' | 'podium' | 'dialoogtafel' | null;
  /** `reason`: why this order fits this kind of meeting, and the kind of knowledge it stresses. */
  readonly words: Readonly<Record<Language, { readonly title: string; readonly reason: string }>>;
  readonly items: readonly TemplateItem[];
}
