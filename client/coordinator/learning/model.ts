import type { Level } from '../../../src/engine/learning';

/** See `src/reports/dossier/dossier.schemas.ts`. */
export interface TeamLearning {
  readonly readers: 'team' | 'community';
  readonly team: { readonly id: string; readonly name: string; readonly community: Named };
  readonly sentences: readonly { readonly text: string; readonly date: string; readonly meeting: Meeting }[];
  readonly decisions: readonly Decision[];
  readonly parked: readonly { readonly text: string; readonly date: string }[];
  readonly entries: Readonly<Record<Level, readonly LearnedEntry[]>>;
  readonly carryOver: readonly CarryOver[];
}

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Meeting extends Pick<Named, 'id'> {
  readonly title: string;
  readonly date: string;
}

export interface Decision {
  readonly meeting: Meeting;
  readonly question: string;
  readonly status: 'decided' | 'parked' | 'unfinished';
  readonly text: string;
  readonly reason: string;
  readonly needs: readonly { readonly text: string; readonly answer: 'adopted' | 'adapted' | 'not-adopted' | null; readonly reason: string }[];
}

export interface LearnedEntry {
  readonly id: string;
  readonly text: string;
  readonly nextStep: string;
  readonly landsAt: string;
  readonly touched: string;
  readonly viewFrom: string;
  readonly viewTo: string;
  readonly turn: 'success' | 'miss' | null;
  readonly by: string | null;
  readonly meeting: Meeting | null;
}

export interface CarryOver {
  readonly id: string;
  readonly nextStep: string;
  readonly landsAt: string;
  readonly organisation: Named | null;
  readonly state: 'intention' | 'shared' | 'tried' | 'adapted' | 'anchored' | 'stopped';
  readonly happened: string;
  readonly reason: string;
}

export const EXPERIMENT_STATES = ['planned', 'running', 'done', 'stopped'] as const;

/** What a team says of an experiment; see `src/learning/experiments/experiment.ts`. */
export interface ExperimentFacts {
  readonly title: string;
  readonly hypothesis: string;
  readonly groups: string;
  readonly worked: string;
  readonly didNotWork: string;
  readonly better: string;
  readonly next: string;
  readonly state: (typeof EXPERIMENT_STATES)[number];
  /** Days as `YYYY-MM-DD`; null for not known. */
  readonly startedOn: string | null;
  readonly endedOn: string | null;
}

export interface Experiment extends ExperimentFacts {
  readonly id: string;
  readonly version: number;
}
