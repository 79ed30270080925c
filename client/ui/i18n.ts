import { signal } from '@preact/signals';
import { ofFolder } from './folder';
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
/** How dates and numbers are written in the language of now: English as in Europe, the day before the month. */
export const locale = {
  get value(): string {
    return localeOf(spoken.value.language);
  },
};
export const localeOf = (of: string): string => (of === 'en' ? 'en-GB' : of);
let sources: readonly Catalogues[] = [];
/** What was asked for last; the texts of another language that come in late are not said any more. */
let wanted: Language = 'nl';

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
    await speak(wanted);
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
 * One catalogue out of several: the first under their own names, files of werkvormen under the name of their folder
 * (`src/werkvormen/check-in/faces/phone.nl.json` becomes `check-in.…`). Of one name that comes twice both are kept.
 */
export function catalogue(...files: readonly Messages[]): Messages {
  let all: Messages = {};
  for (const file of files) for (const [path, messages] of Object.entries(file)) all = together(all, { [ofFolder(path) || path]: messages });
  return all;
}

function together(one: Messages, other: Messages): Messages {
  const all: Record<string, string | Messages> = { ...one };
  for (const [key, value] of Object.entries(other)) {
    const before = all[key];
    all[key] = typeof before === 'object' && typeof value === 'object' ? together(before, value) : value;
  }
  return all;
}

async function speak(next: Language): Promise<void> {
  wanted = next;
  let from: readonly Catalogues[];
  let loaded: { default: Messages }[];
  // Two parts may come at once: who is last knows them all.
  do {
    from = sources;
    loaded = await Promise.all(from.map((source) => source[next]()));
  } while (from !== sources);
  if (wanted !== next) return;
  document.documentElement.lang = next;
  spoken.value = { language: next, messages: catalogue(...loaded.map((one) => one.default)) };
}

function preferred(): Language {
  const wishes = [browserStore.get(KEY), ...(navigator.languages ?? [navigator.language])];
  for (const wish of wishes) {
    const found = LANGUAGES.find((l) => wish?.toLowerCase().startsWith(l));
    if (found) return found;
  }
  return 'nl';
}
