/** Texts by key; nested, leaves are sentences. */
export type Messages = { readonly [key: string]: string | Messages };
export type Values = Readonly<Record<string, string | number>>;

/**
 * Says a key out of a catalogue in the JSON format of i18next (v4): nested keys joined by dots, `{{name}}` for values,
 * `_one` / `_other` after the plural rules of the language for a value `count`. That is all our catalogues use; i18next
 * itself, which the server uses for reports, would be a quarter of the 60 kB a phone may load.
 * @returns the sentence, or the key where there is none
 */
export function sentence(messages: Messages, language: string, key: string, values: Values = {}): string {
  const found = plural(messages, language, key, values.count) ?? find(messages, key);
  if (found === null) return key;
  return found.replace(/\{\{\s*([\w-]+)\s*\}\}/g, (place, name: string) => (name in values ? String(values[name]) : place));
}

/** The sentence as it stands in the catalogue; null when there is none. */
export function find(messages: Messages, key: string): string | null {
  let here: string | Messages | undefined = messages;
  for (const part of key.split('.')) {
    if (typeof here !== 'object' || !Object.prototype.hasOwnProperty.call(here, part)) return null;
    here = here[part];
  }
  return typeof here === 'string' ? here : null;
}

function plural(messages: Messages, language: string, key: string, count: string | number | undefined): string | null {
  if (typeof count !== 'number') return null;
  return find(messages, `${key}_${pluralForm(language, count)}`) ?? find(messages, `${key}_other`);
}

// Phones from before 2019 have no plural rules; Dutch and English then need only this one.
function pluralForm(language: string, count: number): string {
  return typeof Intl !== 'undefined' && 'PluralRules' in Intl ? new Intl.PluralRules(language).select(count) : count === 1 ? 'one' : 'other';
}
