import { useEffect, useId } from 'preact/hooks';
import { t } from './i18n';
import { loadPrivacy, tracesIn } from './privacy';
import { PrivacyNotes } from './privacy-notes';

/** The most characters in one text; `TEXT_LIMIT` of `src/engine/text.ts`, which would bring its validator along. */
export const TEXT_LIMIT = 4000;
/** From here on the field says how much is left. */
const NEARLY_FULL = 200;

interface TextAreaProps {
  readonly label: string;
  /** The label is only for screen readers: the question stands above already. */
  readonly labelHidden?: boolean;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** Who can see it; stands above the field, before typing. */
  readonly audience?: string;
  /** An example, or what it is for. */
  readonly hint?: string;
  readonly limit?: number;
  readonly rows?: number;
}

/** A field for a longer text. Says what is left and what may point at a person, while typing. */
export function TextArea({ label, labelHidden, value, onInput, audience, hint, limit = TEXT_LIMIT, rows = 4 }: TextAreaProps) {
  const id = useId();
  useEffect(loadPrivacy, []);
  const notes = [audience && `${id}-audience`, hint && `${id}-hint`, `${id}-notes`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label class={labelHidden ? 'visually-hidden' : 'field__label'} for={id}>
        {label}
      </label>
      {audience && (
        <p class="field__hint audience" id={`${id}-audience`}>
          {audience}
        </p>
      )}
      {hint && <p class="field__hint" id={`${id}-hint`}>{hint}</p>}
      <textarea
        id={id}
        class="field__input"
        dir="auto"
        rows={rows}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
        aria-describedby={notes}
        aria-invalid={textProblem(value, limit) ? 'true' : undefined}
      />
      <div id={`${id}-notes`} aria-live="polite">
        <TextNotes value={value} limit={limit} onReplace={onInput} />
      </div>
    </div>
  );
}

/** What is to be said of a text while somebody writes it. */
export function TextNotes({ value, limit, onReplace }: { readonly value: string; readonly limit: number; readonly onReplace: (value: string) => void }) {
  const left = limit - value.length;
  const traces = tracesIn(value);
  return (
    <>
      {left < 0 && <p class="field__note field__note--wrong">{t('ui.text.over', { count: -left })}</p>}
      {left >= 0 && left < NEARLY_FULL && <p class="field__note">{t('ui.text.left', { count: left })}</p>}
      {traces.some((trace) => trace.kind === 'bsn') && <p class="field__note field__note--wrong">{t('ui.privacy.bsn')}</p>}
      <PrivacyNotes value={value} traces={traces.filter((trace) => trace.kind !== 'bsn')} onReplace={onReplace} />
    </>
  );
}

/** Why a text can't be sent as it is, by the name of the refusal; null when it can. Empty is not a problem here. */
export function textProblem(value: string, limit: number = TEXT_LIMIT): 'too-long' | 'contains-bsn' | null {
  if (value.length > limit) return 'too-long';
  return tracesIn(value).some((trace) => trace.kind === 'bsn') ? 'contains-bsn' : null;
}

/** Whether there is something in it and nothing wrong with it. */
export function sendable(value: string, limit: number = TEXT_LIMIT): boolean {
  return value.trim() !== '' && textProblem(value, limit) === null;
}
