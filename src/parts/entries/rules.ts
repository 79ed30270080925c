import type { z } from 'zod';
import type { Outcome } from '../../engine/facts.js';
import { CHANGE_ENTRY, type EntryInput, entryParts, incompleteEntry, type Level, LEVELS, REMOVE_ENTRY, WRITE_ENTRY } from '../../engine/learning.js';
import { refuse, type Refusal } from '../../engine/refusal.js';
import { accept, type Command, type Decision, type Table, type Whose } from '../../engine/werkvorm.js';
import type { changeEntrySchema, removeEntrySchema, writeEntrySchema } from './commands.js';
import type { Entries, EntryFact, HeldEntry } from './state.js';

type Decided = Decision<EntryFact>;

/** What a run asks of its entries beside what always holds. */
export interface EntryTerms {
  /** What others may read here has no link to a person: an entry, which has one, stays its author's (rule 13). */
  readonly onlyMe: boolean;
  /** Levels that are asked; all of them when it does not say. */
  readonly levels?: readonly Level[];
}

/** Decides what is asked of entries; null for a command that is about something else. */
export function decideEntries(entries: Entries, command: Command, table: Pick<Table, 'fresh'>, terms: EntryTerms): Decided | null {
  const { person } = command;
  switch (command.type) {
    case WRITE_ENTRY:
      return person === null ? refuse('not-allowed') : writeEntry(person, command, table, terms);
    case CHANGE_ENTRY:
      return person === null ? refuse('not-allowed') : changeEntry(entries, person, command, terms);
    case REMOVE_ENTRY:
      return person === null ? refuse('not-allowed') : removeEntry(entries, person, command);
    default:
      return null;
  }
}

function writeEntry(person: string, { data, viaFacilitator }: Command, { fresh }: Pick<Table, 'fresh'>, terms: EntryTerms): Decided {
  const input = data as z.infer<typeof writeEntrySchema>;
  const no = incomplete(input, viaFacilitator, terms) ?? linking(input, terms);
  return no ?? accept(writtenEntry(fresh, person, input, viaFacilitator));
}

/** The fact of a new entry; without an author when there is no link to a person. */
export function writtenEntry(id: string, author: string | null, input: EntryInput, viaFacilitator: boolean): EntryFact {
  const { data, personal } = entryParts(id, author, input);
  return { type: 'entry-written', data: { ...data, viaFacilitator }, personal };
}

/** Authors change their own entry. The earlier text is destroyed; they may keep it, locked, in a history that only they can read. */
export function changeEntry(entries: Entries, person: string, { data, viaFacilitator }: Command, terms: EntryTerms): Decided {
  const { entry, before, ...input } = data as z.infer<typeof changeEntrySchema>;
  const known = own(entries, person, entry);
  if ('refused' in known) return known;
  const no = incomplete(input, viaFacilitator, terms) ?? linking(input, terms);
  if (no) return no;
  const kept: EntryFact[] = before === null ? [] : [{ type: 'entry-version-kept', data: { entry, author: person }, personal: { locked: before } }];
  return { ok: true, facts: [...kept, { type: 'entry-changed', ...entryParts(entry, person, input) }], redact: [known.seq] };
}

/** Authors take out their own entry, with its history. */
export function removeEntry(entries: Entries, person: string, { data }: Command): Decided {
  const known = own(entries, person, (data as z.infer<typeof removeEntrySchema>).entry);
  return 'refused' in known ? known : { ok: true, ...gone([known]) };
}

/** Everything somebody wrote goes as if they removed it themselves, and so does what has no author when its time is over. A record without texts keeps its facts. */
export function forgetEntries(entries: Entries, whose: Whose): Outcome<EntryFact> {
  if (whose === 'everybody') return { facts: [] };
  const author = whose === 'unlinked' ? null : whose.person;
  return gone([...entries.values()].filter((entry) => entry.author === author));
}

function gone(entries: readonly HeldEntry[]): Outcome<EntryFact> {
  return {
    facts: entries.map(({ id, author }): EntryFact => ({ type: 'entry-removed', data: { entry: id, author } })),
    redact: entries.flatMap((entry) => [entry.seq, ...entry.versions.map((version) => version.seq)]),
  };
}

/** What is missing, or null: three inputs are enough, and two more for the organisation (rule 18). */
export function incomplete(input: EntryInput, viaFacilitator: boolean, { levels = LEVELS }: Pick<EntryTerms, 'levels'>): Refusal | null {
  if (!levels.includes(input.level)) return refuse('level-off');
  // What only its author may read can't be typed by somebody else.
  if (viaFacilitator && input.audience === 'me') return refuse('not-allowed');
  const missing = incompleteEntry(input);
  return missing && refuse(missing.refused, { field: missing.field });
}

/** Shared from here it would be a text with a link to a person beside cards that have none (rule 13). */
function linking(input: EntryInput, { onlyMe }: EntryTerms): Refusal | null {
  return onlyMe && input.audience !== 'me' ? refuse('private-stays-private') : null;
}

function own(entries: Entries, person: string, entry: string): HeldEntry | Refusal {
  const known = entries.get(entry);
  if (!known) return refuse('entry-unknown');
  return known.author === person ? known : refuse('somebody-else');
}
