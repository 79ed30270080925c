import { useState } from 'preact/hooks';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { t } from '../ui/i18n';
import { LABEL_LIMIT } from './limits';
import type { Live } from './live';
import type { MinePart } from './views';

/** Who I am here, to change at any moment. */
export function MeSection({ live, person }: { readonly live: Live; readonly person: NonNullable<MinePart['person']> }) {
  const [open, setOpen] = useState(false);
  const [form, setForm] = useState({ name: person.name, organisation: person.organisation, perspective: person.perspective });
  const set = (change: Partial<typeof form>): void => setForm((now) => ({ ...now, ...change }));
  return (
    <section class="section stack">
      <h2>{t('phone.me.title')}</h2>
      <p dir="auto">
        {[person.name || t('phone.me.number', { number: person.number }), person.organisation, person.perspective].filter(Boolean).join(' · ')}
      </p>
      {person.member && <p class="soft">{t('phone.me.member')}</p>}
      {open ? (
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void live.send('session/change-person', form);
            setOpen(false);
          }}
        >
          <Field label={t('phone.join.name')} value={form.name} onInput={(name) => set({ name })} maxLength={LABEL_LIMIT} autoComplete="nickname" />
          <Field label={t('phone.join.organisation')} value={form.organisation} onInput={(organisation) => set({ organisation })} maxLength={LABEL_LIMIT} />
          <Field label={t('phone.join.perspective')} value={form.perspective} onInput={(perspective) => set({ perspective })} maxLength={LABEL_LIMIT} />
          <Button kind="do" type="submit" wide>
            {t('phone.me.save')}
          </Button>
        </form>
      ) : (
        <Button onClick={() => setOpen(true)}>{t('phone.me.change')}</Button>
      )}
    </section>
  );
}
