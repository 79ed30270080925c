import './log.css';
import { alsoSay, type Catalogues } from '../../ui/i18n';
import { LogPage } from './log-page';

const texts: Catalogues = { nl: () => import('./catalogue.nl'), en: () => import('./catalogue.en') };

/** Gets the page ready, with its texts; loaded when somebody goes there. */
export async function logPage(): Promise<typeof LogPage> {
  await alsoSay(texts);
  return LogPage;
}
