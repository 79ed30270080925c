import type { Translate } from '../../../../client/ui/i18n';
import type { CardFace } from '../../../parts/cards/faces-contract';

/** In which steps a card takes the role, in words. */
export function Stances({ card, t }: { readonly card: Pick<CardFace, 'fields'>; readonly t: Translate }) {
  const stance = card.fields['stance'];
  if (typeof stance !== 'string') return null;
  return <p class="stances">{stance.split('+').map((one) => <span key={one}>{t(`roles.values.stance.${one}`)}</span>)}</p>;
}
