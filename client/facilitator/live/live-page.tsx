import { useEffect, useRef, useState } from 'preact/hooks';
import type { ScreenPart } from '../../screen/frame';
import type { ConnectionStatus } from '../../ui/connection';
import { Button } from '../../ui/button';
import { t } from '../../ui/i18n';
import { LiveRegion } from '../../ui/live-region';
import { SoundAsleep, useSound } from '../../ui/sound';
import { account } from '../../ui/desk/account';
import type { Meeting, WerkvormInfo } from '../model';
import { nextItem } from '../programme';
import { meetingPath } from '../router';
import { werkvormName } from '../words';
import { BottomBar } from './bottom-bar';
import type { FacilitatorPart } from './frame';
import { JoinPanel } from './join-panel';
import { useKeys } from './keys';
import { KeysPanel } from './keys-panel';
import { NowColumn } from './now-column';
import { ProgrammeColumn } from './programme-column';
import { TableColumn } from './table-column';
import { useLive, useNow } from './use-live';

interface Props {
  readonly meeting: Meeting;
  readonly werkvormen: readonly WerkvormInfo[];
  readonly onClosed: () => void;
}

/** The console of a running session. Several laptops may have it open; each shows the same. */
export function LivePage({ meeting, werkvormen, onClosed }: Props) {
  const { connection, steer } = useLive(meeting.id);
  const now = useNow(connection);
  const part = connection.parts.facilitator.value as unknown as FacilitatorPart | null;
  const screen = connection.parts.screen.value as unknown as ScreenPart | null;
  const status = connection.status.value;
  const readOnly = connection.readOnly.value;
  const [showing, setShowing] = useState<'keys' | 'closing' | null>(null);
  const [choosing, setChoosing] = useState(false);
  const [adding, setAdding] = useState(false);
  // Until someone chooses, the QR code shows while nothing has begun.
  const [joinChoice, setJoinChoice] = useState<boolean | null>(null);
  const sound = useSound('console');
  const parkField = useRef<HTMLInputElement>(null);

  const joinOpen = joinChoice ?? part?.activity == null;
  const next = () => {
    const before = part?.items.find((item) => item.status === 'running');
    const target = part && nextItem(part.items);
    if (!target) return setShowing('closing');
    const undo = before && (() => void steer.send('session/start', { item: before.id }));
    void steer.did(t('console.did.next', { name: target.title || werkvormName(target.werkvorm) }), 'session/next', {}, undo);
  };
  const back = () => {
    const before = part?.items.find((item) => item.status === 'running');
    const undo = before && (() => void steer.send('session/start', { item: before.id }));
    void steer.did(t('console.did.back'), 'session/back', {}, undo);
  };
  useKeys({
    next,
    back,
    insert: () => setChoosing(true),
    park: () => parkField.current?.focus(),
    add: () => setAdding(true),
    undo: steer.undo,
    join: () => setJoinChoice(!joinOpen),
    sound: () => steer.say(sound.turn()),
    screen: () => window.open(meeting.screenUrl, '_blank', 'noopener'),
    keys: () => setShowing(showing === 'keys' ? null : 'keys'),
    escape: () => {
      setShowing(null);
      setChoosing(false);
      setAdding(false);
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    },
  });
  const closed = part?.status === 'closed';
  useEffect(() => {
    if (closed) onClosed();
  }, [closed]);
  useEffect(() => {
    if (status === 'refused:not-recognised') account.value = null;
  }, [status]);

  if (!part) return <main class="page"><p class="soft" role="status">{statusLine(status) || t('console.live.connecting')}</p></main>;
  return (
    <div class="console">
      <header class="console-head">
        <a href="/begeleiding" class="home">{t('console.name')}</a>
        <p class="console-title" dir="auto">{part.title}</p>
        {part.consoles > 1 ? <p class="soft">{t('console.live.consoles', { count: part.consoles })}</p> : null}
        <p class={status === 'online' && !readOnly ? 'connection' : 'connection connection-away'} role="status">{statusLine(status) || (readOnly ? t('console.live.read-only') : '')}</p>
        <span class="row">
          <a class="button button--quiet button--small" href={meetingPath(meeting.id, '/regelen')}>{t('prepare.page.regelen')}</a>
          <SoundAsleep sound={sound} />
          <Button small kind="quiet" onClick={() => setShowing('closing')}>{t('console.bar.close')}</Button>
          <span class="keys-button">
            <Button small kind="quiet" onClick={() => setShowing('keys')}>{t('console.keys.title')} <kbd>?</kbd></Button>
          </span>
        </span>
      </header>
      {showing === 'keys' ? <KeysPanel sound={sound} onClose={() => setShowing(null)} /> : null}
      <div class="columns">
        <ProgrammeColumn {...{ part, now, steer, werkvormen, choosing }} onChoosing={setChoosing} />
        <NowColumn {...{ part, screen, now, steer }} room={connection.parts.room.value} />
        <aside class="column table-column" aria-label={t('console.table.title')}>
          <JoinPanel
            code={part.code}
            joinUrl={part.joinUrl}
            permanentUrl={part.permanentUrl}
            screenUrl={meeting.screenUrl}
            cardPath={meetingPath(meeting.id, '/kaart')}
            paperPath={meetingPath(meeting.id, '/kaarten')}
            open={joinOpen}
            onOpen={setJoinChoice}
          />
          <TableColumn {...{ part, meeting, steer, parkField, adding }} onAdding={setAdding} />
        </aside>
      </div>
      <BottomBar {...{ part, now, steer }} onNext={next} onBack={back} closing={showing === 'closing'} onClosing={(closing) => setShowing(closing ? 'closing' : null)} />
      <LiveRegion />
    </div>
  );
}

function statusLine(status: ConnectionStatus): string {
  switch (status) {
    case 'online':
    case 'connecting':
      return '';
    case 'offline':
      return t('console.live.offline');
    default:
      return t(`console.live.${status.replace(':', '-')}`);
  }
}
