import type { JsonObject } from '../../../engine/json';
import type { Audience, Layer, Level } from '../../../engine/learning';

/** What somebody fills in for one entry; the same fields go with `write` and `change`. */
export interface EntryFields {
  readonly level: Level;
  readonly audience: Audience;
  readonly named: boolean;
  readonly text: string;
  readonly nextStep: string;
  readonly landsAt: string;
  readonly layer: Layer | null;
}

export const AUDIENCE_ORDER: readonly Audience[] = ['me', 'team', 'community'];
export const LAYER_ORDER: readonly Layer[] = ['uitvoering', 'beleid', 'management', 'onderwijs'];

/** Nothing written yet; only the author may see it (rule 18). */
export function emptyEntry(level: Level): EntryFields {
  return { level, audience: 'me', named: false, text: '', nextStep: '', landsAt: '', layer: null };
}

/** Reads a draft that this page wrote; empty fields when there is none. */
export function readEntry(draft: string, otherwise: EntryFields): EntryFields {
  if (draft === '') return otherwise;
  try {
    return { ...otherwise, ...(JSON.parse(draft) as Partial<EntryFields>) };
  } catch {
    return otherwise;
  }
}

/** The fields as a command carries them; what belongs to another level or to somebody unnamed is left out. */
export function entryData(fields: EntryFields): JsonObject {
  const organisation = fields.level === 'organisation';
  return {
    level: fields.level,
    audience: fields.audience,
    named: fields.audience !== 'me' && fields.named,
    text: fields.text,
    nextStep: organisation ? fields.nextStep : '',
    landsAt: organisation ? fields.landsAt : '',
    layer: organisation ? fields.layer : null,
  };
}

/** Three inputs are enough, and two more for the organisation (rule 18). */
export function isComplete(fields: EntryFields): boolean {
  return fields.text.trim() !== '' && (fields.level !== 'organisation' || (fields.nextStep.trim() !== '' && fields.landsAt.trim() !== ''));
}
