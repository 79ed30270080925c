import type { MemberRow } from '../model';

/** Small letters without accents, so that "jose" finds "José". */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The people in whom every word is found: in name, e-mail, organisation, perspective or team. Pure. */
export function matching(rows: readonly MemberRow[], words: string): readonly MemberRow[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return rows;
  return rows.filter((row) => {
    const text = plain([row.name, row.email ?? '', row.organisation?.name ?? '', row.perspective?.name ?? '', ...row.teams.map((team) => team.name)].join(' '));
    return wanted.every((word) => text.includes(word));
  });
}
