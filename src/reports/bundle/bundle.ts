import type { Community } from '../../community/community-store.js';
import type { Period } from '../../community/period-store.js';
import { type Level, LEVELS } from '../../engine/learning.js';
import type { BundleEntry } from '../../learning/review/bundle-entry.js';
import type { PicturesAnswer } from '../../learning/review/pictures.answers.js';
import type { TeamLearning } from '../dossier/dossier.schemas.js';
import type { CafesOfType } from './cafes.js';

export type EntriesByLevel = Readonly<Record<Level, readonly BundleEntry[]>>;

/** A team of the period, with what of it goes out. */
export interface BundleTeam {
  readonly learning: TeamLearning;
  /** Chosen, and with a yes of their authors. */
  readonly entries: EntriesByLevel;
  /** Next steps that stand in an entry with a yes; of the others only the picture tells, without words. */
  readonly carryOver: TeamLearning['carryOver'];
}

/** What a community learned in a period, for everybody. */
export interface Bundle {
  readonly community: Community;
  readonly period: Period;
  readonly today: string;
  readonly teams: readonly BundleTeam[];
  /** Chosen entries of no team of the period, and cards of which nobody knows whose they are. */
  readonly beyond: EntriesByLevel;
  readonly cafes: readonly CafesOfType[];
  /** Of teams, that were run here. */
  readonly meetings: number;
  readonly pictures: PicturesAnswer;
}

/** Always three levels, also empty ones (rule 20). */
export function byLevel(entries: readonly BundleEntry[]): EntriesByLevel {
  const [individual, team, organisation] = LEVELS.map((level) => entries.filter((entry) => entry.level === level));
  return { individual: individual ?? [], team: team ?? [], organisation: organisation ?? [] };
}
