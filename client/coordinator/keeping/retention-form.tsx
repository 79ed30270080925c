import { useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { useSend } from '../../ui/desk/use-send';
import { Field } from '../../ui/field';
import { t } from '../../ui/i18n';
import { announce } from '../../ui/live-region';
import { useLocked } from '../parts/use-locked';
import { Meanwhile, Wrong } from '../parts/wrong';
import { keepingApi } from './api';
import { BOUNDS, isSetting, isShorter, type Keeping, type Retention, SETTINGS, type Taken } from './model';
import { sayTaken } from './taken';

interface Props {
  readonly community: string;
  readonly keeping: Keeping;
  readonly onChanged: () => void;
}

/** What can be set. Longer is saved at once; shorter destroys, so first it is said what goes. */
export function RetentionForm({ community, keeping: { retention }, onChanged }: Props) {
  const api = keepingApi(community);
  const { version, ...start } = retention;
  const form = useLocked<Retention>({
    start: { fields: start, version },
    save: (fields, from) => api.set(fields, from),
    read: async () => {
      const answer = await api.get();
      if (!answer.ok) return answer;
      const { version: now, ...fields } = answer.value.retention;
      return { ok: true, value: { fields, version: now } };
    },
    onSaved: () => {
      announce(t('community.saved'));
      onChanged();
    },
  });
  const [loss, setLoss] = useState<Taken | null>(null);
  const { busy, problem, send } = useSend();
  const place = useRef<HTMLDivElement>(null);
  const wrong = SETTINGS.filter((name) => !isSetting(name, form.fields[name]));

  const submit = async (): Promise<void> => {
    if (wrong.length > 0) return;
    if (!isShorter(form.fields, start)) return form.save();
    const would = await send(() => api.would(form.fields));
    if (!would) return;
    setLoss(would.value.next);
    // The button that had the focus is gone; the safe one takes it over.
    requestAnimationFrame(() => [...(place.current?.querySelectorAll('button') ?? [])].pop()?.focus());
  };

  return (
    <form
      class="form form-narrow"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {SETTINGS.map((name) => (
        <Field
          key={name}
          type="number"
          label={t(`keeping.set.${name}`)}
          hint={t(`keeping.set.${name}-hint`)}
          value={Number.isNaN(form.fields[name]) ? '' : String(form.fields[name])}
          wrong={wrong.includes(name) ? t('keeping.set.wrong', { most: BOUNDS[name] }) : null}
          onInput={(typed) => {
            setLoss(null);
            form.change({ [name]: typed.trim() === '' ? Number.NaN : Number(typed) });
          }}
        />
      ))}
      <Meanwhile form={form} rows={(fields) => SETTINGS.map((name) => ({ label: t(`keeping.set.${name}`), value: String(fields[name]) }))} />
      {form.theirs ? null : <Wrong problem={form.problem ?? problem} />}
      {form.theirs ? null : loss === null ? (
        <Button small kind="do" type="submit" disabled={form.busy || busy || wrong.length > 0}>{t('community.save')}</Button>
      ) : (
        <div class="asking" role="group" aria-label={t('keeping.set.shorter')} ref={place}>
          <Loss taken={loss} />
          <div class="row">
            <Button small kind="danger" disabled={form.busy} onClick={() => void form.save()}>{t('keeping.set.shorter')}</Button>
            <Button small kind="quiet" onClick={() => setLoss(null)}>{t('community.cancel')}</Button>
          </div>
        </div>
      )}
    </form>
  );
}

/** What shortening destroys tonight, and what it takes that can't be counted here. */
function Loss({ taken }: { readonly taken: Taken }) {
  const lines = sayTaken(taken);
  return (
    <>
      <p>{t('keeping.set.ask')}</p>
      {lines.length === 0 ? <p>{t('keeping.set.ask-nothing')}</p> : <ul class="taken">{lines.map((what) => <li key={what}>{what}</li>)}</ul>}
      <p class="soft small">{t('keeping.set.ask-more')}</p>
    </>
  );
}
