import { z } from 'zod';
import { FEWEST_TO_MIX } from '../../engine/box.js';
import type { Outcome } from '../../engine/facts.js';
import { CHANGE_ENTRY, type EntryContent, type EntryData, entryFields, type EntryInput, REMOVE_ENTRY } from '../../engine/learning.js';
import { shuffle } from '../../engine/random.js';
import { refuse } from '../../engine/refusal.js';
import { randomIdentifier } from '../../engine/text.js';
import { accept, type Command, type CommandRule, type Decision, type Table, type Werkvorm } from '../../engine/werkvorm.js';
import { changeRule, ownEntryCommands, removeRule } from '../../parts/entries/commands.js';
import { changeEntry, forgetEntries, incomplete, removeEntry, writtenEntry } from '../../parts/entries/rules.js';
import { config, type ReflectionConfig } from './config.js';
import { paper } from './paper.js';
import { script } from './script.js';
import { begin, evolve, type ReflectionFact, type ReflectionState } from './state.js';
import { CARDS, harvest, kept, progress, SMALLEST_GROUP, views } from './views.js';

const writeSchema = z.strictObject({ ...entryFields, envelope: randomIdentifier.optional() });
const showSchema = z.strictObject({ shown: z.boolean() });

/** Skipping a prompt is not a command: who wrote nothing is not stored (rules 18 and 20). */
const commands = {
  // Also when the meeting has just gone on: somebody was still writing.
  write: { schema: writeSchema, by: ['participant'], whileElsewhere: true },
  // Entries are all there is here, so their short names are free; the learning log calls them as it does everywhere.
  change: changeRule,
  remove: removeRule,
  ...ownEntryCommands,
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
    case CHANGE_ENTRY:
      return changeEntry(state.entries, person, command, { onlyMe: state.mode === 'anonymous', levels: state.levels });
    case 'remove':
    case REMOVE_ENTRY:
      return removeEntry(state.entries, person, command);
    default:
      return refuse('unknown-command');
  }
}

function write(state: ReflectionState, person: string, command: Command, table: Table): Decision<ReflectionFact> {
  const { envelope, ...input } = command.data as z.infer<typeof writeSchema>;
  const no = incomplete(input, command.viaFacilitator, state);
  if (no) return no;
  const sealed = state.mode === 'anonymous' && input.audience !== 'me';
  if (sealed !== (envelope !== undefined)) return refuse('malformed', { field: 'envelope' });
  if (envelope !== undefined) return sealCard(person, envelope, input, table);
  return accept<ReflectionFact>(writtenEntry(table.fresh, person, input, command.viaFacilitator));
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
  const facts = cards.map(({ content }, place): ReflectionFact => writtenEntry(`${table.fresh}-${place}`, null, { ...(content as Card), named: false, follow: false, locked: null }, false));
  return { facts, unseal: [CARDS] };
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
  forget: (state, whose) => forgetEntries(state.entries, whose),
  phoneSeconds: ({ config }) => Object.values(config.levels).filter(Boolean).length * 60,
  paper,
  script,
};
