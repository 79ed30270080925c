import { useId } from 'preact/hooks';

interface AreaProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly hint?: string;
  readonly rows?: number;
  readonly maxLength?: number;
  readonly wrong?: string | null;
}

/** A text of several lines with its label above it, for a laptop. */
export function Area(props: AreaProps) {
  const id = useId();
  return (
    <div class="field">
      <label class="field__label" for={id}>{props.label}</label>
      {props.hint && <span class="field__hint" id={`${id}-hint`}>{props.hint}</span>}
      <textarea
        id={id}
        class="field__input"
        dir="auto"
        rows={props.rows ?? 2}
        value={props.value}
        maxLength={props.maxLength}
        aria-invalid={props.wrong ? 'true' : undefined}
        aria-describedby={[props.hint && `${id}-hint`, props.wrong && `${id}-wrong`].filter(Boolean).join(' ') || undefined}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      {props.wrong && <p class="field__note field__note--wrong" id={`${id}-wrong`}>{props.wrong}</p>}
    </div>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** A labelled list to choose one from. */
export function Select(props: SelectProps) {
  const id = useId();
  return (
    <div class="field">
      <label class="field__label" for={id}>{props.label}</label>
      <select id={id} class="field__input" value={props.value} onChange={(event) => props.onInput(event.currentTarget.value)}>
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>{option.label}</option>
        ))}
      </select>
    </div>
  );
}
