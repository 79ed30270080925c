import type { WireAck } from '../../src/engine/wire';
import type { JsonObject } from '../../src/engine/json';
import { knows, type Translate } from './i18n';

/** What the server answered to a command, or that it couldn't be asked. */
export type Answer = WireAck | { readonly ok: false; readonly refused: 'not-connected'; readonly detail?: JsonObject };

/** Whether something was taken, or why not: a name of the catalogue. */
export type Told = { readonly ok: true } | { readonly ok: false; readonly refused: string };

/** Says a refusal in plain words (`refused.<name>` of the catalogue). */
export function sayRefusal(t: Translate, refused: string): string {
  for (const key of [`refused.${refused}`, `ui.local.${refused}`]) if (knows(key)) return t(key);
  return t('ui.refused');
}
