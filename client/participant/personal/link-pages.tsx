import { Button } from '../../ui/button';
import { t } from '../../ui/i18n';
import { LanguageChoice } from '../language-choice';
import { dropOpened, forgetPersonal, type Personal, personalOf } from '../whose-phone';
import { goTo, open } from '../way';
import type { Mine } from './api';

/** Nobody's phone: where a personal link comes from, and how to go on without. */
export function NobodyPage() {
  return (
    <main class="page page--message">
      <h1>{t('personal.nobody.title')}</h1>
      <p class="lead">{t('personal.nobody.text')}</p>
      <ToTheCode />
      <LanguageChoice />
    </main>
  );
}

/** A link that was taken back, or one we never gave: whom to ask, and how to go on without. */
export function GonePage({ link, why }: { readonly link: string | null; readonly why: 'revoked' | 'unknown' }) {
  const known = personalOf();
  const mine = known?.token === link;
  return (
    <main class="page page--message">
      {known && mine && known.name && <p class="page__meeting" dir="auto">{known.name}</p>}
      <h1>{t(`personal.gone.${why}.title`)}</h1>
      <p class="lead">{t(`personal.gone.${why}.text`)}</p>
      <p class="soft">{t('personal.gone.kept')}</p>
      {known && !mine && known.works && (
        <Button kind="do" wide onClick={() => open('/mij')}>
          {t('personal.gone.own', { name: known.name })}
        </Button>
      )}
      <ToTheCode />
      {known && mine && (
        <Button
          kind="quiet"
          onClick={() => {
            forgetPersonal();
            goTo();
          }}
        >
          {t('personal.gone.forget')}
        </Button>
      )}
      <LanguageChoice />
    </main>
  );
}

/** One person per phone: before it becomes somebody else's, it asks. */
export function SomebodyElsePage({ known, mine, onGoOn }: { readonly known: Personal; readonly mine: Mine; readonly onGoOn: () => void }) {
  return (
    <main class="page page--message">
      <p class="page__meeting" dir="auto">{mine.community.name}</p>
      <h1>{t('personal.other.title', { name: mine.name })}</h1>
      <p class="lead">{t('personal.other.text', { known: known.name, name: mine.name })}</p>
      <Button kind="do" wide onClick={onGoOn}>
        {t('personal.other.go-on', { name: mine.name })}
      </Button>
      <Button
        wide
        onClick={() => {
          dropOpened();
          goTo();
        }}
      >
        {t('personal.other.stay', { known: known.name })}
      </Button>
    </main>
  );
}

function ToTheCode() {
  return (
    <Button wide onClick={() => open('/')}>
      {t('personal.to-code')}
    </Button>
  );
}
