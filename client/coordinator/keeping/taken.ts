import { t } from '../../ui/i18n';
import { TAKEN, type Taken } from './model';

/** What a purge takes, one phrase each: "3 kaarten van niemand". Empty for nothing. */
export function sayTaken(taken: Taken): string[] {
  return TAKEN.filter((what) => taken[what] > 0).map((what) => t(`keeping.taken.${what}`, { count: taken[what] }));
}
