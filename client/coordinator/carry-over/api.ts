import type { Told } from '../../ui/carry/tell-form';
import { type Answer, call } from '../../ui/desk/rest';
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

/** Every page of what is followed of these teams, as one. */
export async function allOf(api: Pick<ReturnType<typeof communityCarryOver>, 'get'>, filter: CarryFilter, teams: readonly string[]): Promise<Answer<CarryPage>> {
  const first = await api.get(filter, 0);
  if (!first.ok) return first;
  const items = [...first.value.items];
  for (let page = 1; page < first.value.pages; page++) {
    const more = await api.get(filter, page);
    if (!more.ok) return more;
    items.push(...more.value.items);
  }
  const ofTeams = items.filter(({ team }) => team !== null && teams.includes(team.id));
  return { ok: true, value: { ...first.value, items: ofTeams, total: ofTeams.length, page: 0, pages: 1 } };
}
