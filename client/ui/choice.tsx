import { useId } from 'preact/hooks';

interface ChoiceProps<T extends string> {
  readonly legend: string;
  /** The legend is only for screen readers: the question stands above already. */
  readonly legendHidden?: boolean;
  readonly options: readonly { readonly value: T; readonly label: string; readonly hint?: string }[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
}

/** A few large choices, all alike: order and look favour none (rule 17). */
export function Choice<T extends string>({ legend, legendHidden, options, value, onChange }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset>
      <legend class={legendHidden ? 'visually-hidden' : 'choice__legend'}>{legend}</legend>
      <div class="choice">
        {options.map((option) => (
          <label key={option.value} class={`choice__option${option.value === value ? ' choice__option--chosen' : ''}`}>
            <input class="choice__dot" type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span dir="auto">
              {option.label}
              {option.hint && <span class="choice__hint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
