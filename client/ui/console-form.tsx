import type { ComponentChildren, JSX, RefObject } from 'preact';
import { useId } from 'preact/hooks';

interface Common {
  readonly label: string;
  /** A line under the label, read out with the field. */
  readonly hint?: ComponentChildren;
  /** What is wrong with it, in plain words. */
  readonly error?: string;
}

interface TextProps extends Common {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly type?: 'text' | 'email' | 'password' | 'date' | 'time' | 'number' | 'url';
  readonly rows?: number;
  readonly limit?: number;
  readonly required?: boolean;
  readonly autocomplete?: JSX.InputHTMLAttributes<HTMLInputElement>['autocomplete'];
  readonly placeholder?: string;
  readonly inputRef?: RefObject<HTMLInputElement & HTMLTextAreaElement>;
  readonly min?: number;
  readonly max?: number;
}

function Wrapped({ id, label, hint, error, children }: Common & { id: string; children: ComponentChildren }) {
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <label for={id}>{label}</label>
      {hint ? <p class="field-hint" id={`${id}-hint`}>{hint}</p> : null}
      {children}
      {error ? <p class="field-error" id={`${id}-error`} role="alert">{error}</p> : null}
    </div>
  );
}

function describedBy(id: string, { hint, error }: Common): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
}

/** A labelled line of text, or with `rows` a field of several lines. */
export function TextField(props: TextProps) {
  const id = useId();
  const shared = {
    id,
    value: props.value,
    required: props.required,
    maxLength: props.limit,
    placeholder: props.placeholder,
    dir: 'auto' as const,
    'aria-invalid': props.error ? true : undefined,
    'aria-describedby': describedBy(id, props),
    onInput: (event: JSX.TargetedInputEvent<HTMLInputElement | HTMLTextAreaElement>) => props.onValue(event.currentTarget.value),
  };
  return (
    <Wrapped id={id} label={props.label} hint={props.hint} error={props.error}>
      {props.rows ? (
        <textarea {...shared} rows={props.rows} ref={props.inputRef} />
      ) : (
        <input {...shared} type={props.type ?? 'text'} autocomplete={props.autocomplete ?? 'off'} min={props.min} max={props.max} ref={props.inputRef} />
      )}
    </Wrapped>
  );
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A labelled list to choose one from. */
export function SelectField(props: Common & { value: string; onValue: (value: string) => void; choices: readonly Choice[] }) {
  const id = useId();
  return (
    <Wrapped id={id} label={props.label} hint={props.hint} error={props.error}>
      <select id={id} value={props.value} aria-describedby={describedBy(id, props)} onChange={(event) => props.onValue(event.currentTarget.value)}>
        {props.choices.map((c) => (
          <option key={c.value} value={c.value}>{c.label}</option>
        ))}
      </select>
    </Wrapped>
  );
}

/** A box to tick, with its sentence beside it. */
export function CheckField({ label, checked, onValue }: { label: ComponentChildren; checked: boolean; onValue: (checked: boolean) => void }) {
  return (
    <label class="check">
      <input type="checkbox" checked={checked} onChange={(event) => onValue(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}

/** A few choices beside each other, each with a line that explains it; one is chosen. */
export function ChoiceCards(props: {
  legend: string;
  name: string;
  value: string | null;
  onValue: (value: string) => void;
  choices: readonly (Choice & { hint?: string; disabled?: boolean })[];
}) {
  return (
    <fieldset class="choices">
      <legend>{props.legend}</legend>
      {props.choices.map((c) => (
        <label key={c.value} class="choice">
          <input type="radio" name={props.name} checked={props.value === c.value} disabled={c.disabled} onChange={() => props.onValue(c.value)} />
          <span>
            <strong>{c.label}</strong>
            {c.hint ? <small>{c.hint}</small> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
