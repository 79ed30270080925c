import { signal } from '@preact/signals';
import { find, type Messages, sentence, type Values } from './sentences';
import { browserStore } from './storage';

export type { Messages, Values } from './sentences';

export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
/** Says a key in the language of now. A component that calls it is drawn again when the language changes. */
export type Translate = (key: string, values?: Values) => string;
/** Loads the one language somebody reads; each is a chunk of its own. */
export type Catalogues = Readonly<Record<Language, () => Promise<{ default: Messages }>>>;

const KEY = 'kc.language';
const spoken = signal<{ readonly language: Language; readonly messages: Messages }>({ language: 'nl', messages: {} });
/** The language of now. */
export const language = {
  get value(): Language {
    return spoken.value.language;
  },
};
let sources: readonly Catalogues[] = [];

/**
 * Gets the texts ready in the language chosen earlier, else the browser's, else Dutch.
 * @param from the catalogues of this face, see {@link catalogue}
 */
export async function startI18n(from: Catalogues): Promise<void> {
  sources = [from];
  await speak(preferred());
}

/** Adds the texts of a part that is loaded later, in the language of now and in the one that is chosen after it. */
export async function alsoSay(more: Catalogues): Promise<void> {
  if (!sources.includes(more)) sources = [...sources, more];
  try {
    await speak(spoken.value.language);
  } catch (failed) {
    sources = sources.filter((source) => source !== more);
    throw failed;
  }
}

/** Changes the language and remembers it. */
export async function chooseLanguage(next: Language): Promise<void> {
  await speak(next);
  browserStore.set(KEY, next);
}

/** @see Translate */
export const t: Translate = (key, values) => sentence(spoken.value.messages, spoken.value.language, key, values);

/** Whether there is a text for a key; for names that come from the server. */
export function knows(key: string): boolean {
  return find(spoken.value.messages, key) !== null;
}

/**
 * One catalogue out of several files: `named` under their own names, and the files of the werkvormen under the name
 * of their folder (`src/werkvormen/check-in/faces/phone.nl.json` becomes `check-in.…`).
 */
export function catalogue(named: Messages, werkvormen: Readonly<Record<string, Messages>> = {}): Messages {
  const all: Record<string, Messages> = {};
  for (const [name, messages] of Object.entries(named)) if (typeof messages !== 'string') all[name] = messages;
  for (const [path, messages] of Object.entries(werkvormen)) {
    const name = /werkvormen\/([^/]+)\//.exec(path)?.[1];
    if (name) all[name] = { ...all[name], ...messages };
  }
  return all;
}

async function speak(next: Language): Promise<void> {
  let from: readonly Catalogues[];
  let loaded: { default: Messages }[];
  // Two parts may come at once: who is last knows them all.
  do {
    from = sources;
    loaded = await Promise.all(from.map((source) => source[next]()));
  } while (from !== sources);
  document.documentElement.lang = next;
  spoken.value = { language: next, messages: Object.assign({}, ...loaded.map((one) => one.default)) as Messages };
}

function preferred(): Language {
  const wishes = [browserStore.get(KEY), ...(navigator.languages ?? [navigator.language])];
  for (const wish of wishes) {
    const found = LANGUAGES.find((l) => wish?.toLowerCase().startsWith(l));
    if (found) return found;
  }
  return 'nl';
}
