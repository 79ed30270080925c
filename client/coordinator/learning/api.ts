import { call } from '../../ui/desk/rest';
import { canLook } from '../../ui/privacy';
import type { Experiment, ExperimentFacts, TeamLearning } from './model';

const at = (team: string, ...more: readonly string[]): string => `/api/teams/${[team, ...more].map(encodeURIComponent).join('/')}`;

/** What a team learned, and what it tries. */
export const learningApi = {
  learning: (team: string) => call<TeamLearning>('GET', at(team, 'learning')),
  experiments: (team: string) => call<Experiment[]>('GET', at(team, 'experiments')),
  addExperiment: (team: string, facts: ExperimentFacts) => call<Experiment>('POST', at(team, 'experiments'), { ...facts, checked: canLook() }),
  changeExperiment: (team: string, id: string, facts: ExperimentFacts, version: number) => call<Experiment>('PUT', at(team, 'experiments', id), { ...facts, checked: canLook(), version }),
  removeExperiment: (team: string, id: string) => call<void>('DELETE', at(team, 'experiments', id)),
};
