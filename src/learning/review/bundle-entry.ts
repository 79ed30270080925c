import { LEVELS } from '../../engine/learning.js';
import type { ReviewEntry } from './review.schemas.js';

/** An entry as everybody may read it. */
export interface BundleEntry extends Omit<ReviewEntry, 'consent' | 'mayGoOut' | 'chosenFor' | 'lapsed' | 'month'> {
  /** YYYY-MM; null where it could point at somebody. */
  readonly month: string | null;
}

/**
 * What may stand in a public bundle of these entries, by level and text, without what was said to how they were before. Of a card without a link to a person nobody said that it
 * may go out: the community decides, and only its words do, without anything that leads to who wrote them.
 */
export function forEverybody(entries: readonly ReviewEntry[]): BundleEntry[] {
  return entries
    .filter((entry) => entry.mayGoOut)
    .map(({ consent, mayGoOut: _may, chosenFor: _chosen, lapsed: _lapsed, ...entry }) => ({ ...entry, remarks: entry.remarks.filter(({ earlier }) => !earlier), ...(consent === 'yes' ? {} : LEADS_NOWHERE) }))
    .sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || a.text.localeCompare(b.text, 'nl') || (a.id < b.id ? -1 : 1));
}

const LEADS_NOWHERE = { by: null, team: null, meeting: null, month: null, link: '', landsAt: '' } as const;
