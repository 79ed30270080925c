import type { JsonObject } from '../../src/engine/json';
import type { Level } from '../../src/engine/learning';
import type { ItemStatus, ProgrammeItem } from '../../src/engine/programme';
import type { MeetingFacts } from '../../src/engine/session';

export type { ProgrammeItem };

export type MeetingStatus = 'planned' | 'open' | 'closed';

/** A row of `GET /api/meetings`. */
export interface MeetingRow extends Pick<MeetingFacts, 'kind' | 'cafeType' | 'title' | 'team' | 'date'> {
  readonly id: string;
  readonly status: MeetingStatus;
  readonly minutes: number;
}

/** What a facilitator fills in; body of `POST /api/meetings` and, with a version, of `PUT`. */
export interface MeetingPlan extends Omit<MeetingFacts, 'meeting'> {
  readonly items: readonly ProgrammeItem[];
}

/** A meeting with everything around it. */
export interface Meeting extends MeetingPlan {
  readonly id: string;
  readonly status: MeetingStatus;
  /** Counts up with every change; an old one is refused (`changed-meanwhile`). */
  readonly version: number;
  readonly code: string | null;
  readonly joinUrl: string;
  readonly permanentUrl: string;
  readonly screenUrl: string;
  readonly minutes: number;
  readonly createdAt: number;
}

/** The part of JSON Schema that settings of a werkvorm use. */
export interface SettingSchema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly maxLength?: number;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, SettingSchema>>;
  readonly anyOf?: readonly SettingSchema[];
}

/** One of `GET /api/werkvormen`. */
export interface WerkvormInfo {
  readonly name: string;
  readonly minutes: number;
  readonly questions: { readonly min: number; readonly max: number };
  readonly settings: SettingSchema;
  readonly defaults: JsonObject;
}

/** One of `GET /api/templates`. */
export interface Template {
  readonly name: string;
  readonly kind: MeetingFacts['kind'];
  readonly cafeType: MeetingFacts['cafeType'];
  readonly items: readonly Omit<ProgrammeItem, 'id'>[];
}

/** One shared entry of the learning log. */
export interface LogEntry {
  readonly id: string;
  readonly text: string;
  readonly by?: string | null;
  readonly nextStep?: string;
  readonly landsAt?: string;
  readonly layer?: string | null;
}
export type LearningLog = { readonly levels: Readonly<Record<Level, readonly LogEntry[]>> };

export type { Problem } from '../ui/desk/rest';
export type { Account } from '../ui/desk/account';

/** A programme item as a running session shows it. */
export interface LiveItem extends ProgrammeItem {
  readonly status: ItemStatus;
  readonly runs: number;
  /** Milliseconds spent in earlier visits. */
  readonly spent: number;
}
