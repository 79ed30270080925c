import type { CertificatePlan } from '../../src/engine/certificate';
import type { JsonObject } from '../../src/engine/json';
import type { Level } from '../../src/engine/learning';
import type { Paper } from '../../src/engine/paper';
import type { ItemStatus, ProgrammeItem } from '../../src/engine/programme';
import type { MeetingFacts } from '../../src/engine/session';

export type { ProgrammeItem };

export type MeetingStatus = 'planned' | 'open' | 'closed';

/** A row of `GET /api/meetings`. */
export interface MeetingRow extends Pick<MeetingFacts, 'kind' | 'cafeType' | 'title' | 'team' | 'date'> {
  readonly id: string;
  readonly community: string;
  readonly teamId: string | null;
  /** `HH:MM`; empty when nobody said yet. */
  readonly time: string;
  readonly place: string;
  readonly status: MeetingStatus;
  readonly minutes: number;
  /** Milliseconds since 1970; null when it goes on. */
  readonly cancelledAt: number | null;
}

/** What a facilitator fills in; body of `POST /api/meetings` and, with a version, of `PUT`. */
export interface MeetingPlan extends Omit<MeetingFacts, 'meeting'> {
  readonly community: string;
  /** Null for a meeting of no team. */
  readonly teamId: string | null;
  readonly time: string;
  readonly zone: string;
  readonly place: string;
  readonly online: string;
  readonly aim: string;
  readonly goals: readonly string[];
  readonly desiredResult: string;
  readonly problemOwner: string;
  /** In the public agenda; otherwise only who has the link finds it. */
  readonly listed: boolean;
  readonly theme: string;
  readonly forWhom: string;
  /** Null for no limit. */
  readonly capacity: number | null;
  /** What certificates of attendance say; null when it gives none. */
  readonly certificate: CertificatePlan | null;
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
  /** The page for everybody; null for a meeting that has none. */
  readonly publicUrl: string | null;
  readonly minutes: number;
  /** How long a phone is in a hand over the whole programme, estimated. */
  readonly phoneSeconds?: number;
  readonly series: string | null;
  readonly cancelledAt: number | null;
  readonly cancelReason: string;
  /** When the harvest was put on the public page. */
  readonly publishedAt: number | null;
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

/** One of `POST /api/paper-cards`: what is on the card of an item. */
export type PaperOf = Paper & { readonly item: string };

/** One of `GET /api/templates`, or one that a community made itself (`GET /api/communities/:id/templates`). */
export interface Template {
  /** Null for one that comes with the product. */
  readonly id?: string | null;
  readonly name: string;
  readonly kind: MeetingFacts['kind'];
  readonly cafeType: MeetingFacts['cafeType'];
  /** How it is called in the language of now. */
  readonly title?: string;
  /** What one chooses it for, in plain words. */
  readonly reason?: string;
  readonly minutes?: number;
  readonly items: readonly Omit<ProgrammeItem, 'id'>[];
  /** Only of an own one: what the meeting it was made from was about. */
  readonly question?: string;
  readonly aim?: string;
  readonly goals?: readonly string[];
  readonly desiredResult?: string;
  readonly theme?: string;
  readonly forWhom?: string;
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
  /** Something of it waits to be closed while the meeting is elsewhere. */
  readonly unfinished: boolean;
}
