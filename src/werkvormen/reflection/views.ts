import type { HarvestItem } from '../../engine/harvest.js';
import type { JsonObject } from '../../engine/json.js';
import type { Level } from '../../engine/learning.js';
import type { Table, Werkvorm } from '../../engine/werkvorm.js';
import type { SharedEntry } from '../../parts/entries/faces-contract.js';
import { harvestEntries, ownEntries, sharedEntries } from '../../parts/entries/views.js';
import type { ReflectionConfig } from './config.js';
import type { FacilitatorFace, KeptFace, MineFace, RoomFace } from './faces-contract.js';
import type { ReflectionFact, ReflectionState } from './state.js';

/** Short name of the box of cards under seal. */
export const CARDS = 'cards';

/** No figure is shown for a group smaller than this (rule 22). */
export const SMALLEST_GROUP = 5;

function roomFace(state: ReflectionState, table: Table): RoomFace {
  const { question, mode, prompts, levels, shown } = state;
  return { question, mode, prompts: { ...prompts }, levels: [...levels], shown, entries: shown ? sharedEntries(state.entries, table.people) : [] };
}

function facilitatorFace(state: ReflectionState, table: Table): FacilitatorFace {
  const entries = sharedEntries(state.entries, table.people);
  const enough = table.people.count >= SMALLEST_GROUP;
  return { ...roomFace(state, table), entries, shared: enough ? perLevel(entries) : null, waiting: enough ? table.box(CARDS).size : null };
}

function perLevel(entries: readonly SharedEntry[]): Record<Level, number> {
  const counts = { individual: 0, team: 0, organisation: 0 };
  for (const entry of entries) counts[entry.level]++;
  return counts;
}

function mineFace(state: ReflectionState, person: string, table: Table): MineFace {
  return { entries: ownEntries(state.entries, person), hasSharedCard: table.box(CARDS).has(person) };
}

export const views: Werkvorm<ReflectionConfig, ReflectionState, ReflectionFact>['views'] = {
  room: (state, table) => roomFace(state, table),
  mine: (state, person, table) => mineFace(state, person, table),
  facilitator: (state, table) => facilitatorFace(state, table),
  screen: (state, table) => roomFace(state, table),
};

/** An author's own entries, during and after the meeting (rule 21). */
export function kept(state: ReflectionState, person: string): JsonObject | null {
  const face: KeptFace = { entries: ownEntries(state.entries, person) };
  return face.entries.length === 0 ? null : face;
}

/** How many of the people here wrote something, for whomever; null for a small group (rule 22). */
export function progress(state: ReflectionState, table: Table): { contributed: number; expected: number } | null {
  const expected = table.people.count;
  if (expected < SMALLEST_GROUP) return null;
  const authors = new Set([...state.entries.values()].map((entry) => entry.author));
  const cards = table.box(CARDS);
  return { contributed: table.people.present().filter((p) => authors.has(p.id) || cards.has(p.id)).length, expected };
}

/** What was shared, for report and learning log; nothing of what only its author may read. */
export function harvest(state: ReflectionState, table: Table): HarvestItem[] {
  return harvestEntries(state.entries, table.people);
}
