import { sayRefusal } from '../ui/answers';
import { grants } from '../ui/desk/account';
import type { Problem } from '../ui/desk/rest';
import { locale, t } from '../ui/i18n';
import type { Named } from './model';

/** Why REST said no, in the server's words, or in ours when the server was not reached. */
export function sayProblem(problem: Problem): string {
  if (problem.refused === 'unreachable') return t('desk.unreachable');
  if (problem.refused === 'not-allowed') return t('community.not-allowed');
  return problem.detail || sayRefusal(t, problem.refused);
}

/** A moment (milliseconds) as a day and a time. */
export function sayMoment(at: number): string {
  return new Date(at).toLocaleString(locale.value, { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' });
}

/** A moment (milliseconds) as a day only. */
export function sayDayOf(at: number): string {
  return new Date(at).toLocaleDateString(locale.value, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** Names as people say them: "a, b en c". */
export function sayList(names: readonly string[]): string {
  const last = names[names.length - 1];
  if (last === undefined) return '';
  return names.length === 1 ? last : t('community.list', { some: names.slice(0, -1).join(', '), last });
}

/** Whether who is here looks after this community. */
export function looksAfter(community: string): boolean {
  return grants.value.some((grant) => grant.role === 'coordinator' && grant.community === community);
}

/** Things with a name, to choose from; `none` is what choosing nothing is called. */
export function choices(things: readonly Named[], none?: string): { value: string; label: string }[] {
  const options = things.map(({ id, name }) => ({ value: id, label: name }));
  return none === undefined ? options : [{ value: '', label: none }, ...options];
}
