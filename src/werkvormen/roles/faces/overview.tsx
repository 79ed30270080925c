import type { Translate } from '../../../../client/ui/i18n';
import type { RoleFace } from '../faces-contract';

/** From this many on a side is full: it says that there is much, not how much. */
const FULL = 8;

/** All roles in the order of the alphabet: paper on the left, paper on the right. What does not meet is said, and never scored. */
export function Overview({ roles, t }: { readonly roles: readonly RoleFace[]; readonly t: Translate }) {
  if (roles.length === 0) return null;
  return (
    <ul class={`all-roles${roles.length > 9 ? ' all-roles--many' : ''}`}>
      {roles.map((role) => (
        <li key={role.id} class={role.gap ? 'all-roles__one all-roles__one--gap' : 'all-roles__one'}>
          <strong dir="auto">{role.names.join(' / ')}</strong>
          <div class="all-roles__sides">
            <Papers title={t('roles.side.own')} count={role.own.length} />
            <Papers title={t('roles.side.expected')} count={role.expected.length} />
          </div>
          {role.gap ? <p class="all-roles__gap">{t(`roles.gap.${role.gap}`)}</p> : null}
          {role.agreed.length > 0 ? <p class="all-roles__agreed">✓ {t('roles.side.agreed')}</p> : null}
        </li>
      ))}
    </ul>
  );
}

/** A slip of paper per card. */
function Papers({ title, count }: { readonly title: string; readonly count: number }) {
  return (
    <div class="papers">
      <p>{title}</p>
      <p class="papers__slips">
        <span class="visually-hidden">{count}</span>
        {Array.from({ length: Math.min(FULL, count) }, (_, i) => <span key={i} class="papers__slip" aria-hidden="true" />)}
      </p>
    </div>
  );
}
