import './screen.css';
import './parts.css';
import { t } from '../ui/i18n';
import { spacedCode } from '../ui/qr';
import { screenFaces } from './faces';
import type { ScreenPart } from './frame';
import { JoinCorner, JoinLarge } from './join';

const MINUTE = 60_000;

interface Props {
  readonly part: ScreenPart;
  /** The server's clock, in ms since 1970. */
  readonly now: number;
  /** Shown small on the console: sizes follow the frame only. */
  readonly peek?: boolean;
  /** The presenter asked for the QR code in large. */
  readonly joinLarge?: boolean;
}

/** What the room sees: one thing at a time, no controls. Everything is sized by the width of its frame. */
export function ScreenPaper({ part, now, peek = false, joinLarge = false }: Props) {
  const { activity } = part;
  return (
    <div class={peek ? 'screen screen--peek' : 'screen'}>
      <div class="screen__sheet">
        <Sheet part={part} joinLarge={joinLarge} />
        {activity && part.status === 'open' ? <TimeLine minutes={activity.minutes} passed={now - activity.since} /> : null}
      </div>
    </div>
  );
}

function Sheet({ part, joinLarge }: Pick<Props, 'part'> & { joinLarge: boolean }) {
  const { activity } = part;
  if (part.status === 'closed') {
    return (
      <div class="screen__middle">
        <h1 class="screen__question">{t('screen.closed')}</h1>
        <p class="screen__aside">{t('screen.closed-hint')}</p>
      </div>
    );
  }
  if (!activity) return <JoinLarge part={part} />;
  const Face = screenFaces.get(activity.werkvorm)?.default;
  return (
    <>
      {joinLarge ? <JoinLarge part={part} /> : null}
      {/* It stays where it is behind the code: its clock goes on. */}
      <div class="screen__face" hidden={joinLarge}>{Face ? <Face key={activity.run} view={activity.view} activity={activity} t={t} /> : <h1 class="screen__question">{activity.title}</h1>}</div>
      {part.code === null || joinLarge ? null : <JoinCorner code={spacedCode(part.code)} joinUrl={part.joinUrl} />}
    </>
  );
}

/** A thin line that fills; no ticking numbers. Amber when it is over time. */
function TimeLine({ minutes, passed }: { minutes: number; passed: number }) {
  if (minutes === 0) return null;
  const share = Math.min(1, Math.max(0, passed / (minutes * MINUTE)));
  return (
    <div class={share === 1 ? 'screen__time screen__time--over' : 'screen__time'} aria-hidden="true">
      <span style={{ width: `${share * 100}%` }} />
    </div>
  );
}
