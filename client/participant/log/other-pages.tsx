import { Button } from '../../ui/button';
import { t } from '../../ui/i18n';
import { logPath } from '../address';
import { LanguageChoice } from '../language-choice';
import { goTo, open } from '../way';
import { dropOpenedLog, type KnownLog, logOf, logToTry } from '../whose-log';
import { putAside } from './use-log';

/** This phone knows no log: where one comes from. */
export function NobodyPage() {
  return (
    <main class="page page--message">
      <h1>{t('log.nobody.title')}</h1>
      <p class="lead">{t('log.nobody.text')}</p>
      <Button wide onClick={() => open('/')}>
        {t('log.to-code')}
      </Button>
      <LanguageChoice />
    </main>
  );
}

/** What was opened opens nothing: taken back, made anew, erased, or never whole. */
export function GonePage({ token }: { readonly token: string }) {
  const own = logOf();
  return (
    <main class="page page--message">
      <h1>{t('log.gone.title')}</h1>
      <p class="lead">{t('log.gone.text')}</p>
      <Button
        wide
        onClick={() => {
          putAside(token);
          if (logToTry() === null) open('/');
          else open(logPath);
        }}
      >
        {t(own && own.token !== token ? 'log.gone.own' : 'log.gone.forget')}
      </Button>
      <LanguageChoice />
    </main>
  );
}

/** One log per phone: before it opens that of somebody else, it asks. */
export function AnotherPage({ known, opened, onGoOn }: { readonly known: KnownLog; readonly opened: KnownLog; readonly onGoOn: () => void }) {
  const name = (of: KnownLog): string => of.name || t('log.other.nameless');
  return (
    <main class="page page--message">
      <h1>{t('log.other.title', { name: name(opened) })}</h1>
      <p class="lead">{t('log.other.text', { known: name(known), name: name(opened) })}</p>
      <Button kind="do" wide onClick={onGoOn}>
        {t('log.other.go-on', { name: name(opened) })}
      </Button>
      <Button
        wide
        onClick={() => {
          dropOpenedLog();
          goTo();
        }}
      >
        {t('log.other.stay', { known: name(known) })}
      </Button>
    </main>
  );
}
