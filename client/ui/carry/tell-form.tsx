import './carry.css';
import { useId } from 'preact/hooks';
import { CARRY_STATES, type CarryState, TOLD_LIMIT } from '../../../src/engine/carry-states';
import { Button } from '../button';
import { useDraft } from '../draft';
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
  /** Where what is being told survives a reload; without it, it does not. */
  readonly draftKey?: string;
  /** Keeps it. @returns whether that went well: then the form is done */
  readonly onTell: (told: Told, evidence: string) => Promise<boolean>;
  readonly onCancel?: () => void;
  readonly t: Translate;
}

type Telling = { readonly state: CarryState; readonly reason: string; readonly happened: string; readonly evidence: string };

/** Six states, all alike, and a sentence for who wants. Only stopping asks for a word. */
export function TellForm({ state: now, save, readers, withEvidence, draftKey, onTell, onCancel, t }: TellFormProps) {
  const [draft, keep, discard] = useDraft(draftKey ?? null);
  const telling = { ...NOTHING_TOLD, state: now, ...read(draft) };
  const { state, ...texts } = telling;
  const write = (more: Partial<Telling>): void => keep(JSON.stringify({ ...telling, ...more }));
  const stopped = state === 'stopped';
  const linkWrong = texts.evidence !== '' && !/^https:\/\/[^\s]+$/i.test(texts.evidence);
  const ready = !linkWrong && textProblem(texts.happened, TOLD_LIMIT) === null && (!stopped || (texts.reason.trim() !== '' && textProblem(texts.reason, TOLD_LIMIT) === null));

  async function tell(): Promise<void> {
    if (await onTell({ state, reason: stopped ? texts.reason : '', happened: texts.happened, checked: canLook() }, texts.evidence)) discard();
  }

  return (
    <form
      class="form tell"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void tell();
      }}
    >
      <StateChoice state={state} onChoose={(chosen) => write({ state: chosen })} t={t} />
      {stopped && <TextArea label={t('became.reason')} value={texts.reason} onInput={(reason) => write({ reason })} rows={2} limit={TOLD_LIMIT} />}
      <TextArea label={t('became.happened')} audience={readers} value={texts.happened} onInput={(happened) => write({ happened })} rows={2} limit={TOLD_LIMIT} />
      {withEvidence && (
        <Field
          label={t('became.evidence')}
          hint={t('became.evidence-hint')}
          type="url"
          autoCapitalize="none"
          maxLength={500}
          value={texts.evidence}
          onInput={(evidence) => write({ evidence: evidence.trim() })}
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

const NOTHING_TOLD = { reason: '', happened: '', evidence: '' };

function read(draft: string): Partial<Telling> {
  return draft === '' ? {} : (JSON.parse(draft) as Partial<Telling>);
}

interface StateChoiceProps {
  readonly state: CarryState;
  readonly onChoose: (state: CarryState) => void;
  readonly t: Translate;
}

function StateChoice({ state, onChoose, t }: StateChoiceProps) {
  const name = useId();
  return (
    <fieldset>
      <legend class="choice__legend">{t('became.way')}</legend>
      <div class="choice tell__states">
        {CARRY_STATES.map((one) => (
          <label key={one} class={`choice__option${one === state ? ' choice__option--chosen' : ''}`}>
            <input class="choice__dot" type="radio" name={name} checked={one === state} onChange={() => onChoose(one)} />
            <span>
              {t(`became.state.${one}`)}
              <span class="choice__hint">{t(`became.hint.${one}`)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
