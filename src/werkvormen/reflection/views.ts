import type { HarvestItem } from '../../engine/harvest.js';
import type { JsonObject } from '../../engine/json.js';
import { type Audience, type EntryContent, type Level, LEVELS } from '../../engine/learning.js';
import type { People } from '../../engine/roster.js';
import type { Table, Werkvorm } from '../../engine/werkvorm.js';
import type { ReflectionConfig } from './config.js';
import type { FacilitatorFace, KeptFace, MineFace, OwnEntry, RoomFace, SharedEntry } from './faces-contract.js';
import type { HeldEntry, ReflectionFact, ReflectionState } from './state.js';

/** Short name of the box of cards under seal. */
export const CARDS = 'cards';

/** No figure is shown for a group smaller than this (rule 22). */
export const SMALLEST_GROUP = 5;

type Shared = HeldEntry & { readonly audience: Exclude<Audience, 'me'> };

/** What was shared and is still there, in order of level; within a level by id, which is random, so not by moment. */
function sharedOf(state: ReflectionState): { entry: Shared; content: EntryContent }[] {
  const found = [];
  for (const entry of state.entries.values()) {
    if (isShared(entry) && entry.content) found.push({ entry, content: entry.content.reveal() });
  }
  return found.sort((a, b) => LEVELS.indexOf(a.entry.level) - LEVELS.indexOf(b.entry.level) || (a.entry.id < b.entry.id ? -1 : 1));
}

function isShared(entry: HeldEntry): entry is Shared {
  return entry.audience !== 'me';
}

/** The author's name when the author wanted it shown and gave one. */
function nameOf(entry: HeldEntry, people: People): string | null {
  return (entry.named && entry.author !== null && people.find(entry.author)?.name) || null;
}

function sharedEntries(state: ReflectionState, people: People): SharedEntry[] {
  return sharedOf(state).map(({ entry, content }) => {
    const by = nameOf(entry, people);
    // Beside an entry without a name the mark would point at the few who have no phone.
    const { text, nextStep, landsAt } = content;
    return { id: entry.id, level: entry.level, text, nextStep, landsAt, layer: entry.layer, by, viaFacilitator: by !== null && entry.viaFacilitator };
  });
}

/** Everything of one author, private entries too, in order of writing. Only ever for that author. */
function ownEntries(state: ReflectionState, person: string): OwnEntry[] {
  const own: OwnEntry[] = [];
  for (const { id, author, level, audience, named, layer, form, turn, follow, at, content, versions } of state.entries.values()) {
    const earlier = versions.map((version) => ({ at: version.at, locked: version.locked }));
    if (author === person && content) own.push({ id, level, audience, named, ...content.reveal(), layer, form, turn, follow, at, versions: earlier });
  }
  return own;
}

function roomFace(state: ReflectionState, table: Table): RoomFace {
  const { question, mode, prompts, levels, shown } = state;
  return { question, mode, prompts: { ...prompts }, levels: [...levels], shown, entries: shown ? sharedEntries(state, table.people) : [] };
}

function facilitatorFace(state: ReflectionState, table: Table): FacilitatorFace {
  const entries = sharedEntries(state, table.people);
  const enough = table.people.count >= SMALLEST_GROUP;
  return { ...roomFace(state, table), entries, shared: enough ? perLevel(entries) : null, waiting: enough ? table.box(CARDS).size : null };
}

function perLevel(entries: readonly SharedEntry[]): Record<Level, number> {
  const counts = { individual: 0, team: 0, organisation: 0 };
  for (const entry of entries) counts[entry.level]++;
  return counts;
}

function mineFace(state: ReflectionState, person: string, table: Table): MineFace {
  return { entries: ownEntries(state, person), hasSharedCard: table.box(CARDS).has(person) };
}

export const views: Werkvorm<ReflectionConfig, ReflectionState, ReflectionFact>['views'] = {
  room: (state, table) => roomFace(state, table),
  mine: (state, person, table) => mineFace(state, person, table),
  facilitator: (state, table) => facilitatorFace(state, table),
  screen: (state, table) => roomFace(state, table),
};

/** An author's own entries, during and after the meeting (rule 21). */
export function kept(state: ReflectionState, person: string): JsonObject | null {
  const face: KeptFace = { entries: ownEntries(state, person) };
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
  return sharedOf(state).map(({ entry, content: { text, nextStep, landsAt } }) => ({
    kind: 'entry',
    level: entry.level,
    audience: entry.audience,
    text,
    nextStep,
    landsAt,
    by: nameOf(entry, table.people),
    layer: entry.layer,
  }));
}
