import './pulse.css';
import type { PulseItem, Spread } from '../../../src/engine/pulse';
import { locale, type Translate } from '../i18n';

/** What came out of one statement. `mean` is null where fewer than five people answered. */
export interface PulseLine {
  readonly item: PulseItem;
  readonly mean: number | null;
  readonly spread: Spread | null;
}

/** From here on they stand closer together where they must fit on one page. */
const MANY = 5;

/** What came out of a pulse: every statement with its place from 1 to 5, a number and a word for how far answers lie apart. */
export function PulseLines({ items, t }: { readonly items: readonly PulseLine[]; readonly t: Translate }) {
  return (
    <ul class={items.length > MANY ? 'pulse-lines pulse-lines--many' : 'pulse-lines'}>
      {items.map(({ item, mean, spread }) => (
        <li key={item}>
          <p class="pulse-lines__statement">{t(`questionnaire.statement.${item}`)}</p>
          {mean === null || spread === null ? (
            <p class="soft">{t('questionnaire.hidden')}</p>
          ) : (
            <>
              <MeanLine mean={mean} />
              <p class="pulse-lines__said">
                <strong>{sayMean(mean, t)}</strong> <span class="soft">{t(`questionnaire.spread.${spread}`)}</span>
              </p>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** "3,6 van 5". */
export function sayMean(mean: number, t: Translate): string {
  return t('questionnaire.mean', { mean: sayNumber(mean) });
}

/** A mean with one decimal, as people write it here. */
export function sayNumber(mean: number): string {
  return mean.toLocaleString(locale.value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

const LEFT = 10;
const STEP = 45;
const MIDDLE = 12;

/** A dot on a line from 1 to 5. For the eye: the number stands beside it. */
function MeanLine({ mean }: { readonly mean: number }) {
  const at = (value: number): number => LEFT + (value - 1) * STEP;
  return (
    <svg class="pulse-lines__line" viewBox={`0 0 ${String(2 * LEFT + 4 * STEP)} 24`} aria-hidden="true">
      <line class="pulse-ink-line" x1={at(1)} x2={at(5)} y1={MIDDLE} y2={MIDDLE} stroke-width="2" />
      {[1, 2, 3, 4, 5].map((value) => (
        <line key={value} class="pulse-ink-line" x1={at(value)} x2={at(value)} y1={MIDDLE - 5} y2={MIDDLE + 5} stroke-width="2" />
      ))}
      <circle class="pulse-ink-dot" cx={at(mean)} cy={MIDDLE} r="8" stroke-width="2" />
    </svg>
  );
}
