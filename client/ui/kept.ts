import { sayDay } from './day';
import type { Translate } from './i18n';

/** How long something is kept. `until` is a day; null while no period ends, absent where nobody knew it. */
export interface Kept {
  readonly logMonths: number;
  readonly until?: string | null | undefined;
}

/** How long what somebody is about to write is kept: said before they write. */
export function sayKept({ logMonths, until }: Kept, t: Translate): string {
  return until ? t('ui.kept.until', { date: sayDay(until) }) : t('ui.kept.months', { count: logMonths });
}
