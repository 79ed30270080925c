import { chooseLanguage, type Language, LANGUAGES, language, t } from '../ui/i18n';

/** The two languages, each in its own words. */
export function LanguageChoice({ onChosen }: { readonly onChosen?: (language: Language) => void }) {
  function choose(next: Language): void {
    onChosen?.(next);
    void chooseLanguage(next);
  }
  return (
    <nav class="languages" aria-label={t('ui.language.choose')}>
      {LANGUAGES.map((l) => (
        <button key={l} type="button" class="languages__one" lang={l} aria-pressed={l === language.value} onClick={() => choose(l)}>
          {t(`ui.language.${l}`)}
        </button>
      ))}
    </nav>
  );
}
