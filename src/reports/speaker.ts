import { readFileSync } from 'node:fs';
import { createInstance, type Resource } from 'i18next';
import { type Language, languageOf, LANGUAGES } from '../config/language.js';
import drawnEn from '../config/messages/drawn.en.json' with { type: 'json' };
import drawnNl from '../config/messages/drawn.nl.json' with { type: 'json' };
import questionnaireEn from '../config/messages/questionnaire.en.json' with { type: 'json' };
import questionnaireNl from '../config/messages/questionnaire.nl.json' with { type: 'json' };

/** Says a key of the catalogue. `count` chooses between one and more. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** The catalogue of a language, and how that language writes a day. */
export interface Speaker {
  readonly language: Language;
  /** @throws Error for a key without a text: that is a defect, not a word to show */
  readonly say: Say;
  /** Whether there is a text for a key; for names that come from elsewhere, such as a new werkvorm. */
  readonly knows: (key: string) => boolean;
  /** @param date calendar day, `YYYY-MM-DD`; anything else comes back as it is */
  readonly day: (date: string) => string;
}

/** A speaker for each language. */
export type Speakers = Readonly<Record<Language, Speaker>>;

/** The same words everywhere, in every catalogue: the statements of a pulse, and what stands around pictures. */
const SHARED = { nl: { questionnaire: questionnaireNl, drawn: drawnNl }, en: { questionnaire: questionnaireEn, drawn: drawnEn } } as const;

const speakers = speakersIn(import.meta.url);

/** The speakers of the catalogues `messages.nl.json` and `messages.en.json` beside a module. @param module its `import.meta.url` @param name of the catalogues, when it is another */
export function speakersIn(module: string, name = 'messages'): Speakers {
  return { nl: makeSpeaker('nl', module, name), en: makeSpeaker('en', module, name) };
}

/** The speaker of a language. */
export function speakerOf(language: Language): Speaker {
  return speakers[language];
}

/**
 * The speaker for an answer: the language that is asked for, else the one the reader's browser prefers.
 * @param asked value of `?lang=`, of any shape
 * @param accepted the header `Accept-Language`
 */
export function speakerFor(asked: unknown, accepted: string | undefined): Speaker {
  return speakerOf(LANGUAGES.find((language) => language === asked) ?? languageOf(accepted));
}

function makeSpeaker(language: Language, module: string, name: string): Speaker {
  const messages = JSON.parse(readFileSync(new URL(`./${name}.${language}.json`, module), 'utf8')) as Resource[string][string];
  const catalogue = createInstance();
  // Texts without a gap: the same few are said a hundred times on one page.
  const plain = new Map<string, string>();
  void catalogue.init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: { ...SHARED[language], ...(messages as object) } } },
    interpolation: { escapeValue: false }, // each renderer escapes in its own way
    initAsync: false,
  });
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' });
  return {
    language,
    knows: (key) => catalogue.exists(key),
    say: (key, values) => {
      const known = values === undefined ? plain.get(key) : undefined;
      if (known !== undefined) return known;
      if (!catalogue.exists(key, values)) throw new Error(`no text "${key}" in ${language}`);
      const said = catalogue.t(key, values ?? {});
      if (values === undefined) plain.set(key, said);
      return said;
    },
    day: (date) => (/^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date)) ? days.format(new Date(date)) : date),
  };
}
