import { alsoSay, type Catalogues } from '../../ui/i18n';
import { CertificatePage } from './certificate-page';

const texts: Catalogues = { nl: () => import('./catalogue.nl'), en: () => import('./catalogue.en') };

/** Gets the page ready, with its texts; loaded when somebody goes there. */
export async function certificatePage(): Promise<typeof CertificatePage> {
  await alsoSay(texts);
  return CertificatePage;
}
