import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { Check, Field } from '../../ui/field';
import { t } from '../../ui/i18n';
import type { Meeting } from '../model';
import type { Steering } from './steering';

interface Props {
  readonly meeting: Meeting;
  /** Names of who is expected and not here: somebody may come instead. */
  readonly expected: readonly string[];
  readonly steer: Steering;
  readonly onDone: () => void;
}

/** Someone without a phone joins: the facilitator types for them from now on. */
export function AddPerson({ meeting, expected, steer, onDone }: Props) {
  const [person, setPerson] = useState({ name: '', organisation: '', perspective: '', standsInFor: '', firstTime: false });
  const form = useRef<HTMLFormElement>(null);
  // Before the next key arrives: what is typed right after opening belongs in the form.
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), []);
  const add = async () => {
    const answer = await steer.send('session/add-person', { ...person });
    if (answer.ok) onDone();
  };
  return (
    <form
      class="form add-person"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <p class="soft small">{t('console.table.add-hint')}</p>
      <Field label={t('console.table.name')} maxLength={120} value={person.name} onInput={(name) => setPerson({ ...person, name })} />
      <Field label={t('console.table.organisation')} maxLength={120} suggestions={meeting.organisations} value={person.organisation} onInput={(organisation) => setPerson({ ...person, organisation })} />
      <Field label={t('console.table.perspective')} maxLength={120} suggestions={meeting.perspectives} value={person.perspective} onInput={(perspective) => setPerson({ ...person, perspective })} />
      <Field label={t('prepare.table.stands-in')} maxLength={120} suggestions={expected} value={person.standsInFor} onInput={(standsInFor) => setPerson({ ...person, standsInFor })} />
      <Check checked={person.firstTime} onChange={(firstTime) => setPerson({ ...person, firstTime })}>{t('console.table.first-time')}</Check>
      <div class="row">
        <Button small kind="do" type="submit">{t('console.table.add-action')}</Button>
        <Button small kind="quiet" onClick={onDone}>{t('console.cancel')}</Button>
      </div>
    </form>
  );
}
