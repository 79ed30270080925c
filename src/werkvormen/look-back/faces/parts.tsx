import type { Translate } from '../../../../client/ui/i18n';
import type { IntentionFace } from '../faces-contract';

/** Where it lands, in one line. */
export function placeOf({ landsAt, layer }: Pick<IntentionFace, 'landsAt' | 'layer'>, t: Translate): string {
  return [landsAt, layer && t(`became.layer.${layer}`)].filter(Boolean).join(', ');
}

/** What was said of it, in one line: how far it is, and the words beside it. */
export function sayBecame({ before, said }: Pick<IntentionFace, 'before' | 'said'>, t: Translate): string {
  if (!said) return '';
  const words = [said.reason, said.happened].filter(Boolean).join(' ');
  if (said.state === before && words === '') return t('became.nothing-yet');
  return [t(`became.state.${said.state}`), words].filter(Boolean).join(': ');
}

/** What was said of it here. */
export function SaidLine({ intention, t }: { readonly intention: IntentionFace; readonly t: Translate }) {
  return <p class="as-written" dir="auto"><strong>{sayBecame(intention, t)}</strong></p>;
}
