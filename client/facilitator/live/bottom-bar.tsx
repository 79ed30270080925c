import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { minutesAndSeconds } from '../../ui/clock';
import { t } from '../../ui/i18n';
import { nextItem, secondsLeft } from '../programme';
import { werkvormName } from '../words';
import type { FacilitatorPart } from './frame';
import type { Steering } from './steering';

interface Props {
  readonly part: FacilitatorPart;
  readonly now: number;
  readonly steer: Steering;
  readonly onNext: () => void;
  readonly onBack: () => void;
  /** Asking whether the meeting may close. */
  readonly closing: boolean;
  readonly onClosing: (closing: boolean) => void;
}

/** Always in the same place: back, the clock, what comes next. */
export function BottomBar({ part, now, steer, onNext, onBack, closing, onClosing }: Props) {
  const next = nextItem(part.items);
  const started = part.items.some((item) => item.runs > 0);
  return (
    <footer class="bar">
      <NoticeLine steer={steer} />
      {closing ? (
        <CloseQuestion steer={steer} onCancel={() => onClosing(false)} />
      ) : (
        <div class="bar-steps">
          <Button disabled={!started} onClick={onBack}>← {t('console.bar.back')}</Button>
          <Clock part={part} now={now} />
          {next ? (
            <Button kind="do" onClick={onNext}>{t(started ? 'console.bar.next' : 'console.bar.begin', { name: next.title || werkvormName(next.werkvorm) })} →</Button>
          ) : (
            <Button kind="do" onClick={() => onClosing(true)}>{t('console.bar.close')}</Button>
          )}
        </div>
      )}
    </footer>
  );
}

function Clock({ part, now }: { part: FacilitatorPart; now: number }) {
  const { activity } = part;
  if (!activity || activity.minutes === 0) return <p class="clock" />;
  const left = secondsLeft(activity.minutes, activity.since, now);
  return (
    <p class={left < 0 ? 'clock clock-over' : 'clock'} role="timer">
      <span class="clock-figures">{left < 0 ? `+${minutesAndSeconds(left)}` : minutesAndSeconds(left)}</span>
      <small>{t(left < 0 ? 'console.bar.over' : 'console.bar.left', { minutes: activity.minutes })}</small>
    </p>
  );
}

function NoticeLine({ steer }: { steer: Steering }) {
  const notice = steer.notice.value;
  if (!notice) return null;
  return (
    <p class={notice.refused ? 'bar-notice bar-notice-refused' : 'bar-notice'}>
      <span>{notice.text}</span>
      {notice.undo ? (
        <Button
          small
          kind="quiet"
          onClick={steer.undo}
        >
          {t('console.bar.undo')}
        </Button>
      ) : null}
      <button type="button" class="icon" aria-label={t('console.close')} onClick={steer.dismiss}>×</button>
    </p>
  );
}

/** Closing can't be undone, so it is asked. */
function CloseQuestion({ steer, onCancel }: { steer: Steering; onCancel: () => void }) {
  const [busy, setBusy] = useState(false);
  const close = async () => {
    setBusy(true);
    await steer.send('session/close');
    setBusy(false);
  };
  return (
    <div class="bar-question" role="alertdialog" aria-labelledby="close-question">
      <p id="close-question">{t('console.bar.close-sure')}</p>
      <div class="row">
        <Button small kind="danger" disabled={busy} onClick={() => void close()}>{t('console.bar.close')}</Button>
        <Button small onClick={onCancel}>{t('console.bar.not-yet')}</Button>
      </div>
    </div>
  );
}
