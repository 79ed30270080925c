import type { Audience, Form, Layer, Level, Turn } from '../../../src/engine/learning';
import type { CarryState } from '../../../src/engine/carry-states';
import type { Kept } from '../../ui/kept';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** An entry of one's own. A private one has empty texts and `locked`, which only its author's phone opens. */
export interface MyEntry {
  /** `<session>/<entry>` for one of a meeting. */
  readonly id: string;
  /** Empty for one that was written outside a meeting. */
  readonly session: string;
  readonly meeting: { readonly title: string; readonly date: string } | null;
  readonly team: Named | null;
  readonly level: Level;
  readonly audience: Audience;
  readonly named: boolean;
  readonly text: string;
  readonly nextStep: string;
  readonly landsAt: string;
  readonly layer: Layer | null;
  readonly follow: boolean;
  readonly touched: string;
  readonly viewFrom: string;
  readonly viewTo: string;
  readonly form: Form | null;
  readonly turn: Turn | null;
  readonly link: string;
  readonly locked: string | null;
  /** Milliseconds since 1970. */
  readonly writtenAt: number;
  readonly changedAt: number | null;
  /** How it was before, oldest first. */
  readonly versions: readonly { readonly at: number; readonly locked: string }[];
  /** Whether it may be public; null when nobody asked. */
  readonly question: { readonly askedAt: number; readonly answer: 'yes' | 'no' | null } | null;
  /** It might be public, until its words changed. */
  readonly lapsed: boolean;
  /** Its meeting is gone: it can be deleted, not changed. */
  readonly fixed: boolean;
}

/** What goes back to a home organisation, as its owner sees it. */
export interface MyCarryOver {
  readonly id: string;
  readonly nextStep: string;
  readonly landsAt: string;
  readonly organisation: Named | null;
  readonly layer: Layer | null;
  readonly team: Named | null;
  readonly state: CarryState;
  readonly reason: string;
  readonly happened: string;
  /** An https address, or empty. */
  readonly evidence: string;
  /** `YYYY-MM` */
  readonly since: string;
  readonly steps: readonly { readonly state: CarryState; readonly reason: string; readonly happened: string; readonly evidence: string; readonly byRole: string; readonly month: string }[];
  readonly version: number;
  /** How long what is told now is kept. */
  readonly keeps: Kept;
  /** The question what became of it waits for an answer. */
  readonly ask?: boolean;
}

/** Everything of one person's learning log, newest first. */
export interface MyLog {
  readonly owner: { readonly kind: 'member' | 'guest'; readonly name: string };
  readonly community: { readonly id: string; readonly name: string; readonly language: string };
  /** Of which they are a member now. */
  readonly teams: readonly Named[];
  /** How long it is kept; `until` is a day, or null while no period ends. */
  readonly keeps: { readonly logMonths: number; readonly cardDays: number; readonly until: string | null; readonly ends: readonly { readonly team: string | null; readonly until: string | null }[] };
  readonly entries: readonly MyEntry[];
  readonly carryOver: readonly MyCarryOver[];
}
