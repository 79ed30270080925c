import { Button } from '../../../../../client/ui/button';
import { TextForm } from '../../../../../client/ui/console-text-form';
import { randomId } from '../../../../../client/ui/random';
import type { Props } from '../props';

/** What can be voted on: typed, or taken from a view. Each change is shown to everybody at once. */
export function OptionsEditor({ view, send, t }: Props) {
  const { options } = view;
  const set = (next: readonly { id: string; text: string }[]) => send('set-options', { options: [...next] });
  const add = (text: string) => set([...options, { id: randomId(), text }]);
  const taken = new Set(options.map((o) => o.text.trim()));
  const untaken = view.views.filter((card) => card.text.length <= 600 && !taken.has(card.text.trim()));
  return (
    <section class="block" aria-labelledby="options-title">
      <h2 id="options-title">{t('minority-round.console.options.title')}</h2>
      <p class="soft small">{t('minority-round.console.options.hint')}</p>
      <ol class="options">
        {options.map((option, place) => (
          <li key={option.id}>
            <input
              class="field__input"
              dir="auto"
              maxLength={600}
              aria-label={t('minority-round.console.options.number', { number: place + 1 })}
              value={option.text}
              onChange={(event) => {
                const text = event.currentTarget.value;
                if (text.trim()) void set(options.map((o) => (o.id === option.id ? { ...o, text } : o)));
              }}
            />
            <button type="button" class="icon" aria-label={t('minority-round.console.options.remove', { text: option.text })} onClick={() => void set(options.filter((o) => o.id !== option.id))}>×</button>
          </li>
        ))}
      </ol>
      <TextForm label={t('minority-round.console.options.new')} action={t('minority-round.console.options.add')} rows={1} limit={600} onSend={add} />
      {untaken.length > 0 ? (
        <details>
          <summary>{t('minority-round.console.options.from-views')}</summary>
          <ul class="from-views">
            {untaken.map((card) => (
              <li key={card.id}>
                <span class="as-written" dir="auto">{card.text}</span>
                <Button small onClick={() => void add(card.text)} label={t('minority-round.console.options.take-named', { text: card.text })}>{t('minority-round.console.options.take')}</Button>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}
