import { useEffect, useMemo, useState } from 'preact/hooks';
import { WIRE_VERSION } from '../../src/engine/wire';
import { connect, type Connection } from '../ui/connection';
import { t } from '../ui/i18n';
import type { ScreenPart } from './frame';
import { ScreenPaper } from './paper';

/** The screen of one session. The token stands behind the `#`, so that it is in no log of any server. */
export function ScreenPage({ session, token }: { session: string; token: string }) {
  const connection = useMemo(() => connect({ v: WIRE_VERSION, face: 'screen', session, token }), [session, token]);
  const now = useSlowNow(connection);
  const joinLarge = usePresenterKeys();
  const part = connection.parts.screen.value as unknown as ScreenPart | null;
  const status = connection.status.value;
  if (!part) {
    return (
      <main class="screen">
        <div class="screen__sheet">
          <div class="screen__middle">
            <p class="screen__aside" role="status">{t(status.startsWith('refused:') ? 'screen.not-here' : 'screen.connecting')}</p>
          </div>
        </div>
      </main>
    );
  }
  return (
    <main>
      <ScreenPaper part={part} now={now} joinLarge={joinLarge} />
      {status === 'online' ? null : <p class="screen-away" role="status">{t('screen.offline')}</p>}
    </main>
  );
}

/** The time line is a line, not a clock: every two seconds is enough. */
function useSlowNow(connection: Connection): number {
  const [now, setNow] = useState(() => connection.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(connection.now()), 2000);
    return () => clearInterval(timer);
  }, [connection]);
  return now;
}

/** `f` full screen, `q` the QR code in large and back. */
function usePresenterKeys(): boolean {
  const [joinLarge, setJoinLarge] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'q') setJoinLarge((large) => !large);
      if (event.key === 'f') void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen());
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
  return joinLarge;
}
