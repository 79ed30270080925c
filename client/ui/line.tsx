import './line.css';
import { useId } from 'preact/hooks';
import { t } from './i18n';

interface LineProps {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly fromLabel: string;
  readonly toLabel: string;
  /** Null as long as nobody moved it: the middle is an answer too. */
  readonly value: number | null;
  readonly onValue: (value: number) => void;
}

/** A place on a line between two ends that have words. Works with keys and with a thumb; nothing stands on it before somebody chose. */
export function Line({ label, from, to, fromLabel, toLabel, value, onValue }: LineProps) {
  const id = useId();
  const middle = Math.round((from + to) / 2);
  return (
    <div class="field">
      <label class="field__label" for={id}>{label}</label>
      <input
        id={id}
        class={`line__place${value === null ? ' line__place--unset' : ''}`}
        type="range"
        min={from}
        max={to}
        step={1}
        value={value ?? middle}
        aria-describedby={`${id}-ends`}
        aria-valuetext={value === null ? t('ui.line.unset') : undefined}
        onInput={(event) => onValue(Number(event.currentTarget.value))}
        // Choosing the middle moves nothing, but is a choice.
        onClick={(event) => onValue(Number(event.currentTarget.value))}
        onKeyDown={(event) => {
          if (value !== null || (event.key !== ' ' && event.key !== 'Enter')) return;
          event.preventDefault();
          onValue(middle);
        }}
      />
      <p class="line__ends" id={`${id}-ends`}>
        <span>{fromLabel}</span>
        <span>{toLabel}</span>
      </p>
      {value === null ? <p class="line__unset" aria-hidden="true">{t('ui.line.how')}</p> : null}
    </div>
  );
}
