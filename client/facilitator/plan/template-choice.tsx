import { Choice } from '../../ui/choice';
import { t } from '../../ui/i18n';
import type { MeetingPlan, Template } from '../model';
import { minutesOf } from './length';

/** Stands for a programme with nothing in it. */
export const NOTHING = 'nothing';

/** What tells one template from another: an own one may have the name of one that comes with the product. */
export function templateKey(template: Template): string {
  return template.id ?? `built-in ${template.name}`;
}

/** The templates for a kind of meeting, own ones first: somebody made those for here. */
export function fitting(templates: readonly Template[], kind: MeetingPlan['kind']): Template[] {
  const those = templates.filter((template) => template.kind === kind && template.items.length > 0);
  return [...those.filter((template) => template.id), ...those.filter((template) => !template.id)];
}

interface Props {
  readonly templates: readonly Template[];
  readonly chosen: Template | null;
  readonly onChoose: (key: string) => void;
}

/** Programmes to start from, each with the reason to choose it. */
export function TemplateChoice({ templates, chosen, onChoose }: Props) {
  const options = templates.map((template) => ({ value: templateKey(template), label: template.title || template.name, hint: templateHint(template) }));
  return (
    <Choice
      legend={t('console.plan.template')}
      options={[...options, { value: NOTHING, label: t('console.plan.from-nothing'), hint: t('console.plan.from-nothing-hint') }]}
      value={chosen ? templateKey(chosen) : NOTHING}
      onChange={onChoose}
    />
  );
}

function templateHint(template: Template): string {
  const length = t('console.plan.template-hint', { items: template.items.length, minutes: template.minutes ?? minutesOf(template.items) });
  const own = template.id ? t('prepare.template.own') : '';
  return [own, length, template.reason].filter(Boolean).join('. ');
}
