import './log.css';
import { alsoSay, type Catalogues } from '../../ui/i18n';
import { loadWriting } from '../../ui/writing';
import { LogPage } from './log-page';

const texts: Catalogues = { nl: () => import('./catalogue.nl'), en: () => import('./catalogue.en') };

/** Gets the page ready, with its texts; loaded when somebody goes there. */
export async function logPage(): Promise<typeof LogPage> {
  await Promise.all([loadWriting(), alsoSay(texts)]);
  return LogPage;
}
