import { useEffect, useMemo, useState } from 'preact/hooks';
import { WIRE_VERSION } from '../../src/engine/wire';
import { connect, type Connection } from '../ui/connection';
import { Files, fileShelf } from '../ui/files/shelf';
import { t } from '../ui/i18n';
import { LiveRegion } from '../ui/live-region';
import { useSound } from '../ui/sound';
import type { ScreenPart } from './frame';
import { ScreenPaper } from './paper';
import { PresenterLayer } from './presenter';
import { usePresenter } from './use-presenter';

/** The screen of one session. The token stands behind the `#`, so that it is in no log of any server. */
export function ScreenPage({ session, token }: { session: string; token: string }) {
  const connection = useMemo(() => connect({ v: WIRE_VERSION, face: 'screen', session, token }), [session, token]);
  const sound = useSound('screen');
  const files = useMemo(() => fileShelf(session, token), [session, token]);
  const presenter = usePresenter(sound);
  return (
    <main>
      <div inert={presenter.blank}>
        <Files.Provider value={files}>
          <Shown connection={connection} joinLarge={presenter.joinLarge} />
        </Files.Provider>
      </div>
      <PresenterLayer presenter={presenter} sound={sound} />
      <LiveRegion />
    </main>
  );
}

function Shown({ connection, joinLarge }: { connection: Connection; joinLarge: boolean }) {
  const now = useSlowNow(connection);
  const part = connection.parts.screen.value as unknown as ScreenPart | null;
  const status = connection.status.value;
  if (!part) {
    return (
      <div class="screen">
        <div class="screen__sheet">
          <div class="screen__middle">
            <p class="screen__aside" role="status">{t(status.startsWith('refused:') ? 'screen.not-here' : 'screen.connecting')}</p>
          </div>
        </div>
      </div>
    );
  }
  return (
    <>
      <ScreenPaper part={part} now={now} joinLarge={joinLarge} />
      {status === 'online' ? null : <p class="screen-away" role="status">{t('screen.offline')}</p>}
    </>
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
