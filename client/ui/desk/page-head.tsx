import { Button } from '../button';
import { chooseLanguage, language, LANGUAGES, t } from '../i18n';
import { account, isSomewhere, leave } from './account';
import { path } from './route';

/** The parts of the desk, and for whom they are. */
const PARTS = [
  { at: '/begeleiding', word: 'desk.part.facilitator', roles: ['facilitator', 'coordinator'] },
  { at: '/gemeenschap', word: 'desk.part.community', roles: ['coordinator', 'facilitator'] },
  { at: '/gemeenschap/organisatie', word: 'desk.part.organisation', roles: ['contact'] },
] as const;

/** The line above every page with an account: where one can go, language, who is here. */
export function PageHead() {
  const parts = PARTS.filter((part) => isSomewhere(...part.roles));
  const here = [...parts].sort((a, b) => b.at.length - a.at.length).find((part) => path.value === part.at || path.value.startsWith(`${part.at}/`));
  return (
    <header class="page-head">
      <nav class="row" aria-label={t('desk.parts')}>
        {parts.map((part) => (
          <a key={part.at} href={part.at} class="home" aria-current={part === here ? 'page' : undefined}>{t(part.word)}</a>
        ))}
      </nav>
      <span class="row">
        {LANGUAGES.filter((l) => l !== language.value).map((l) => (
          <button type="button" key={l} class="link" lang={l} onClick={() => void chooseLanguage(l)}>{t(`ui.language.${l}`)}</button>
        ))}
        <a href="/begeleiding/account">{account.value?.name}</a>
        <Button small kind="quiet" onClick={() => void leave()}>{t('desk.logout')}</Button>
      </span>
    </header>
  );
}
