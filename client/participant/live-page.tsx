import { useEffect, useState } from 'preact/hooks';
import { Button } from '../ui/button';
import { Files } from '../ui/files/shelf';
import { t } from '../ui/i18n';
import { keepLoadingWriting } from '../ui/writing';
import { phoneFaces } from './faces';
import type { Live } from './live';
import { LiveFooter } from './live-footer';
import { LiveHeader } from './live-header';
import { MessagePage } from './message-page';
import { MinePage } from './mine-page';
import { NowPage } from './now-page';
import { lookNow } from './now';
import { ThanksPage } from './thanks-page';
import type { MinePart, RoomPart } from './views';
import { setMood, wake } from './wake';
import { joinAgain } from './way';

/** How long after coming in a phone gets what it writes and locks with, in milliseconds: not while everybody is at the door. */
const SETTLED = 4000;
/** As the page itself says. */
const PAGE_TITLE = document.title;

/** The phone in the meeting: where we are, at most one task, and whether what was written has arrived. */
export function LivePage({ live, path }: { readonly live: Live; readonly path: string }) {
  const status = live.connection.status.value;
  const room = live.room.value;
  const mine = live.mine.value;
  if (status === 'refused:wrong-version') return <NewVersionPage />;
  if (status.startsWith('refused:') || mine?.person === null) return <UnknownPage live={live} path={path} />;
  if (!room || !mine) return <MessagePage calm title={t('phone.connecting.title')} text={t('phone.connecting.text')} meeting={live.identity.title} />;
  return <Meeting live={live} room={room} mine={mine} />;
}

function Meeting({ live, room, mine }: { readonly live: Live; readonly room: RoomPart; readonly mine: MinePart }) {
  const [page, show] = useState<'now' | 'mine'>('now');
  // A task for which somebody took the phone up again by hand.
  const [takenUp, takeUp] = useState<string | null>(null);
  const now = lookNow(room, mine, live.memory);
  const todo = now?.task && !now.task.done ? now.key : null;
  const closed = room.status === 'closed';
  const away = page === 'now' && !closed && todo === null && (now === null || takenUp !== now.key);

  useEffect(() => {
    if (todo !== null) wake(t('phone.wake'));
  }, [todo]);
  useEffect(() => {
    document.title = todo === null ? room.title : `● ${t('phone.wake')}`;
    return () => {
      document.title = PAGE_TITLE;
    };
  }, [todo, room.title]);
  useEffect(() => {
    setMood(away ? 'away' : 'here');
    return () => setMood('here');
  }, [away]);
  useEffect(() => {
    const timer = setTimeout(() => loadTheRest(room), SETTLED * (1 + Math.random()));
    return () => clearTimeout(timer);
  }, [room.ahead?.join()]);
  // A new task begins at the top, not where the last one was scrolled to.
  useEffect(() => scrollTo(0, 0), [page, now?.key, away]);

  return (
    <div class="live">
      <LiveHeader room={room} page={page} onTurn={() => show(page === 'mine' ? 'now' : 'mine')} />
      {page === 'mine' ? (
        <MinePage live={live} mine={mine} room={room} />
      ) : closed ? (
        <ThanksPage live={live} mine={mine} room={room} />
      ) : (
        <Files.Provider value={live.files}>
          <NowPage key={now?.run} live={live} room={room} now={now} away={away} onTakeUp={() => takeUp(now?.key ?? null)} onPutAway={() => takeUp(null)} />
        </Files.Provider>
      )}
      {page === 'mine' && todo !== null && (
        <div class="call">
          <Button kind="do" wide onClick={() => show('now')}>
            {t('phone.wake')}
          </Button>
        </div>
      )}
      <LiveFooter live={live} run={now?.run ?? null} />
    </div>
  );
}

/** What a phone at the door needs nothing of, and a phone in a meeting must have before the wifi goes. */
function loadTheRest({ ahead = [] }: RoomPart): void {
  keepLoadingWriting();
  for (const werkvorm of ahead) phoneFaces.want(werkvorm);
}

function NewVersionPage() {
  return (
    <main class="page page--message">
      <h1>{t('phone.version.title')}</h1>
      <p class="lead">{t('phone.version.text')}</p>
      <Button kind="do" onClick={() => location.reload()}>
        {t('phone.version.go')}
      </Button>
    </main>
  );
}

function UnknownPage({ live, path }: { readonly live: Live; readonly path: string }) {
  return (
    <main class="page page--message">
      <p class="page__meeting">{live.identity.title}</p>
      <h1>{t('phone.unknown.title')}</h1>
      <p class="lead">{t('phone.unknown.text')}</p>
      <Button kind="do" onClick={() => joinAgain(path, live.identity)}>
        {t('phone.unknown.go')}
      </Button>
    </main>
  );
}
