import type { PulseItem } from '../../../src/engine/pulse';
import { call } from '../../ui/desk/rest';
import type { OpenPulse, TeamPulses } from './model';

/** A new pulse by link. */
export interface PulseWish {
  readonly title: string;
  readonly items: readonly PulseItem[];
  readonly closesOn: string;
}

const of = (team: string): string => `/api/teams/${encodeURIComponent(team)}/pulses`;

/** The pulses of one team. */
export const pulseApi = {
  get: (team: string) => call<TeamPulses>('GET', of(team)),
  start: (team: string, wish: PulseWish) => call<OpenPulse>('POST', of(team), wish),
  close: (team: string, pulse: string) => call<void>('POST', `${of(team)}/${encodeURIComponent(pulse)}/close`),
};
