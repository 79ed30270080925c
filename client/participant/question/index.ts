import { alsoSay, type Catalogues } from '../../ui/i18n';
import { QuestionPage } from './question-page';

const texts: Catalogues = { nl: () => import('./catalogue.nl'), en: () => import('./catalogue.en') };

/** Gets the page ready, with its texts; loaded when somebody goes there. */
export async function questionPage(): Promise<typeof QuestionPage> {
  await alsoSay(texts);
  return QuestionPage;
}
