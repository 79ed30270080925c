import type { ComponentChildren } from 'preact';
import { Button } from '../ui/button';
import { t } from '../ui/i18n';
import { sayKept } from '../ui/kept';
import { writing } from '../ui/writing';
import type { Live } from './live';
import type { Now } from './now';
import type { RoomPart } from './views';

interface NowPageProps {
  readonly live: Live;
  readonly room: RoomPart;
  readonly now: Now | null;
  readonly away: boolean;
  readonly onTakeUp: () => void;
  readonly onPutAway: () => void;
}

/** At most one task; else the dark page. */
export function NowPage({ live, room, now, away, onTakeUp, onPutAway }: NowPageProps) {
  if (!now) return <AwayPage text={t(room.activity ? 'phone.away.coming' : room.place.index < 0 ? 'phone.away.before' : 'phone.away.text')} />;
  const Face = now.face.default;
  const done = now.task?.done === true;
  const offer = now.task?.offer === true;
  const onItsWay = live.outbox.items.value.some((item) => item.state === 'waiting');
  const face = (
    <Face
      run={now.run}
      room={now.room}
      mine={now.mine}
      memory={now.memory}
      title={now.title}
      current={now.current}
      quiet={away}
      draftKey={`${live.identity.session}.${now.run}`}
      send={(type, data) => live.send(type, data, now.run)}
      writing={writing.value}
      putAway={onPutAway}
      t={t}
    />
  );
  if (away && done) {
    return (
      <AwayPage text={t(onItsWay || offer ? 'phone.away.text' : 'phone.away.done')}>
        <Button kind="quiet" onClick={onTakeUp}>
          {t(offer ? 'phone.away.take-along' : 'phone.away.take-up')}
        </Button>
        {face}
      </AwayPage>
    );
  }
  return away ? (
    <AwayPage text={t('phone.away.text')}>{face}</AwayPage>
  ) : (
    <main class="page page--task">
      {!now.current && <p class="page__meeting">{t('phone.late')}</p>}
      {room.keeps && now.task?.writes && (
        <p class="field__hint">
          {sayKept(room.keeps, t)} {now.task.cards && t('ui.kept.cards', { count: room.keeps.cardDays })}
        </p>
      )}
      {face}
    </main>
  );
}

/** Nothing to do. No feeds, no badges, no counters. */
function AwayPage({ text, children }: { readonly text: string; readonly children?: ComponentChildren }) {
  return (
    <main class="page page--away">
      <h1 class="away">{text}</h1>
      {children}
    </main>
  );
}
