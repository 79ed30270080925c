import type { HarvestItem } from '../../engine/harvest.js';
import { type Audience, type EntryContent, LEVELS } from '../../engine/learning.js';
import type { People } from '../../engine/roster.js';
import type { OwnEntry, SharedEntry } from './faces-contract.js';
import type { Entries, HeldEntry } from './state.js';

type Shared = HeldEntry & { readonly audience: Exclude<Audience, 'me'> };

/** What was shared and is still there, in order of level; within a level by id, which is random, so not by moment. */
function sharedOf(entries: Entries): { entry: Shared; content: EntryContent }[] {
  const found = [];
  for (const entry of entries.values()) {
    if (isShared(entry) && entry.content) found.push({ entry, content: entry.content.reveal() });
  }
  return found.sort((a, b) => LEVELS.indexOf(a.entry.level) - LEVELS.indexOf(b.entry.level) || (a.entry.id < b.entry.id ? -1 : 1));
}

function isShared(entry: HeldEntry): entry is Shared {
  return entry.audience !== 'me';
}

/** The author's name when the author wanted it shown and gave one. */
function nameOf(entry: HeldEntry, people: Pick<People, 'find'>): string | null {
  return (entry.named && entry.author !== null && people.find(entry.author)?.name) || null;
}

/** What was shared, as others may see it. */
export function sharedEntries(entries: Entries, people: People): SharedEntry[] {
  return sharedOf(entries).map(({ entry, content }) => {
    const by = nameOf(entry, people);
    // Beside an entry without a name the mark would point at the few who have no phone.
    const { text, nextStep, landsAt } = content;
    return { id: entry.id, level: entry.level, text, nextStep, landsAt, layer: entry.layer, by, viaFacilitator: by !== null && entry.viaFacilitator };
  });
}

/** Everything of one author, private entries too, in order of writing. Only ever for that author. */
export function ownEntries(entries: Entries, person: string): OwnEntry[] {
  const own: OwnEntry[] = [];
  for (const { id, author, level, audience, named, layer, form, turn, follow, at, content, versions } of entries.values()) {
    const earlier = versions.map((version) => ({ at: version.at, locked: version.locked }));
    if (author === person && content) own.push({ id, level, audience, named, ...content.reveal(), layer, form, turn, follow, at, versions: earlier });
  }
  return own;
}

/** What was shared, for report and learning log; nothing of what only its author may read. */
export function harvestEntries(entries: Entries, people: Pick<People, 'find'>): HarvestItem[] {
  return sharedOf(entries).map(({ entry, content: { text, nextStep, landsAt } }) => ({
    kind: 'entry',
    level: entry.level,
    audience: entry.audience,
    text,
    nextStep,
    landsAt,
    by: nameOf(entry, people),
    layer: entry.layer,
  }));
}
