import { Button } from '../../ui/button';
import { chooseLanguage, language, LANGUAGES, t } from '../../ui/i18n';
import { account, leave } from '../account';

/** The line above every page of the console: home, language, who is here. */
export function PageHead() {
  return (
    <header class="page-head">
      <a href="/begeleiding" class="home">{t('console.name')}</a>
      <span class="row">
        {LANGUAGES.filter((l) => l !== language.value).map((l) => (
          <button type="button" key={l} class="link" lang={l} onClick={() => void chooseLanguage(l)}>{t(`ui.language.${l}`)}</button>
        ))}
        <span class="soft">{account.value?.name}</span>
        <Button small kind="quiet" onClick={() => void leave()}>{t('console.logout')}</Button>
      </span>
    </header>
  );
}
