import './time-left.css';
import { useTimeLeft } from '../../../../client/ui/clock';
import type { Translate } from '../../../../client/ui/i18n';

interface Props {
  /** When it began, on the server's clock. */
  readonly began: number;
  readonly minutes: number;
  readonly t: Translate;
}

/** How long there still is, in words and as a calm line. Nothing ticks, and nothing happens by itself at the end. */
export function TimeLeft({ began, minutes, t }: Props) {
  const left = useTimeLeft(began, minutes);
  return (
    <div class={left.over ? 'time-left time-left--over' : 'time-left'}>
      <p class="time-left__words">{left.over ? t('groups.time.over') : t('groups.time.left', { count: left.minutes })}</p>
      <div class="time-left__line" aria-hidden="true">
        <span style={{ width: `${String(100 - 100 * left.passed)}%` }} />
      </div>
    </div>
  );
}
