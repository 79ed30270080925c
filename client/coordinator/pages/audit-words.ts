import { sayDay } from '../../ui/day';
import { knows, locale, t } from '../../ui/i18n';
import type { AuditEntry } from '../model';

/** An entry of the trail in words: who did what, and to what. */
export function sayEntry(entry: AuditEntry): string {
  const by = entry.byName || t('community.audit-operator');
  const name = entry.subjectName || t('community.audit-nameless');
  const key = `community.audit.${entry.action}`;
  return knows(key) ? t(key, { ...sayDetail(entry.detail), by, name }) : t('community.audit-other', { by, name, action: entry.action });
}

/** Short facts in words: roles by their names, days as people say them. `by` is taken by who did it. */
function sayDetail(detail: AuditEntry['detail']): Record<string, string | number> {
  return Object.fromEntries(Object.entries(detail).map(([fact, value]) => [fact === 'by' ? 'way' : fact, typeof value === 'number' ? value : sayFact(fact, String(value ?? ''))]));
}

function sayFact(fact: string, value: string): string {
  if (fact === 'role') return value.split(', ').map(roleWord).join(', ');
  if (fact === 'export') return exportWord(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? sayDay(value) : value;
}

function exportWord(what: string): string {
  const key = `community.exported.${what}`;
  return knows(key) ? t(key) : what;
}

function roleWord(role: string): string {
  const key = `people.roles-small.${role}`;
  return knows(key) ? t(key) : role;
}

/** The time of the day of a moment. */
export function sayTime(at: number): string {
  return new Date(at).toLocaleTimeString(locale.value, { hour: '2-digit', minute: '2-digit' });
}
