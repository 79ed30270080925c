import './carry.css';
import { CARRY_STATES, type CarryState } from '../../../src/engine/carry-states';
import type { Translate } from '../i18n';

interface CarryWayProps {
  readonly state: CarryState;
  /** Where it has been: those points are filled. Skipping one is fine, so nothing else is. */
  readonly been?: readonly CarryState[];
  readonly t: Translate;
}

const WAY = CARRY_STATES.filter((state) => state !== 'stopped');

/** The line from an intention to what is anchored, with the point where it is now, and its word. What stopped stands beside the line. */
export function CarryWay({ state, been = [], t }: CarryWayProps) {
  const kind = (point: CarryState): string => (point === state ? 'here' : been.includes(point) ? 'been' : 'open');
  return (
    <p class={`way${state === 'stopped' ? ' way--stopped' : ''}`}>
      <span class="way__points" aria-hidden="true">
        {WAY.map((point) => (
          <span key={point} class={`way__point way__point--${kind(point)}`} />
        ))}
      </span>
      <span class="way__word">{t(`became.state.${state}`)}</span>
    </p>
  );
}
