import { useState } from 'preact/hooks';
import { PULSE_BASICS, PULSE_ELEMENTS, PULSE_ITEMS, type PulseItem } from '../../../src/engine/pulse';
import { Check, Field } from '../../ui/field';
import { locale, t } from '../../ui/i18n';
import { Form } from '../parts/form';
import { Adder } from '../parts/line';
import { useChange } from '../parts/use-change';
import { pulseApi } from './api';
import type { TeamPulses } from './model';

const WEEK = 7;
const SETS = [
  ['basics', PULSE_BASICS],
  ['elements', PULSE_ELEMENTS],
] as const;

interface Props {
  readonly pulses: TeamPulses;
  readonly onChanged: () => void;
}

/** Starting a pulse; or why this team can't have one. */
export function StartPulse(props: Props) {
  const { enough, members } = props.pulses;
  if (!enough) return <p class="notice notice--other">{t('pulse.start.small', { count: members })}</p>;
  return <Adder word={t('pulse.start.open')} first>{(close) => <Fields {...props} close={close} />}</Adder>;
}

function Fields({ pulses, onChanged, close }: Props & { readonly close: () => void }) {
  const { team, lastDays } = pulses;
  const [title, setTitle] = useState(() => t('pulse.start.title-of', { month: monthOf(lastDays.from) }));
  const [closesOn, setClosesOn] = useState(() => daysAfter(lastDays.from, WEEK));
  const [items, setItems] = useState<ReadonlySet<PulseItem>>(() => new Set(PULSE_BASICS));
  const { busy, problem, change } = useChange({ close, onChanged });
  const turn = (item: PulseItem, asked: boolean): void => setItems(new Set(PULSE_ITEMS.filter((one) => (one === item ? asked : items.has(one)))));
  return (
    <Form action={t('pulse.start.go')} busy={busy || items.size === 0} problem={problem} onCancel={close} onSubmit={() => void change(() => pulseApi.start(team.id, { title, items: [...items], closesOn }))}>
      <p>{t('pulse.start.hint')}</p>
      <Field label={t('pulse.start.title')} value={title} onInput={setTitle} maxLength={120} required />
      {SETS.map(([name, list]) => (
        <fieldset key={name} class="group">
          <legend>{t(`questionnaire.set.${name}`)}</legend>
          <div>
            {list.map((item) => (
              <Check key={item} checked={items.has(item)} onChange={(asked) => turn(item, asked)}>
                <strong>{t(`questionnaire.topic.${item}`)}</strong>. {t(`questionnaire.statement.${item}`)}
              </Check>
            ))}
          </div>
        </fieldset>
      ))}
      <p class="soft">{t('pulse.start.few', { count: items.size })}</p>
      <Field label={t('pulse.start.until')} hint={t('pulse.start.until-hint')} type="date" value={closesOn} onInput={setClosesOn} required />
    </Form>
  );
}

function monthOf(day: string): string {
  return new Date(`${day}T12:00:00`).toLocaleDateString(locale.value, { month: 'long', year: 'numeric' });
}

function daysAfter(day: string, count: number): string {
  const at = new Date(`${day}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + count);
  return at.toISOString().slice(0, 10);
}
