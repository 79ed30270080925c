/** What one can narrow by, in the order of the page. They stand in the address, so that it can be kept and shared. */
const KEYS = ['q', 'team', 'period', 'theme', 'level', 'layer', 'form', 'turn', 'public', 'chosen'] as const;

export type FilterKey = (typeof KEYS)[number];
export type Filters = Readonly<Record<FilterKey, string>> & { readonly page: number };

/** What lies behind "more choices". */
export const RARE: readonly FilterKey[] = ['layer', 'form', 'turn', 'public', 'chosen'];

/** As many as the server gives at once. */
export const PAGE_SIZE = 25;

/** Reads an address from the question mark on. */
export function filtersOf(search: string): Filters {
  const asked = new URLSearchParams(search);
  const page = Number(asked.get('page') ?? '0');
  const found = Object.fromEntries(KEYS.map((key) => [key, asked.get(key) ?? ''])) as Record<FilterKey, string>;
  return { ...found, page: Number.isInteger(page) && page > 0 ? page : 0 };
}

/** The address of these choices, from the question mark on; nothing for none. */
export function searchOf(filters: Partial<Filters>): string {
  const asked = new URLSearchParams();
  for (const key of KEYS) if (filters[key]) asked.set(key, filters[key]);
  if (filters.page) asked.set('page', String(filters.page));
  const said = asked.toString();
  return said === '' ? '' : `?${said}`;
}

/** The same choices with one changed: that begins at its first page. */
export function changed(filters: Filters, key: FilterKey, value: string): Filters {
  return { ...filters, [key]: value, page: 0 };
}

/** Whether anything is chosen but, when asked, the level. */
export function isNarrowed(filters: Filters, apartFrom?: FilterKey): boolean {
  return KEYS.some((key) => key !== apartFrom && filters[key] !== '');
}

/** Which part of the list a page has: from, up to and including. */
export function rangeOf(page: number, total: number): { readonly from: number; readonly to: number } {
  return { from: Math.min(total, page * PAGE_SIZE + 1), to: Math.min(total, (page + 1) * PAGE_SIZE) };
}
