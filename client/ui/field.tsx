import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly hint?: string;
  readonly type?: 'text' | 'email' | 'password' | 'number' | 'date' | 'time' | 'url';
  /** A sentence under the field; the field counts as wrong while there is one. */
  readonly wrong?: string | null;
  /** To choose from; typing something else is fine. */
  readonly suggestions?: readonly string[];
  readonly maxLength?: number;
  readonly autoComplete?: string;
  readonly autoCapitalize?: 'none' | 'sentences' | 'words' | 'characters';
  readonly spellcheck?: boolean;
  readonly required?: boolean;
}

/** One line of text with its label above it. */
export function Field(props: FieldProps) {
  const id = useId();
  const list = props.suggestions?.length ? `${id}-list` : undefined;
  return (
    <div class="field">
      <label class="field__label" for={id}>
        {props.label}
      </label>
      {props.hint && (
        <span class="field__hint" id={`${id}-hint`}>
          {props.hint}
        </span>
      )}
      <input
        id={id}
        class="field__input"
        dir="auto"
        type={props.type ?? 'text'}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
        list={list}
        maxLength={props.maxLength}
        autoComplete={props.autoComplete ?? 'off'}
        autoCapitalize={props.autoCapitalize}
        spellcheck={props.spellcheck}
        required={props.required}
        aria-invalid={props.wrong ? 'true' : undefined}
        aria-describedby={[props.hint && `${id}-hint`, props.wrong && `${id}-wrong`].filter(Boolean).join(' ') || undefined}
      />
      {list && (
        <datalist id={list}>
          {props.suggestions?.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
      {props.wrong && (
        <p class="field__note field__note--wrong" id={`${id}-wrong`}>
          {props.wrong}
        </p>
      )}
    </div>
  );
}

/** A box to tick, with its sentence. */
export function Check(props: { readonly checked: boolean; readonly onChange: (checked: boolean) => void; readonly children: ComponentChildren }) {
  return (
    <label class="check">
      <input class="check__box" type="checkbox" checked={props.checked} onChange={(event) => props.onChange(event.currentTarget.checked)} />
      <span>{props.children}</span>
    </label>
  );
}
