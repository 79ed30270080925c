import type { Catalogues } from '../i18n';

/** The statements of a pulse, for a phone that has them later than its first texts. */
export const pulseTexts: Catalogues = { nl: () => import('./catalogue.nl'), en: () => import('./catalogue.en') };
