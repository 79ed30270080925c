import { useState } from 'preact/hooks';
import { sayRefusal } from '../ui/answers';
import { Button } from '../ui/button';
import { t } from '../ui/i18n';
import { GuestFields, InsteadField } from './join-fields';
import type { JoinForm } from './ask';
import { LanguageChoice } from './language-choice';
import { type FormPlace, join } from './way';

/** Who somebody is, as far as they want to say. A phone with a personal link knows it already. */
export function JoinPage(place: FormPlace) {
  const { invitation, member, refused } = place;
  const [form, setForm] = useState(place.form);
  const [guest, asGuest] = useState(false);
  const as = guest ? null : member;
  const set = (change: Partial<JoinForm>): void => setForm((now) => ({ ...now, ...change }));
  return (
    <main class="page">
      <p class="page__meeting">{t(`phone.join.kind.${invitation.kind}`)}</p>
      <h1>{invitation.title}</h1>
      {place.note && <p class="notice">{t(`phone.join.note.${place.note}`)}</p>}
      {!as && <p class="soft">{t('phone.join.intro')}</p>}
      {invitation.status === 'planned' && <p class="notice">{t('phone.join.early')}</p>}
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void join(place, form, as);
        }}
      >
        {as ? (
          <div class="card">
            <p class="soft">{t('phone.join.as')}</p>
            <p class="as__name" dir="auto">{as.name}</p>
            <p dir="auto">{[as.organisation, as.perspective].filter(Boolean).join(' · ')}</p>
          </div>
        ) : (
          <GuestFields form={form} set={set} invitation={invitation} />
        )}
        <InsteadField form={form} set={set} />
        {refused && (
          <p class="field__note field__note--wrong" role="alert">
            {sayRefusal(t, refused)}
          </p>
        )}
        <div class="thumb">
          <Button kind="do" type="submit" wide>
            {t('phone.join.go')}
          </Button>
          {as && (
            <Button kind="quiet" wide onClick={() => asGuest(true)}>
              {t('phone.join.somebody-else')}
            </Button>
          )}
        </div>
      </form>
      <LanguageChoice />
    </main>
  );
}
