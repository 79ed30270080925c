import './timer-clock.css';
import { useId } from 'preact/hooks';
import { minutesAndSeconds, useSecondsLeft } from '../../../../client/ui/clock';
import type { Translate } from '../../../../client/ui/i18n';
import type { TimerFace } from '../faces-contract';

/** Circumference of the ring, in its own measure; the stroke is a little longer, so that a whole ring has no seam. */
const AROUND = 120;
const STROKE = AROUND + 1;
/** For who wants no motion the ring gets shorter in this many steps only. */
const STILL_STEPS = 12;
const MINUTE = 60;

interface Props {
  readonly view: TimerFace;
  readonly t: Translate;
}

/** A ring that gets shorter, with what is left in figures, and below it in words how it stands. In the last minute the ring falls into beads. */
export function TimerClock({ view, t }: Props) {
  const seconds = useSecondsLeft(view.phase === 'running' || view.phase === 'over' ? view.ends : null, view.left);
  const phase = phaseAt(view, seconds);
  const figures = minutesAndSeconds(seconds);
  return (
    <div class={`timer-clock timer-clock--${phase}`}>
      <div class="timer-clock__face">
        <Ring share={view.total === 0 ? 0 : Math.min(1, (seconds * 1_000) / view.total)} beads={phase === 'last'} />
        <p class="timer-clock__figures" role="timer" style={{ '--figures': figures.length }}>{figures}</p>
      </div>
      <p class="timer-clock__words">{phase === 'running' ? '' : t(`timer.phase.${phase}`)}</p>
    </div>
  );
}

/** As the view says; what this device sees before the next view comes it says itself. */
function phaseAt({ phase, total }: TimerFace, seconds: number): TimerFace['phase'] | 'last' {
  if (phase !== 'running') return phase;
  if (seconds === 0) return 'over';
  return seconds <= MINUTE && total > MINUTE * 1_000 ? 'last' : 'running';
}

function Ring({ share, beads }: { readonly share: number; readonly beads: boolean }) {
  const mask = useId();
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const shown = calm ? Math.ceil(share * STILL_STEPS) / STILL_STEPS : share;
  return (
    <svg class="timer-clock__ring" viewBox="0 0 100 100" aria-hidden="true">
      <mask id={mask}>
        <circle cx="50" cy="50" r="44" fill="none" stroke="white" stroke-width="14" pathLength={AROUND} stroke-dasharray="4 2" />
      </mask>
      <circle class="timer-clock__track" cx="50" cy="50" r="44" />
      <circle class="timer-clock__left" cx="50" cy="50" r="44" pathLength={AROUND} stroke-dasharray={`${String(STROKE)} ${String(STROKE)}`} style={{ strokeDashoffset: STROKE * (1 - shown) }} mask={beads ? `url(#${mask})` : undefined} />
    </svg>
  );
}
