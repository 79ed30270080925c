import type { Translate } from './i18n';

/** How somebody is called under what they said: by name, "deelnemer 7" for who gave none, nothing where it is anonymous. */
export function speaker(by: string | null, t: Translate): string | null {
  const number = /^#(\d+)$/.exec(by ?? '')?.[1];
  return number === undefined ? by : t('ui.participant', { number });
}
