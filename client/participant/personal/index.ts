import './personal.css';
import '../../ui/brief.css';
import { alsoSay, type Catalogues } from '../../ui/i18n';
import { PersonalPage } from './personal-page';

const texts: Catalogues = { nl: () => import('./catalogue.nl'), en: () => import('./catalogue.en') };

/** Gets the page of a person ready, with its texts. Loaded when somebody goes there: a phone at the door needs none of it. */
export async function personalPage(): Promise<typeof PersonalPage> {
  await alsoSay(texts);
  return PersonalPage;
}
