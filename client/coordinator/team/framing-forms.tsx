import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { Area } from '../../ui/console-form';
import { useSend } from '../../ui/desk/use-send';
import { Field } from '../../ui/field';
import { t } from '../../ui/i18n';
import { announce } from '../../ui/live-region';
import { type FramingWish, teamApi } from '../api';
import type { Framing } from '../model';
import { Form } from '../parts/form';
import { useLocked, type Versioned } from '../parts/use-locked';
import { Meanwhile, Wrong } from '../parts/wrong';

interface Props {
  readonly team: string;
  readonly onChanged: () => void;
  readonly close: () => void;
}

/** One more way to see the opgave, beside those there are. */
export function NewFraming({ team, onChanged, close }: Props) {
  const [wish, setWish] = useState<FramingWish>({ text: '', heldBy: '', reason: '' });
  const { busy, problem, send } = useSend();
  const add = async () => {
    if (!(await send(() => teamApi.addFraming(team, wish)))) return;
    announce(t('community.saved'));
    close();
    onChanged();
  };
  return (
    <Form action={t('team.opgave.add')} {...{ busy, problem }} onSubmit={() => void add()} onCancel={close}>
      <FramingFields wish={wish} onChange={(part) => setWish({ ...wish, ...part })} reasonHint={t('team.opgave.reason-new')} />
    </Form>
  );
}

/** A new version of a framing, with why. The one of now stays to be read back. */
export function Reframe({ team, framing, onChanged, close }: Props & { readonly framing: Framing }) {
  const form = useLocked<FramingWish>({
    start: wishOf(framing),
    save: (wish, version) => teamApi.reframe(team, framing.thread, wish, version),
    read: async () => {
      const answer = await teamApi.get(team);
      if (!answer.ok) return answer;
      return { ok: true, value: wishOf(answer.value.framings.find((one) => one.thread === framing.thread) ?? framing) };
    },
    onSaved: () => {
      announce(t('community.saved'));
      close();
      onChanged();
    },
  });
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void form.save();
      }}
    >
      <FramingFields wish={form.fields} onChange={form.change} reasonHint={t('team.opgave.reason-again')} reasonRequired />
      <Meanwhile form={form} rows={(wish) => [{ label: t('team.opgave.text'), value: wish.text }, { label: t('team.opgave.who'), value: wish.heldBy }]} />
      {form.theirs ? null : <Wrong problem={form.problem} />}
      {form.theirs ? null : (
        <div class="row">
          <Button small kind="do" type="submit" disabled={form.busy || form.fields.reason.trim() === ''}>{t('team.opgave.save-version')}</Button>
          <Button small kind="quiet" onClick={close}>{t('community.cancel')}</Button>
        </div>
      )}
    </form>
  );
}

/** The reason belongs to what is new, so it begins empty. */
function wishOf({ text, heldBy, version }: Framing): Versioned<FramingWish> {
  return { fields: { text, heldBy, reason: '' }, version };
}

interface FieldsProps {
  readonly wish: FramingWish;
  readonly onChange: (part: Partial<FramingWish>) => void;
  readonly reasonHint: string;
  readonly reasonRequired?: boolean;
}

function FramingFields({ wish, onChange, reasonHint, reasonRequired }: FieldsProps) {
  return (
    <>
      <Area label={t('team.opgave.text')} hint={t('team.opgave.text-hint')} rows={3} maxLength={2000} value={wish.text} onInput={(text) => onChange({ text })} />
      <Field label={t('team.opgave.who')} hint={t('team.opgave.who-hint')} maxLength={400} value={wish.heldBy} onInput={(heldBy) => onChange({ heldBy })} />
      <Field label={t('team.opgave.reason')} hint={reasonHint} required={reasonRequired} maxLength={2000} value={wish.reason} onInput={(reason) => onChange({ reason })} />
    </>
  );
}
