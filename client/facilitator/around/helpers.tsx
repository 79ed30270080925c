import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { Select } from '../../ui/console-form';
import { AskFirst } from '../../ui/desk/ask-first';
import { CopyText } from '../../ui/desk/copy';
import { useResource } from '../../ui/desk/resource';
import { Field } from '../../ui/field';
import { language, LANGUAGES, t } from '../../ui/i18n';
import { aroundApi } from '../api';
import type { Meeting } from '../model';
import type { MadeLink } from '../model-around';
import { LetterToCopy } from '../parts/letter';
import { Loaded, Wrong } from '../parts/wrong';
import { useSend } from '../use-send';
import { sayMoment } from '../words';
import { Part } from './part';

/** Somebody who helps to facilitate this one meeting and sees nothing else. */
export function HelpersPart({ meeting }: { readonly meeting: Meeting }) {
  const helpers = useResource(() => aroundApi.helpers(meeting.id), meeting.id);
  const [made, setMade] = useState<(MadeLink & { readonly name: string }) | null>(null);
  const { busy, problem, send } = useSend();
  const after = async (ask: Promise<unknown>) => {
    if (await ask) helpers.reload();
  };
  return (
    <Part title={t('prepare.helpers.title')} hint={t('prepare.helpers.hint')}>
      <Loaded of={helpers}>
        {({ accounts, invitations }) => (
          <>
            {accounts.length + invitations.length === 0 ? <p>{t('prepare.helpers.nobody')}</p> : null}
            <ul class="lines">
              {accounts.map((one) => (
                <li key={one.grant} class="line">
                  <p><strong dir="auto">{one.name}</strong> <span class="soft">{one.email}</span></p>
                  <AskFirst
                    quiet
                    action={t('prepare.helpers.let-go')}
                    label={t('prepare.helpers.let-go-named', { name: one.name })}
                    ask={t('prepare.helpers.let-go-sure', { name: one.name })}
                    busy={busy}
                    onYes={() => void after(send(() => aroundApi.letGo(meeting.id, one.grant)))}
                  />
                </li>
              ))}
              {invitations.map((one) => (
                <li key={one.id} class="line">
                  <p>
                    <strong dir="auto">{one.name}</strong> <span class="soft">{one.email} · {t('prepare.helpers.until', { day: sayMoment(one.expiresAt, language.value) })}</span>
                  </p>
                  <AskFirst
                    quiet
                    action={t('prepare.helpers.withdraw')}
                    label={t('prepare.helpers.withdraw-named', { name: one.name })}
                    ask={t('prepare.helpers.withdraw-sure')}
                    busy={busy}
                    onYes={() => void after(send(() => aroundApi.withdraw(meeting.id, one.id)))}
                  />
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
      <Wrong problem={problem} />
      {made ? (
        <Made made={made} onDone={() => setMade(null)} />
      ) : (
        <Invite
          meeting={meeting}
          onMade={(next) => {
            setMade(next);
            helpers.reload();
          }}
        />
      )}
    </Part>
  );
}

function Invite({ meeting, onMade }: { readonly meeting: Meeting; readonly onMade: (made: MadeLink & { readonly name: string }) => void }) {
  const [who, setWho] = useState<{ name: string; email: string; language: string }>({ name: '', email: '', language: language.value });
  const { busy, problem, send } = useSend();
  const invite = async () => {
    const made = await send(() => aroundApi.invite(meeting.id, who));
    if (made) onMade({ ...made.value, name: who.name });
  };
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void invite();
      }}
    >
      <div class="pair">
        <Field label={t('prepare.helpers.name')} required maxLength={120} value={who.name} onInput={(name) => setWho({ ...who, name })} />
        <Field label={t('prepare.helpers.email')} type="email" required value={who.email} onInput={(email) => setWho({ ...who, email })} />
        <Select label={t('prepare.helpers.language')} value={who.language} options={LANGUAGES.map((value) => ({ value, label: t(`ui.language.${value}`) }))} onInput={(next) => setWho({ ...who, language: next })} />
      </div>
      <Wrong problem={problem} />
      <Button small type="submit" disabled={busy}>{t('prepare.helpers.invite')}</Button>
    </form>
  );
}

/** The link is shown once; afterwards only a new invitation makes a new one. */
function Made({ made, onDone }: { readonly made: MadeLink & { readonly name: string }; readonly onDone: () => void }) {
  return (
    <div class="notice stack" role="status">
      <p>{t(made.sent ? 'prepare.helpers.sent' : 'prepare.helpers.to-send', { name: made.name })}</p>
      <CopyText label={t('prepare.helpers.link')} text={made.link} action={t('prepare.helpers.copy-link')} />
      {made.sent ? null : <LetterToCopy letter={made.letter} />}
      <p><Button small onClick={onDone}>{t('console.done')}</Button></p>
    </div>
  );
}
