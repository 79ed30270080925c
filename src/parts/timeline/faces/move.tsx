import { Button } from '../../../../client/ui/button';
import type { ConsoleFaceProps } from '../../../../client/ui/faces';
import type { CardFace } from '../../cards/faces-contract';
import { beyond, placeOf } from '../faces-contract';

interface Props extends Pick<ConsoleFaceProps, 'send' | 't'> {
  readonly card: CardFace;
  /** All cards on the line. */
  readonly cards: readonly CardFace[];
  readonly field: string;
}

/** Puts a card past the one before or after it on the line, when the group says so. */
export function MoveButtons({ card, cards, field, send, t }: Props) {
  const all = cards.map((one) => ({ id: one.id, place: placeOf(one, field) }));
  return (
    <>
      {(['earlier', 'later'] as const).map((way) => {
        const place = beyond(all, card.id, way);
        return (
          <Button key={way} small disabled={place === null} onClick={() => place !== null && void send('move', { card: card.id, place })}>
            {t(`timeline.${way}`)}
          </Button>
        );
      })}
    </>
  );
}
