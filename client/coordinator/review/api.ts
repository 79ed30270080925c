import { call } from '../../ui/desk/rest';
import type { Named } from '../model';
import { type Filters, searchOf } from './filters';
import type { Review, ReviewEntry } from './model';

/** The REST side of the review desk of one community. Every call answers; nothing throws. */
export function reviewApi(community: string) {
  const at = (...parts: readonly string[]): string => `/api/communities/${[community, ...parts].map(encodeURIComponent).join('/')}`;
  const ofEntry = (entry: string, ...parts: readonly string[]): string => at('review', 'entries', entry, ...parts);
  return {
    read: (filters: Partial<Filters>) => call<Review>('GET', `${at('review')}${searchOf(filters)}`),
    addTheme: (name: string) => call<Named>('POST', at('themes'), { name }),
    renameTheme: (theme: string, name: string) => call<Named>('PUT', at('themes', theme), { name }),
    mergeTheme: (theme: string, into: string) => call<Named>('POST', at('themes', theme, 'merge'), { into }),
    removeTheme: (theme: string) => call<void>('DELETE', at('themes', theme)),
    setThemes: (entry: string, themes: readonly string[]) => call<ReviewEntry>('PUT', ofEntry(entry, 'themes'), { themes }),
    /** @param checked whether what may point at a person was shown to who wrote it */
    addRemark: (entry: string, byWhom: string, text: string, checked: boolean) => call<ReviewEntry>('POST', ofEntry(entry, 'remarks'), { byWhom, text, checked }),
    removeRemark: (entry: string, remark: string) => call<ReviewEntry>('DELETE', ofEntry(entry, 'remarks', remark)),
    /** @param period null for no bundle at all */
    choose: (entry: string, period: string | null) => call<ReviewEntry>('PUT', ofEntry(entry, 'chosen'), { period }),
    askAuthor: (entry: string) => call<ReviewEntry>('POST', ofEntry(entry, 'ask'), {}),
  };
}

export type ReviewApi = ReturnType<typeof reviewApi>;
