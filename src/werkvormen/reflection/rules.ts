import { z } from 'zod';
import { FEWEST_TO_MIX } from '../../engine/box.js';
import type { Outcome } from '../../engine/facts.js';
import { type EntryContent, type EntryData, entryFields, entryId, type EntryInput, entryParts, incompleteEntry, lockedText } from '../../engine/learning.js';
import { shuffle } from '../../engine/random.js';
import { refuse, type Refusal } from '../../engine/refusal.js';
import { randomIdentifier } from '../../engine/text.js';
import { accept, type Command, type CommandRule, type Decision, type Table, type Werkvorm, type Whose } from '../../engine/werkvorm.js';
import { config, type ReflectionConfig } from './config.js';
import { script } from './script.js';
import { begin, evolve, type HeldEntry, type ReflectionFact, type ReflectionState } from './state.js';
import { CARDS, harvest, kept, progress, SMALLEST_GROUP, views } from './views.js';

const writeSchema = z.strictObject({ ...entryFields, envelope: randomIdentifier.optional() });
/** `before`: how it was, locked by its author, for the author's own history. */
const changeSchema = z.strictObject({ entry: entryId, ...entryFields, before: lockedText.nullable().default(null) });
const removeSchema = z.strictObject({ entry: entryId });
const showSchema = z.strictObject({ shown: z.boolean() });

/** Skipping a prompt is not a command: who wrote nothing is not stored (rules 18 and 20). */
const commands = {
  // Also when the meeting has just gone on: somebody was still writing.
  write: { schema: writeSchema, by: ['participant'], whileElsewhere: true },
  change: { schema: changeSchema, by: ['participant'], whileElsewhere: true, afterClose: true },
  remove: { schema: removeSchema, by: ['participant'], whileElsewhere: true, afterClose: true },
  show: { schema: showSchema, by: ['facilitator'] },
} as const satisfies Record<string, CommandRule>;

/** What is in an envelope: an entry without its author. */
type Card = Omit<EntryData, 'entry' | 'author' | 'named' | 'follow'> & Omit<EntryContent, 'locked'>;

function decide(state: ReflectionState, command: Command, table: Table): Decision<ReflectionFact> {
  const { person } = command;
  if (command.type === 'show') return person === null ? show(state, (command.data as z.infer<typeof showSchema>).shown, table) : refuse('not-allowed');
  if (person === null) return refuse('not-allowed');
  switch (command.type) {
    case 'write':
      return write(state, person, command, table);
    case 'change':
      return change(state, person, command);
    case 'remove':
      return remove(state, person, (command.data as z.infer<typeof removeSchema>).entry);
    default:
      return refuse('unknown-command');
  }
}

function write(state: ReflectionState, person: string, command: Command, table: Table): Decision<ReflectionFact> {
  const { envelope, ...input } = command.data as z.infer<typeof writeSchema>;
  const no = incomplete(state, input, command.viaFacilitator);
  if (no) return no;
  const sealed = state.mode === 'anonymous' && input.audience !== 'me';
  if (sealed !== (envelope !== undefined)) return refuse('malformed', { field: 'envelope' });
  if (envelope !== undefined) return sealCard(person, envelope, input, table);
  const { data, personal } = entryParts(table.fresh, person, input);
  return accept<ReflectionFact>({ type: 'entry-written', data: { ...data, viaFacilitator: command.viaFacilitator }, personal });
}

/** A shared card without a name: one person may put in several, and nobody can take one out (rule 21). */
function sealCard(person: string, envelope: string, input: EntryInput, table: Table): Decision<ReflectionFact> {
  // Nothing would ever open the box of an item that the meeting left behind.
  if (!table.current) return refuse('not-current');
  if (table.box(CARDS).holds(envelope)) return refuse('envelope-taken');
  // Nobody can agree to being asked later without being somebody.
  const { named: _named, follow: _follow, locked: _locked, ...content } = input satisfies Card;
  return { ok: true, facts: [], seals: [{ box: CARDS, by: person, id: envelope, content }] };
}

