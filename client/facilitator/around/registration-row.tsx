import { AskFirst } from '../../ui/desk/ask-first';
import { language, t } from '../../ui/i18n';
import { aroundApi } from '../api';
import type { Meeting } from '../model';
import type { Registration } from '../model-around';
import { Wrong } from '../parts/wrong';
import { useSend } from '../use-send';
import { sayMoment } from '../words';

interface Props {
  readonly registration: Registration;
  readonly meeting: Meeting;
  readonly onChange: () => void;
}

/** Somebody who registered: who they are, and what they bring and want to know. */
export function RegistrationRow({ registration, meeting, onChange }: Props) {
  const { name, organisation, perspective, email, brings, wants, state, place, attended, madeAt } = registration;
  const { busy, problem, send } = useSend();
  const cancel = async () => {
    if (await send(() => aroundApi.unregister(meeting.id, registration.id))) onChange();
  };
  const facts = [organisation, perspective, email, attended && t('prepare.people.was-there'), sayMoment(madeAt, language.value)];
  return (
    <li class="line">
      <div class="line-what">
        <p dir="auto"><strong>{place === null ? '' : `${place}. `}{name}</strong></p>
        <p class="soft" dir="auto">{facts.filter(Boolean).join(' · ')}</p>
        {brings ? <p class="as-written" dir="auto"><span class="soft">{t('prepare.people.brings')}</span> {brings}</p> : null}
        {wants ? <p class="as-written" dir="auto"><span class="soft">{t('prepare.people.wants')}</span> {wants}</p> : null}
        <Wrong problem={problem} />
      </div>
      {state === 'cancelled' || meeting.status === 'closed' ? null : (
        <AskFirst quiet action={t('prepare.people.cancel')} label={t('prepare.people.cancel-named', { name })} ask={t('prepare.people.cancel-sure', { name })} busy={busy} onYes={() => void cancel()} />
      )}
    </li>
  );
}
