import type { Chance } from '../simulate/chance.js';

/** What a scenario is told. */
export interface Run {
  /** Everything that chance decides is drawn from here: one seed plays one run again, up to when the system lets whom go first. */
  readonly chance: Chance;
  readonly seed: string;
  /** A short run, for every change. */
  readonly short: boolean;
  /** A figure that was asked for by option, e.g. `--kills 60`; else what belongs to a short or a full run. */
  figure(name: Figure, short: number, full: number): number;
  /** Says how far it is. */
  tell(what: string): void;
}

/** Figures that can be asked for by option. */
export const FIGURES = ['kills', 'acked', 'cuts', 'visitors', 'phones', 'minutes', 'sessions', 'loss', 'delay', 'kbit'] as const;
export type Figure = (typeof FIGURES)[number];

/** What came of it. A run is good when nothing went wrong. */
export interface Outcome {
  /** What was measured, e.g. `acked`. */
  readonly figures: Readonly<Record<string, unknown>>;
  /** What went wrong, a line each: something lost, doubled or on a wrong step, or a limit that was passed. */
  readonly wrong: readonly string[];
}

/** One kind of misfortune. */
export interface Scenario {
  readonly name: string;
  /** What happens and what must hold, in one sentence. */
  readonly about: string;
  play(run: Run): Promise<Outcome>;
}
