import './pulse.css';
import { useId } from 'preact/hooks';
import { PULSE_SCALE, PULSE_TEXT_LIMIT, type PulseBallot, type PulseItem, type PulseValue } from '../../../src/engine/pulse';
import type { Translate } from '../i18n';
import { TextArea } from '../text-area';

interface PulseFieldsProps {
  readonly items: readonly PulseItem[];
  /** Whether something can be added in one's own words; who reads it stands above the field. */
  readonly readers: string | null;
  readonly ballot: PulseBallot;
  readonly onInput: (ballot: PulseBallot) => void;
  readonly t: Translate;
}

/** The statements of a pulse, each from "not at all" to "completely" and each to be passed by. */
export function PulseFields({ items, readers, ballot, onInput, t }: PulseFieldsProps) {
  const answer = (item: PulseItem, value: PulseValue | undefined): void => onInput({ ...ballot, answers: { ...ballot.answers, [item]: value } });
  return (
    <div class="scales">
      {items.map((item) => (
        <Scale key={item} statement={t(`questionnaire.statement.${item}`)} value={ballot.answers[item]} onInput={(value) => answer(item, value)} t={t} />
      ))}
      {readers !== null && (
        <TextArea label={t('questionnaire.own-words')} audience={readers} limit={PULSE_TEXT_LIMIT} rows={3} value={ballot.text} onInput={(text) => onInput({ ...ballot, text })} />
      )}
    </div>
  );
}

interface ScaleProps {
  readonly statement: string;
  readonly value: PulseValue | undefined;
  readonly onInput: (value: PulseValue | undefined) => void;
  readonly t: Translate;
}

function Scale({ statement, value, onInput, t }: ScaleProps) {
  const name = useId();
  const ends: Partial<Record<PulseValue, string>> = { 1: t('questionnaire.low'), 5: t('questionnaire.high') };
  return (
    <div class="scale">
      <fieldset>
        <legend class="scale__statement">{statement}</legend>
        <div class="scale__row">
          {PULSE_SCALE.map((step) => (
            <label key={step} class={`scale__one${step === value ? ' scale__one--chosen' : ''}`}>
              <input class="visually-hidden" type="radio" name={name} checked={step === value} onChange={() => onInput(step)} aria-label={[String(step), ends[step]].filter(Boolean).join(': ')} />
              <span aria-hidden="true">{step}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {/* In the middle of its line, so that nothing on the page moves when it comes. */}
      <div class="scale__ends">
        <span aria-hidden="true">{ends[1]}</span>
        {value !== undefined && (
          <button type="button" class="scale__clear" onClick={() => onInput(undefined)} aria-label={`${t('questionnaire.clear')}: ${statement}`}>
            {t('questionnaire.clear')}
          </button>
        )}
        <span aria-hidden="true">{ends[5]}</span>
      </div>
    </div>
  );
}

/** Nothing answered and nothing written. */
export const EMPTY_BALLOT: PulseBallot = { answers: {}, text: '' };

/** A ballot as it travels: without the statements that were passed by. */
export function ballotData({ answers, text }: PulseBallot): { answers: Record<string, PulseValue>; text: string } {
  const given = Object.entries(answers).filter((one): one is [string, PulseValue] => one[1] !== undefined);
  return { answers: Object.fromEntries(given), text };
}
