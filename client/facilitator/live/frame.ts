import type { JsonObject } from '../../../src/engine/json';
import type { ActivityFacts, PersonRow } from '../../ui/console-people';
import type { LiveItem, MeetingStatus, ProgrammeItem } from '../model';

/** A point that is parked for later. */
export interface ParkedPoint {
  readonly id: string;
  readonly text: string;
}

/** The part `facilitator` of a frame; `src/engine/view.ts` makes it. */
export interface FacilitatorPart {
  readonly status: MeetingStatus;
  readonly title: string;
  readonly question: string;
  readonly team: string;
  readonly expected: number | null;
  readonly code: string | null;
  readonly joinUrl: string;
  readonly permanentUrl: string;
  readonly consoles: number;
  readonly openedAt: number | null;
  readonly minutes: number;
  readonly items: readonly LiveItem[];
  readonly present: number;
  readonly connected: number;
  readonly people: readonly PersonRow[];
  readonly parked: readonly ParkedPoint[];
  readonly progress: { readonly contributed: number; readonly expected: number } | null;
  readonly activity: (ActivityFacts & { readonly view: JsonObject }) | null;
  /** What is one's own on the phone of somebody who did nothing yet. */
  readonly nobody?: JsonObject | null;
}

/** An item as the programme holds it, without what the session knows of it: commands are strict about their fields. */
export function plainItem(item: ProgrammeItem): ProgrammeItem {
  const { id, werkvorm, title, questions, aim, minutes, config, leads, material, capture, planB } = item;
  return { id, werkvorm, title, questions, aim, minutes, config, leads, material, capture, planB };
}
