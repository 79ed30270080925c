import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { Area } from '../../ui/console-form';
import { Field } from '../../ui/field';
import { language, t } from '../../ui/i18n';
import { aroundApi } from '../api';
import type { Meeting } from '../model';
import type { Registered } from '../model-around';
import { LetterToCopy } from '../parts/letter';
import { Wrong } from '../parts/wrong';
import { useSend } from '../use-send';
import { Part } from './part';

const NOBODY = { name: '', email: '', organisation: '', perspective: '', brings: '', wants: '' };

/** Registers somebody who called or walked in, by what they say. */
export function AddRegistration({ meeting, onAdded }: { readonly meeting: Meeting; readonly onAdded: () => void }) {
  const [who, setWho] = useState(NOBODY);
  const [added, setAdded] = useState<Registered | null>(null);
  const { busy, problem, send } = useSend();
  const add = async () => {
    const email = who.email.trim();
    const done = await send(() => aroundApi.register(meeting.id, { ...who, email: email === '' ? null : email, language: language.value }));
    if (!done) return;
    setAdded(done.value);
    setWho(NOBODY);
    onAdded();
  };
  return (
    <Part title={t('prepare.people.add')} hint={t('prepare.people.add-hint')}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <div class="pair">
          <Field label={t('console.table.name')} required maxLength={120} value={who.name} onInput={(name) => setWho({ ...who, name })} />
          <Field label={t('prepare.people.email')} type="email" value={who.email} onInput={(email) => setWho({ ...who, email })} />
          <Field label={t('console.table.organisation')} maxLength={120} suggestions={meeting.organisations} value={who.organisation} onInput={(organisation) => setWho({ ...who, organisation })} />
          <Field label={t('console.table.perspective')} maxLength={120} suggestions={meeting.perspectives} value={who.perspective} onInput={(perspective) => setWho({ ...who, perspective })} />
        </div>
        <details class="more">
          <summary>{t('prepare.people.more')}</summary>
          <div class="form">
            <Area label={t('prepare.people.brings')} maxLength={1000} value={who.brings} onInput={(brings) => setWho({ ...who, brings })} />
            <Area label={t('prepare.people.wants')} maxLength={1000} value={who.wants} onInput={(wants) => setWho({ ...who, wants })} />
          </div>
        </details>
        <Wrong problem={problem} />
        <Button small type="submit" disabled={busy || who.name.trim() === ''}>{t('console.table.add-action')}</Button>
      </form>
      <p role="status">{added ? t(added.state === 'waiting' ? 'prepare.people.added-waiting' : 'prepare.people.added', { name: added.name }) : ''}</p>
      {added && !added.sent ? (
        <details class="more">
          <summary>{t('prepare.people.letter')}</summary>
          <LetterToCopy letter={added.letter} />
        </details>
      ) : null}
    </Part>
  );
}
