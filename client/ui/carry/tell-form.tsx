import './carry.css';
import { useId, useState } from 'preact/hooks';
import { CARRY_STATES, type CarryState, TOLD_LIMIT } from '../../../src/engine/carry-states';
import { Button } from '../button';
import { Field } from '../field';
import type { Translate } from '../i18n';
import { canLook } from '../privacy';
import { TextArea, textProblem } from '../text-area';

/** What somebody tells of a next step, as it is sent. */
export type Told = { state: CarryState; reason: string; happened: string; checked: boolean };

interface TellFormProps {
  /** Where it is now. */
  readonly state: CarryState;
  readonly save: string;
  /** Who can read it; stands above the field, before typing. */
  readonly readers: string;
  /** Asks for a link as well. */
  readonly withEvidence?: boolean;
  /** Keeps it. @returns whether that went well: then the form is done */
  readonly onTell: (told: Told, evidence: string) => Promise<boolean>;
  readonly onCancel?: () => void;
  readonly t: Translate;
}

/** Six states, all alike, and a sentence for who wants. Only stopping asks for a word. */
export function TellForm({ state: now, save, readers, withEvidence, onTell, onCancel, t }: TellFormProps) {
  const [state, choose] = useState<CarryState>(now);
  const [texts, write] = useState({ reason: '', happened: '', evidence: '' });
  const stopped = state === 'stopped';
  const linkWrong = texts.evidence !== '' && !/^https:\/\/[^\s]+$/i.test(texts.evidence);
  const ready = !linkWrong && textProblem(texts.happened, TOLD_LIMIT) === null && (!stopped || (texts.reason.trim() !== '' && textProblem(texts.reason, TOLD_LIMIT) === null));

  async function tell(): Promise<void> {
    await onTell({ state, reason: stopped ? texts.reason : '', happened: texts.happened, checked: canLook() }, texts.evidence);
  }

  return (
    <form
      class="form tell"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void tell();
      }}
    >
      <StateChoice state={state} now={now} onChoose={choose} t={t} />
      {stopped && <TextArea label={t('became.reason')} value={texts.reason} onInput={(reason) => write({ ...texts, reason })} rows={2} limit={TOLD_LIMIT} />}
      <TextArea label={t('became.happened')} audience={readers} value={texts.happened} onInput={(happened) => write({ ...texts, happened })} rows={2} limit={TOLD_LIMIT} />
      {withEvidence && (
        <Field
          label={t('became.evidence')}
          hint={t('became.evidence-hint')}
          type="url"
          autoCapitalize="none"
          maxLength={500}
          value={texts.evidence}
          onInput={(evidence) => write({ ...texts, evidence: evidence.trim() })}
          wrong={linkWrong ? t('became.evidence-hint') : null}
        />
      )}
      <div class="row">
        <Button kind="do" type="submit" disabled={!ready}>{save}</Button>
        {onCancel && <Button kind="quiet" onClick={onCancel}>{t('became.cancel')}</Button>}
      </div>
    </form>
  );
}

interface StateChoiceProps {
  readonly state: CarryState;
  readonly now: CarryState;
  readonly onChoose: (state: CarryState) => void;
  readonly t: Translate;
}

function StateChoice({ state, now, onChoose, t }: StateChoiceProps) {
  const name = useId();
  return (
    <fieldset>
      <legend class="choice__legend">{t('became.way')}</legend>
      <div class="choice tell__states">
        {CARRY_STATES.map((one) => (
          <label key={one} class={`choice__option${one === state ? ' choice__option--chosen' : ''}`}>
            <input class="choice__dot" type="radio" name={name} checked={one === state} onChange={() => onChoose(one)} />
            <span>
              {answerWord(one, now, t)}
              <span class="choice__hint">{t(`became.hint.${one}`)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** As an answer: what is still an intention is "nothing happened yet". */
export function answerWord(state: CarryState, now: CarryState, t: Translate): string {
  return state === 'intention' && now === 'intention' ? t('became.nothing-yet') : t(`became.state.${state}`);
}
