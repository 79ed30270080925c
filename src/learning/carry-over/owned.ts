import type { LogOwner } from '../../access/guards.js';

/** In SQL: whether carry-over `c` is somebody's own. Its two parameters are both the owner. */
export function isOwn(kind: LogOwner['kind']): string {
  const there = kind === 'member' ? 'attendance p WHERE p.member = ?' : 'keeper_person p WHERE p.keeper = ?';
  return `(c.owner = ? OR EXISTS (SELECT 1 FROM ${there} AND p.session = c.session AND p.person = c.author))`;
}
