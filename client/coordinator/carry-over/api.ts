import type { Told } from '../../ui/carry/tell-form';
import { call } from '../../ui/desk/rest';
import type { CarryFilter, CarryLine, CarryPage, ContactLine } from './model';

/** What somebody tells, of the version they saw. */
export type TellWish = Told & { readonly evidence: string; readonly version: number };

/** What is meant for one organisation. */
export function organisationCarryOver(organisation: string) {
  const path = `/api/organisations/${encodeURIComponent(organisation)}/carry-over`;
  return {
    get: () => call<{ readonly items: readonly ContactLine[] }>('GET', path),
    tell: (item: string, wish: TellWish) => call<ContactLine>('PUT', `${path}/${encodeURIComponent(item)}`, wish),
  };
}

/** What is followed in one community. */
export function communityCarryOver(community: string) {
  const path = `/api/communities/${encodeURIComponent(community)}/carry-over`;
  return {
    get: (filter: CarryFilter, page: number) => call<CarryPage>('GET', `${path}?${new URLSearchParams([...Object.entries(filter).filter(([, value]) => value !== ''), ['page', String(page)]]).toString()}`),
    tell: (item: string, wish: TellWish) => call<CarryLine>('PUT', `${path}/${encodeURIComponent(item)}`, wish),
    link: (item: string, organisation: string | null, version: number) => call<CarryLine>('PUT', `${path}/${encodeURIComponent(item)}/organisation`, { organisation, version }),
  };
}
