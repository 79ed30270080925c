import { useState } from 'preact/hooks';
import { Check, Field } from '../ui/field';
import { t } from '../ui/i18n';
import type { Invitation, JoinForm } from './ask';
import { LABEL_LIMIT } from './limits';

interface JoinFieldsProps {
  readonly form: JoinForm;
  readonly set: (change: Partial<JoinForm>) => void;
}

/** What a guest may say. Everything may stay empty. */
export function GuestFields({ form, set, invitation }: JoinFieldsProps & { readonly invitation: Invitation }) {
  return (
    <>
      <Field label={t('phone.join.name')} hint={t('phone.join.name-hint')} value={form.name} onInput={(name) => set({ name })} maxLength={LABEL_LIMIT} autoComplete="nickname" autoCapitalize="words" />
      <Field
        label={t('phone.join.organisation')}
        hint={t('phone.join.optional')}
        value={form.organisation}
        onInput={(organisation) => set({ organisation })}
        suggestions={invitation.organisations}
        maxLength={LABEL_LIMIT}
      />
      <Field
        label={t('phone.join.perspective')}
        hint={t('phone.join.perspective-hint')}
        value={form.perspective}
        onInput={(perspective) => set({ perspective })}
        suggestions={invitation.perspectives}
        maxLength={LABEL_LIMIT}
      />
      <Check checked={form.firstTime} onChange={(firstTime) => set({ firstTime })}>
        {t('phone.join.first-time')}
      </Check>
    </>
  );
}

/** For whom somebody comes instead; quiet, because it is for few. */
export function InsteadField({ form, set }: JoinFieldsProps) {
  const [open, setOpen] = useState(form.standsInFor !== '');
  return (
    <details class="instead" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('phone.join.instead')}</summary>
      <Field label={t('phone.join.instead-of')} hint={t('phone.join.instead-hint')} value={form.standsInFor} onInput={(standsInFor) => set({ standsInFor })} maxLength={LABEL_LIMIT} autoCapitalize="words" />
    </details>
  );
}
