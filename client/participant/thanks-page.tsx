import { Button } from '../ui/button';
import { t } from '../ui/i18n';
import { personalPath } from './address';
import { CertificateSection } from './certificate-section';
import { KeptList } from './kept-list';
import { LogSection } from './log-section';
import { LeaveSection } from './leave-section';
import type { Live } from './live';
import { memberHere } from './whose-phone';
import { UnsharedList } from './unshared-list';
import type { MinePart, RoomPart } from './views';
import { open } from './way';

/** The meeting is over; what somebody wrote stays theirs. */
export function ThanksPage({ live, mine, room }: { readonly live: Live; readonly mine: MinePart; readonly room: RoomPart }) {
  return (
    <main class="page">
      <h1>{t('phone.thanks.title')}</h1>
      <p class="lead">{t('phone.thanks.text')}</p>
      <CertificateSection meeting={live.identity.session} />
      <section class="section">
        <h2>{t('phone.kept.title')}</h2>
        <KeptList live={live} mine={mine} room={room} />
      </section>
      <LogSection live={live} mine={mine} />
      <UnsharedList live={live} room={room} />
      {memberHere() && (
        <section class="section">
          <Button wide onClick={() => open(personalPath())}>
            {t('phone.thanks.personal')}
          </Button>
        </section>
      )}
      <LeaveSection live={live} />
    </main>
  );
}
