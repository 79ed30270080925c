import { Button } from '../ui/button';
import { t } from '../ui/i18n';
import { logPath } from './address';
import type { Live } from './live';
import type { MinePart } from './views';
import { hasLog } from './whose-log';
import { open } from './way';

/** The way to the learning log, or for a guest who kept something the way to have one. */
export function LogSection({ live, mine }: { readonly live: Live; readonly mine: MinePart }) {
  const known = hasLog();
  // Who said to be somebody else than whose phone this is has no log on it.
  if (live.identity.belongs === 'nobody' || (!known && mine.kept.length === 0)) return null;
  return (
    <section class="section stack">
      <h2>{t('phone.log.title')}</h2>
      <p>{t(known ? 'phone.log.text' : 'phone.log.guest')}</p>
      <Button wide onClick={() => open(logPath)}>
        {t(known ? 'phone.log.go' : 'phone.log.keep')}
      </Button>
    </section>
  );
}