function change(state: ReflectionState, person: string, command: Command): Decision<ReflectionFact> {
  const { entry, before, ...input } = command.data as z.infer<typeof changeSchema>;
  const known = own(state, person, entry);
  if ('refused' in known) return known;
  const no = incomplete(state, input, command.viaFacilitator);
  if (no) return no;
  // Shared from here it would be a card with a link to a person; the text goes on a new card instead (rule 13).
  if (state.mode === 'anonymous' && input.audience !== 'me') return refuse('private-stays-private');
  const kept: ReflectionFact[] = before === null ? [] : [{ type: 'entry-version-kept', data: { entry, author: person }, personal: { locked: before } }];
  return { ok: true, facts: [...kept, { type: 'entry-changed', ...entryParts(entry, person, input) }], redact: [known.seq] };
}

function remove(state: ReflectionState, person: string, entry: string): Decision<ReflectionFact> {
  const known = own(state, person, entry);
  if ('refused' in known) return known;
  return { ok: true, facts: [{ type: 'entry-removed', data: { entry, author: person } }], redact: [known.seq, ...known.versions.map((version) => version.seq)] };
}

function show(state: ReflectionState, shown: boolean, table: Table): Decision<ReflectionFact> {
  const changed: ReflectionFact[] = state.shown === shown ? [] : [{ type: 'showing-changed', data: { shown } }];
  const cards = table.box(CARDS);
  // A few cards opened at once would point at who wrote just now; they wait for more, or for the end of the item.
  if (!shown || cards.size < SMALLEST_GROUP || cards.contributors < SMALLEST_GROUP) return accept(...changed);
  const opened = openCards(table);
  return { ok: true, ...opened, facts: [...opened.facts, ...changed] };
}

/** Cards become entries without an author, in an order that says nothing, under ids that no phone knows. */
function openCards(table: Table): Outcome<ReflectionFact> {
  const cards = shuffle(table.box(CARDS).open(), table.fresh);
  if (cards.length === 0) return { facts: [] };
  const facts = cards.map(({ content }, place): ReflectionFact => {
    const { data, personal } = entryParts(`${table.fresh}-${place}`, null, { ...(content as Card), named: false, follow: false, locked: null });
    return { type: 'entry-written', data: { ...data, viaFacilitator: false }, personal };
  });
  return { facts, unseal: [CARDS] };
}

/** Everything somebody wrote goes as if they removed it themselves, and so do cards when their time is over. A record without texts keeps its facts. */
function forget(state: ReflectionState, whose: Whose): Outcome<ReflectionFact> {
  if (whose === 'everybody') return { facts: [] };
  const author = whose === 'unlinked' ? null : whose.person;
  const gone = [...state.entries.values()].filter((entry) => entry.author === author);
  return {
    facts: gone.map(({ id }): ReflectionFact => ({ type: 'entry-removed', data: { entry: id, author } })),
    redact: gone.flatMap((entry) => [entry.seq, ...entry.versions.map((version) => version.seq)]),
  };
}

/** What is missing, or null: three inputs are enough, and two more for the organisation (rule 18). */
function incomplete(state: ReflectionState, input: EntryInput, viaFacilitator: boolean): Refusal | null {
  if (!state.levels.includes(input.level)) return refuse('level-off');
  // What only its author may read can't be typed by somebody else.
  if (viaFacilitator && input.audience === 'me') return refuse('not-allowed');
  const missing = incompleteEntry(input);
  return missing && refuse(missing.refused, { field: missing.field });
}

function own(state: ReflectionState, person: string, entry: string): HeldEntry | Refusal {
  const known = state.entries.get(entry);
  if (!known) return refuse('entry-unknown');
  return known.author === person ? known : refuse('somebody-else');
}

/** Learning on three levels, for the learning log; source of the rules: domain.md 18-22, and 13 for cards without a name. */
export const reflection: Werkvorm<ReflectionConfig, ReflectionState, ReflectionFact> = {
  name: 'reflection',
  version: 1,
  questions: { min: 0, max: 1 },
  config,
  minutes: 15,
  commands,
  begin,
  decide,
  evolve,
  views,
  kept,
  progress,
  harvest,
  // One card in a box with one name in its register would be tied to that name (rule 13); at the close the register goes too.
  leave: (_state, table) => (table.closing || table.box(CARDS).contributors >= FEWEST_TO_MIX ? openCards(table) : { facts: [] }),
  forget,
  script,
};
