import { alsoSay, type Catalogues } from '../../ui/i18n';
import { PulsePage } from './pulse-page';

const texts: Catalogues = { nl: () => import('./catalogue.nl'), en: () => import('./catalogue.en') };

/** Gets the page ready, with its texts; loaded when somebody goes there. */
export async function pulsePage(): Promise<typeof PulsePage> {
  await alsoSay(texts);
  return PulsePage;
}
