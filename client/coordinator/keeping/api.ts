import { call } from '../../ui/desk/rest';
import type { Keeping, Retention } from './model';

/** How long one community keeps what. */
export function keepingApi(community: string) {
  const path = `/api/communities/${encodeURIComponent(community)}/retention`;
  return {
    get: () => call<Keeping>('GET', path),
    /** What the next purge would take with another retention. */
    would: ({ cardDays, logMonths, registrationDays }: Retention) =>
      call<Keeping>('GET', `${path}?${new URLSearchParams({ cardDays: String(cardDays), logMonths: String(logMonths), registrationDays: String(registrationDays) }).toString()}`),
    set: ({ cardDays, logMonths, registrationDays }: Retention, version: number) => call<Keeping>('PUT', path, { cardDays, logMonths, registrationDays, version }),
  };
}
