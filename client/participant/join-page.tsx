import { useState } from 'preact/hooks';
import { sayRefusal } from '../ui/answers';
import { Button } from '../ui/button';
import { Check, Field } from '../ui/field';
import { t } from '../ui/i18n';
import type { Invitation, JoinForm, Way } from './ask';
import { LanguageChoice } from './language-choice';
import { join } from './way';

/** As `LABEL_LIMIT` in `src/engine/text.ts`, which would bring its validator along. */
export const LABEL_LIMIT = 120;

interface JoinPageProps {
  readonly path: string;
  readonly way: Way;
  readonly invitation: Invitation;
  /** What was filled in before, when it was refused. */
  readonly form: JoinForm;
  readonly refused: string | null;
}

/** Who somebody is, as far as they want to say. Everything may stay empty. */
export function JoinPage({ path, way, invitation, form: before, refused }: JoinPageProps) {
  const [form, setForm] = useState(before);
  const set = (change: Partial<JoinForm>): void => setForm((now) => ({ ...now, ...change }));
  return (
    <main class="page">
      <p class="page__meeting">{t(`phone.join.kind.${invitation.kind}`)}</p>
      <h1>{invitation.title}</h1>
      <p class="soft">{t('phone.join.intro')}</p>
      {invitation.status === 'planned' && <p class="notice">{t('phone.join.early')}</p>}
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void join(path, way, invitation, form);
        }}
      >
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
        {refused && (
          <p class="field__note field__note--wrong" role="alert">
            {sayRefusal(t, refused)}
          </p>
        )}
        <div class="thumb">
          <Button kind="do" type="submit" wide>
            {t('phone.join.go')}
          </Button>
        </div>
      </form>
      <LanguageChoice />
    </main>
  );
}
