import { useState } from 'preact/hooks';
import { sayRefusal } from '../ui/answers';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { t } from '../ui/i18n';
import { lastIdentity } from './identity';
import { LanguageChoice } from './language-choice';
import { personalPath } from './address';
import { memberHere } from './whose-phone';
import { enterCode, open, resume } from './way';

interface DoorPageProps {
  readonly code: string;
  readonly refused: string | null;
  readonly busy: boolean;
}

/** The first page: the code from the screen. */
export function DoorPage({ code, refused, busy }: DoorPageProps) {
  const [typed, type] = useState(code);
  const last = lastIdentity();
  const member = memberHere();
  return (
    <main class="page">
      <h1>{t('phone.door.title')}</h1>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          enterCode(typed);
        }}
      >
        <div class="code">
          <Field
            label={t('phone.door.label')}
            hint={t('phone.door.hint')}
            value={typed}
            onInput={(value) => type(value.toUpperCase())}
            wrong={refused ? sayRefusal(t, refused) : null}
            maxLength={12}
            autoCapitalize="characters"
            spellcheck={false}
          />
        </div>
        <Button kind="do" type="submit" wide disabled={busy}>
          {t(busy ? 'phone.door.looking' : 'phone.door.go')}
        </Button>
      </form>
      {(last || member) && (
        <section class="section stack">
          {last && (
            <Button wide onClick={() => resume(last)}>
              {t('phone.door.back', { title: last.title })}
            </Button>
          )}
          {member && (
            <Button wide onClick={() => open(personalPath())}>
              {t('phone.door.personal', { name: member.name })}
            </Button>
          )}
        </section>
      )}
      <LanguageChoice />
    </main>
  );
}
