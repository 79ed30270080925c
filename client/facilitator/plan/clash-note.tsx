import { Button } from '../../ui/button';
import { language, t } from '../../ui/i18n';
import { type Clash, keyOf, type PlanField } from '../merge-plan';
import type { EditablePlan } from '../pages/use-plan';
import { clashPlace, clashSide } from './clash-words';

type Editing = Pick<EditablePlan, 'plan' | 'clashes' | 'choose'>;

/** Beside what two people changed: both texts, and a choice. Nothing is lost until somebody chooses. */
export function ClashNote({ clash, editing }: { readonly clash: Clash; readonly editing: Editing }) {
  const { plan, choose } = editing;
  const place = clashPlace(plan, clash);
  const sides = (['mine', 'theirs'] as const).map((side) => ({ side, text: clashSide(plan, clash, side, language.value) }));
  return (
    <div class="clash notice notice--other" role="group" aria-label={t('prepare.clash.label', { place })} data-clash={keyOf(clash)}>
      <p>{t(clash.on === 'removal' ? 'prepare.clash.one-removed' : 'prepare.clash.both', { place })}</p>
      <dl class="clash-sides">
        {sides.map(({ side, text }) => (
          <div key={side}>
            <dt>{t(`prepare.clash.${side}`)}</dt>
            <dd class="as-written" dir="auto">{text}</dd>
          </div>
        ))}
      </dl>
      <div class="row">
        {sides.map(({ side }) => (
          <Button key={side} small onClick={() => choose(clash, side)} label={t(`prepare.clash.take-${side}-named`, { place })}>{t(`prepare.clash.take-${side}`)}</Button>
        ))}
      </div>
    </div>
  );
}

/** The clash of one field of the plan, if there is one. */
export function FieldClash({ field, editing }: { readonly field: PlanField; readonly editing: Editing }) {
  const clash = editing.clashes.find((one) => one.on === 'field' && one.field === field);
  return clash ? <ClashNote clash={clash} editing={editing} /> : null;
}

/** The clashes of one item of the programme. */
export function ItemClashes({ item, editing }: { readonly item: string; readonly editing: Editing }) {
  const clashes = editing.clashes.filter((one) => one.on !== 'field' && one.item === item);
  return <>{clashes.map((clash) => <ClashNote key={keyOf(clash)} clash={clash} editing={editing} />)}</>;
}
