import { signal } from '@preact/signals';
import i18next from 'i18next';
import { browserStore } from './storage';

export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
/** Texts by key; nested, leaves are sentences. */
export type Messages = { readonly [key: string]: string | Messages };
export type Values = Readonly<Record<string, string | number>>;
/** Says a key in the language of now. A component that calls it is drawn again when the language changes. */
export type Translate = (key: string, values?: Values) => string;
/** Loads the one language somebody reads; each is a chunk of its own. */
export type Catalogues = Readonly<Record<Language, () => Promise<{ default: Messages }>>>;

const KEY = 'kc.language';
/** The language of now. */
export const language = signal<Language>('nl');
let catalogues: Catalogues | null = null;

/**
 * Gets the texts ready in the language chosen earlier, else the browser's, else Dutch.
 * @param from the catalogues of this face, see {@link catalogue}
 */
export async function startI18n(from: Catalogues): Promise<void> {
  catalogues = from;
  const first = preferred();
  const messages = await from[first]();
  await i18next.init({
    lng: first,
    fallbackLng: false,
    resources: { [first]: { translation: messages.default } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  show(first);
}

/** Changes the language and remembers it. */
export async function chooseLanguage(next: Language): Promise<void> {
  if (!catalogues) return;
  if (!i18next.hasResourceBundle(next, 'translation')) {
    i18next.addResourceBundle(next, 'translation', (await catalogues[next]()).default);
  }
  await i18next.changeLanguage(next);
  browserStore.set(KEY, next);
  show(next);
}

/** @see Translate */
export const t: Translate = (key, values) => {
  void language.value; // subscribes the component that is being drawn
  return i18next.t(key, { ...values });
};

/** Whether there is a text for a key; for names that come from the server. */
export function knows(key: string): boolean {
  return i18next.exists(key);
}

/**
 * One catalogue out of several files: `named` under their own names, and the files of the werkvormen under the name
 * of their folder (`src/werkvormen/check-in/faces/phone.nl.json` becomes `check-in.…`).
 */
export function catalogue(named: Messages, werkvormen: Readonly<Record<string, Messages>>): Messages {
  const all: Record<string, Messages> = {};
  for (const [name, messages] of Object.entries(named)) if (typeof messages !== 'string') all[name] = messages;
  for (const [path, messages] of Object.entries(werkvormen)) {
    const name = /werkvormen\/([^/]+)\//.exec(path)?.[1];
    if (name) all[name] = { ...all[name], ...messages };
  }
  return all;
}

function preferred(): Language {
  const wishes = [browserStore.get(KEY), ...(navigator.languages ?? [navigator.language])];
  for (const wish of wishes) {
    const found = LANGUAGES.find((l) => wish?.toLowerCase().startsWith(l));
    if (found) return found;
  }
  return 'nl';
}

function show(next: Language): void {
  document.documentElement.lang = next;
  language.value = next;
}
