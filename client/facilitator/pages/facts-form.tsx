import { Choice } from '../../ui/choice';
import { Area } from '../../ui/console-form';
import { Field } from '../../ui/field';
import { t } from '../../ui/i18n';
import type { MeetingPlan } from '../model';
import { CAFE_TYPES } from '../plan-form';

interface Props {
  readonly plan: MeetingPlan;
  readonly onPlan: (plan: MeetingPlan) => void;
}

/** What kind of meeting it is. */
export function KindForm({ plan, onPlan }: Props) {
  const kinds = (['werkteam', 'kenniscafe'] as const).map((value) => ({ value, label: t(`console.kind.${value}`), hint: t(`console.kind.${value}-hint`) }));
  const types = CAFE_TYPES.map((value) => ({ value, label: t(`console.cafe.${value}.name`), hint: t(`console.cafe.${value}.hint`) }));
  return (
    <>
      <Choice legend={t('console.plan.kind')} options={kinds} value={plan.kind} onChange={(kind) => onPlan({ ...plan, kind, cafeType: kind === 'kenniscafe' ? (plan.cafeType ?? 'dialoogtafel') : null })} />
      {plan.kind === 'kenniscafe' ? (
        <Choice legend={t('console.plan.cafe-type')} options={types} value={plan.cafeType} onChange={(cafeType) => onPlan({ ...plan, cafeType })} />
      ) : null}
    </>
  );
}

/** What, when, with whom. */
export function FactsForm({ plan, onPlan }: Props) {
  return (
    <>
      <Field label={t('console.plan.title')} required maxLength={200} value={plan.title} onInput={(title) => onPlan({ ...plan, title })} />
      <Area label={t('console.plan.question')} hint={t('console.plan.question-hint')} maxLength={1000} value={plan.question} onInput={(question) => onPlan({ ...plan, question })} />
      <div class="pair">
        <Field label={t('console.plan.date')} type="date" required value={plan.date} onInput={(date) => onPlan({ ...plan, date })} />
        <Field
          label={t('console.plan.expected')}
          type="number"
          value={plan.expected === null ? '' : String(plan.expected)}
          onInput={(text) => onPlan({ ...plan, expected: Math.max(0, Math.trunc(Number(text)) || 0) || null })}
        />
      </div>
      <Field label={t('console.plan.team')} maxLength={200} value={plan.team} onInput={(team) => onPlan({ ...plan, team })} />
      <div class="pair">
        <Lines label={t('console.plan.organisations')} value={plan.organisations} onLines={(organisations) => onPlan({ ...plan, organisations })} />
        <Lines label={t('console.plan.perspectives')} value={plan.perspectives} onLines={(perspectives) => onPlan({ ...plan, perspectives })} />
      </div>
    </>
  );
}

/** Empty lines stay while typing; they go when the plan is sent. */
function Lines({ label, value, onLines }: { label: string; value: readonly string[]; onLines: (lines: string[]) => void }) {
  return <Area label={label} hint={t('console.plan.one-per-line')} rows={5} value={value.join('\n')} onInput={(text) => onLines(text.split('\n'))} />;
}
