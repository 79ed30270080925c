import { t } from '../../ui/i18n';
import type { MeetingPlan, Template } from '../model';
import { clockAfter } from '../programme';

/** Minutes of the whole programme. */
export function minutesOf(items: readonly { readonly minutes: number }[]): number {
  return items.reduce((sum, item) => sum + item.minutes, 0);
}

/** How long a meeting of this kind takes as a rule: as long as the programme that comes with the product. */
export function usualMinutes({ kind, cafeType }: Pick<MeetingPlan, 'kind' | 'cafeType'>, templates: readonly Template[]): number | null {
  const usual = templates.find((template) => template.kind === kind && template.cafeType === cafeType && template.items.length > 0);
  return usual ? (usual.minutes ?? minutesOf(usual.items)) : null;
}

/** The sum of a programme in one sentence, with clock times when the start is known, and how it compares with what is usual. */
export function sayLength(plan: Pick<MeetingPlan, 'kind' | 'items' | 'time'>, usual: number | null): string {
  const sum = minutesOf(plan.items);
  const kind = t(`prepare.a-kind.${plan.kind}`);
  const more = usual === null ? 0 : sum - usual;
  const parts = [t('prepare.length.sum', { minutes: t('console.minutes', { count: sum }) })];
  if (plan.time && sum > 0) parts.push(t('prepare.length.clock', { from: clockAfter(plan.time, 0), to: clockAfter(plan.time, sum) }));
  const sentence = `${parts.join(', ')}.`;
  if (more === 0 || sum === 0 || usual === null) return sentence;
  const difference = t('console.minutes', { count: Math.abs(more) });
  return `${sentence} ${t(more > 0 ? 'prepare.length.over' : 'prepare.length.under', { difference, usual: t('console.minutes', { count: usual }), kind })}`;
}
