import './paper.css';
import './card.css';
import './blocks.css';
import { alsoSay, type Catalogues } from '../../ui/i18n';
import { PaperPage } from './paper-page';

const texts: Catalogues = { nl: () => import('./catalogue.nl'), en: () => import('./catalogue.en') };

/** Gets the page ready, with the words of every werkvorm; loaded when somebody goes there. */
export async function paperPage(): Promise<typeof PaperPage> {
  await alsoSay(texts);
  return PaperPage;
}
