import { Button } from '../../ui/button';
import { Check } from '../../ui/field';
import { t } from '../../ui/i18n';
import type { MeasuredCard } from './use-cards';

interface Props {
  readonly cards: readonly MeasuredCard[];
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
}

/** Which cards: all of them, none, or some; with each how much paper it takes. */
export function CardChoice({ cards, chosen, onChosen }: Props) {
  const ids = cards.map(({ id }) => id);
  const tick = (id: string, on: boolean) => onChosen(new Set(on ? [...chosen, id] : [...chosen].filter((one) => one !== id)));
  return (
    <>
      <div class="row">
        <Button small kind="quiet" onClick={() => onChosen(new Set([...chosen, ...ids]))}>{t('paper.all')}</Button>
        <Button small kind="quiet" onClick={() => onChosen(new Set([...chosen].filter((one) => !ids.includes(one))))}>{t('paper.none')}</Button>
      </div>
      <div class="paper-choice">
        {cards.map((card) => (
          <Check key={card.id} checked={chosen.has(card.id)} onChange={(on) => tick(card.id, on)}>
            <span dir="auto">{card.name}</span>
            <span class="soft small paper-takes">{[card.kind, card.written ? t(`paper.sheet.${card.fit.size}`) : t('paper.nothing-to-write')].filter(Boolean).join(' · ')}</span>
          </Check>
        ))}
      </div>
    </>
  );
}
