import { t } from '../ui/i18n';
import { KeptList } from './kept-list';
import { LeaveSection } from './leave-section';
import type { Live } from './live';
import { UnsharedList } from './unshared-list';
import type { MinePart, RoomPart } from './views';

/** The meeting is over; what somebody wrote stays theirs. */
export function ThanksPage({ live, mine, room }: { readonly live: Live; readonly mine: MinePart; readonly room: RoomPart }) {
  return (
    <main class="page">
      <h1>{t('phone.thanks.title')}</h1>
      <p class="lead">{t('phone.thanks.text')}</p>
      <section class="section">
        <h2>{t('phone.kept.title')}</h2>
        <KeptList live={live} mine={mine} room={room} />
      </section>
      <UnsharedList live={live} room={room} />
      <LeaveSection live={live} />
    </main>
  );
}
