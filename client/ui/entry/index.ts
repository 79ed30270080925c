import './entry.css';
import { alsoSay, type Catalogues } from '../i18n';
import { browserStore } from '../storage';
import { openVault, type Vault } from '../vault/vault';
import { emptyEntry, openedTexts } from './entry-fields';
import { EntryForm } from './entry-form';
import { KeyLine } from './key-note';
import { OwnEntries } from './own-entries';

export type { Vault } from '../vault/vault';

/** Everything that entries of the learning log are written and read with on a phone. */
export interface Writing {
  readonly vault: Vault;
  readonly EntryForm: typeof EntryForm;
  readonly OwnEntries: typeof OwnEntries;
  readonly KeyLine: typeof KeyLine;
  readonly openedTexts: typeof openedTexts;
  readonly emptyEntry: typeof emptyEntry;
}

const texts: Catalogues = { nl: () => import('./catalogue.nl'), en: () => import('./catalogue.en') };

/** Gets it ready, with its texts. */
export async function getReady(): Promise<Writing> {
  await alsoSay(texts);
  return { vault: openVault(browserStore), EntryForm, OwnEntries, KeyLine, openedTexts, emptyEntry };
}
