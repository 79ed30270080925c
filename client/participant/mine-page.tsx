import { KeptList } from './kept-list';
import { LanguageChoice } from './language-choice';
import { LogSection } from './log-section';
import { LeaveSection } from './leave-section';
import type { Live } from './live';
import { MeSection } from './me-section';
import { UnsharedList } from './unshared-list';
import { VibrationSection } from './vibration-section';
import type { MinePart, RoomPart } from './views';
import { t } from '../ui/i18n';

interface MinePageProps {
  readonly live: Live;
  readonly mine: MinePart;
  readonly room: RoomPart;
}

/** Everything of mine in one place: what I wrote, who I am here, the language, and the way out. */
export function MinePage({ live, mine, room }: MinePageProps) {
  return (
    <main class="page">
      <h1>{t('phone.mine.title')}</h1>
      <section class="section">
        <h2>{t('phone.kept.title')}</h2>
        <KeptList live={live} mine={mine} room={room} />
      </section>
      <LogSection live={live} mine={mine} />
      <UnsharedList live={live} room={room} />
      {room.status === 'open' && mine.person && <MeSection live={live} person={mine.person} />}
      <VibrationSection />
      <section class="section">
        <LanguageChoice />
      </section>
      <LeaveSection live={live} />
    </main>
  );
}
