import type { ComponentChildren, TargetedInputEvent } from 'preact';
import { useId } from 'preact/hooks';

// One object per kind: Preact's types want to see which kind goes with which attributes.
const KINDS = {
  text: { type: 'text' },
  email: { type: 'email' },
  password: { type: 'password' },
  number: { type: 'number' },
  date: { type: 'date' },
  time: { type: 'time' },
  url: { type: 'url' },
} as const;

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly hint?: string;
  readonly type?: keyof typeof KINDS;
  /** A sentence under the field; the field counts as wrong while there is one. */
  readonly wrong?: string | null;
  /** To choose from, for text; typing something else is fine. */
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
  const shared = {
    id,
    class: 'field__input',
    dir: 'auto',
    value: props.value,
    onInput: (event: TargetedInputEvent<HTMLInputElement>) => props.onInput(event.currentTarget.value),
    maxLength: props.maxLength,
    autoComplete: props.autoComplete ?? 'off',
    autoCapitalize: props.autoCapitalize,
    spellcheck: props.spellcheck,
    required: props.required,
    'aria-invalid': props.wrong ? ('true' as const) : undefined,
    'aria-describedby': [props.hint && `${id}-hint`, props.wrong && `${id}-wrong`].filter(Boolean).join(' ') || undefined,
  } as const;
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
      <input {...shared} {...(list ? { type: 'text' as const, list } : KINDS[props.type ?? 'text'])} />
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
