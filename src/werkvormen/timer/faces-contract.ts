/** `ready`: not begun; `over`: the time is out; `stopped`: somebody stopped it before that. */
export type TimerPhase = 'ready' | 'running' | 'paused' | 'over' | 'stopped';

/** What everybody sees of a timer; times in milliseconds. No view follows the clock: a device counts down by itself. */
export type TimerFace = {
  /** What we do in that time. */
  readonly question: string;
  readonly text: string;
  readonly phase: TimerPhase;
  /** The whole of it, with the minutes that were added or taken off. */
  readonly total: number;
  /** When it is over (running) or was over, on the server's clock; null while it stands still. */
  readonly ends: number | null;
  /** What stands on it while it stands still. */
  readonly left: number;
};
