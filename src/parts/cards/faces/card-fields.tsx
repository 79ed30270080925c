import { Choice } from '../../../../client/ui/choice';
import { Check, Field } from '../../../../client/ui/field';
import type { Translate } from '../../../../client/ui/i18n';
import { Line } from '../../../../client/ui/line';
import type { CourseFace, CourseMine, StepFace } from '../faces-contract';
import type { FieldPlan } from '../plan';

/** What somebody chose or wrote beside the text of a card, by field. */
export type Filled = Readonly<Record<string, string | number>>;
export const NOTHING_FILLED: Filled = {};

interface Props {
  readonly name: string;
  readonly step: StepFace;
  readonly room: Pick<CourseFace, 'perspectives' | 'organisations'>;
  readonly filled: Filled;
  readonly onFill: (filled: Filled) => void;
  readonly t: Translate;
}

/** The fields of a card beside its text. */
export function CardFields({ name, step, room, filled, onFill, t }: Props) {
  return (
    <>
      {Object.entries(step.fields).map(([field, plan]) => (
        <OneField key={field} {...{ name, field, plan, room, t }} value={filled[field]} onValue={(value) => onFill({ ...filled, [field]: value })} />
      ))}
    </>
  );
}

function OneField(props: Pick<Props, 'name' | 'room' | 't'> & { readonly field: string; readonly plan: FieldPlan; readonly value: string | number | undefined; readonly onValue: (value: string | number) => void }) {
  const { name, field, plan, room, value, onValue, t } = props;
  const label = t(`${name}.fields.${field}`);
  switch (plan.kind) {
    case 'choice':
      return <Choice legend={label} options={plan.of.map((one) => ({ value: one, label: t(`${name}.values.${field}.${one}`) }))} value={typeof value === 'string' ? value : null} onChange={onValue} />;
    case 'several': {
      const chosen = typeof value === 'string' ? value.split('+') : [];
      return (
        <fieldset>
          <legend class="choice__legend">{label}</legend>
          {plan.of.map((one) => (
            <Check key={one} checked={chosen.includes(one)} onChange={(on) => onValue(plan.of.filter((other) => (other === one ? on : chosen.includes(other))).join('+'))}>
              {t(`${name}.values.${field}.${one}`)}
            </Check>
          ))}
        </fieldset>
      );
    }
    case 'label':
      return <Field label={label} hint={plan.needed ? undefined : t('cards.optional')} maxLength={plan.limit} suggestions={plan.from ? room[plan.from] : undefined} value={typeof value === 'string' ? value : ''} onInput={onValue} />;
    default:
      return <Line label={label} from={plan.from} to={plan.to} fromLabel={plan.ends?.[0] || t(`${name}.fields.${field}-from`)} toLabel={plan.ends?.[1] || t(`${name}.fields.${field}-to`)} value={typeof value === 'number' ? value : null} onValue={onValue} />;
  }
}

/** What a card begins with: who somebody is, as they said it themselves or on the card before. */
export function filledBy(step: StepFace, self: CourseMine['self'], before: Filled = NOTHING_FILLED): Filled {
  return Object.fromEntries(
    Object.entries(step.fields).flatMap(([field, plan]) => {
      const known = plan.kind === 'label' && plan.from && !plan.others ? (before[field] ?? self[plan.from].slice(0, plan.limit)) : '';
      return known === '' ? [] : [[field, known]];
    }),
  );
}

/** Whether everything that a card needs is there. */
export function fieldsComplete(step: StepFace, filled: Filled): boolean {
  return Object.entries(step.fields).every(([field, plan]) => !plan.needed || (filled[field] !== undefined && String(filled[field]).trim() !== ''));
}

/** As a command has them: people's own words apart, because those are personal. */
export function fieldsOf(step: StepFace, filled: Filled): { fields: Record<string, string | number>; labels: Record<string, string> } {
  const fields: Record<string, string | number> = {};
  const labels: Record<string, string> = {};
  for (const [field, value] of Object.entries(filled)) {
    if (step.fields[field]?.kind === 'several' && value === '') continue;
    if (step.fields[field]?.kind !== 'label') fields[field] = value;
    else if (String(value).trim() !== '') labels[field] = String(value);
  }
  return { fields, labels };
}
