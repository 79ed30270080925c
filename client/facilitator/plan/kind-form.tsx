import { Choice } from '../../ui/choice';
import { t } from '../../ui/i18n';
import type { MeetingPlan } from '../model';
import { CAFE_TYPES, KINDS } from '../plan-form';

type Kind = Pick<MeetingPlan, 'kind' | 'cafeType'>;

/** What kind of meeting it is. */
export function KindForm({ kind, cafeType, onKind }: Kind & { readonly onKind: (kind: Kind) => void }) {
  return (
    <div class="form">
      <KindChoice kind={kind} onKind={(next) => onKind({ kind: next, cafeType: next === 'kenniscafe' ? (cafeType ?? 'dialoogtafel') : null })} />
      {kind === 'kenniscafe' ? <CafeChoice cafeType={cafeType} onType={(next) => onKind({ kind, cafeType: next })} /> : null}
    </div>
  );
}

export function KindChoice({ kind, onKind }: { readonly kind: MeetingPlan['kind']; readonly onKind: (kind: MeetingPlan['kind']) => void }) {
  const kinds = KINDS.map((value) => ({ value, label: t(`console.kind.${value}`), hint: t(`console.kind.${value}-hint`) }));
  return <Choice legend={t('console.plan.kind')} options={kinds} value={kind} onChange={onKind} />;
}

export function CafeChoice({ cafeType, onType }: { readonly cafeType: MeetingPlan['cafeType']; readonly onType: (type: NonNullable<MeetingPlan['cafeType']>) => void }) {
  const types = CAFE_TYPES.map((value) => ({ value, label: t(`console.cafe.${value}.name`), hint: t(`console.cafe.${value}.hint`) }));
  return <Choice legend={t('console.plan.cafe-type')} options={types} value={cafeType} onChange={onType} />;
}
