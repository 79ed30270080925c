import { useRef, useState } from 'preact/hooks';
import { Button } from '../../../../client/ui/button';
import type { Translate } from '../../../../client/ui/i18n';

interface Props {
  readonly options: readonly string[];
  readonly order: readonly number[];
  readonly onOrder: (order: number[]) => void;
  readonly t: Translate;
}

/** An order made by tapping options one after the other; what stands in it goes up and down with buttons. */
export function RankingField({ options, order, onOrder, t }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [said, say] = useState('');
  const rest = options.map((_, at) => at).filter((at) => !order.includes(at));

  function add(at: number): void {
    const next = [...order, at];
    const left = rest.filter((other) => other !== at);
    // One that is left has only one place to go.
    onOrder(left.length === 1 ? [...next, ...left] : next);
    say(t('poll.form.placed', { option: options[at] ?? '', place: next.length }));
    // The button that had the focus is gone; the next one takes it over.
    requestAnimationFrame(() => (place.current?.querySelector<HTMLButtonElement>('.poll-rank__rest button') ?? place.current?.querySelector<HTMLButtonElement>('.poll-rank__again button'))?.focus());
  }

  function move(from: number, by: -1 | 1): void {
    const next = [...order];
    const [moved] = next.splice(from, 1);
    if (moved === undefined) return;
    next.splice(from + by, 0, moved);
    onOrder(next);
    say(t('poll.form.placed', { option: options[moved] ?? '', place: from + by + 1 }));
    const button = `[data-option="${moved}"] [data-by="${by}"]:not([disabled])`;
    requestAnimationFrame(() => (place.current?.querySelector<HTMLButtonElement>(button) ?? place.current?.querySelector<HTMLButtonElement>(`[data-option="${moved}"] button:not([disabled])`))?.focus());
  }

  return (
    <div class="poll-rank" ref={place}>
      <p class="visually-hidden" role="status">{said}</p>
      {order.length > 0 && (
        <ol class="poll-rank__order" aria-label={t('poll.form.order')}>
          {order.map((at, n) => (
            <li key={at} data-option={at}>
              <span class="poll-rank__number" aria-hidden="true">{n + 1}</span>
              <span class="poll-rank__text" dir="auto">{options[at]}</span>
              <button type="button" class="poll-rank__move" data-by="-1" disabled={n === 0} aria-label={t('poll.form.up', { option: options[at] ?? '' })} onClick={() => move(n, -1)}>↑</button>
              <button type="button" class="poll-rank__move" data-by="1" disabled={n === order.length - 1} aria-label={t('poll.form.down', { option: options[at] ?? '' })} onClick={() => move(n, 1)}>↓</button>
            </li>
          ))}
        </ol>
      )}
      {rest.length > 0 && (
        <div class="poll-rank__rest">
          <p class="poll-rank__ask">{order.length === 0 ? t('poll.form.tap-first') : t('poll.form.tap-next', { place: order.length + 1 })}</p>
          {rest.map((at) => (
            <Button key={at} wide onClick={() => add(at)}>
              <span dir="auto">{options[at]}</span>
            </Button>
          ))}
        </div>
      )}
      {order.length > 0 && (
        <div class="poll-rank__again">
          <Button small kind="quiet" onClick={() => onOrder([])}>{t('poll.form.again')}</Button>
        </div>
      )}
    </div>
  );
}
