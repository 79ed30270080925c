import { z } from 'zod';
import { personalTraces } from './privacy.js';
import { identifier, optionalText } from './text.js';

/** The three levels of learning, always in this order and always all three (rule 20). */
export const LEVELS = ['individual', 'team', 'organisation'] as const;
export type Level = (typeof LEVELS)[number];

/**
 * Who may read an entry: only its author (the default), the people of this meeting or team and its facilitator,
 * or the whole community including its coordinator.
 */
export const AUDIENCES = ['me', 'team', 'community'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Layers of a home organisation where learning can land. */
export const LAYERS = ['uitvoering', 'beleid', 'management', 'onderwijs'] as const;
export type Layer = (typeof LAYERS)[number];

/** Forms of learning that people may tag: knowing more, seeing it differently, teacher and learner both learned. */
export const FORMS = ['informative', 'transformative', 'reciprocal'] as const;
export type Form = (typeof FORMS)[number];

/** A success and a miss are both worth a line. */
export const TURNS = ['success', 'miss'] as const;
export type Turn = (typeof TURNS)[number];

/**
 * A text that was locked on the phone of its author, with a key that never leaves it: version, which key (8 characters),
 * and nonce with ciphertext. Nobody else can read it, the server included; see `client/ui/vault`.
 */
export const lockedText = z.string().regex(/^v1\.[A-Za-z0-9_-]{8}\.[A-Za-z0-9_-]{54,28000}$/, 'malformed');

const link = z
  .string()
  .max(500, 'too-long')
  .refine((value) => value === '' || (/^https?:\/\//i.test(value) && URL.canParse(value)), 'malformed')
  .default('');

/**
 * What someone writes for the learning log. Complete with three inputs: text, level and audience;
 * for the organisation level also the next step and where it lands (rule 18). The depth is for who wants it.
 * For `me` every text is empty and `locked` holds them; for everybody else it is the other way around (`incompleteEntry`).
 */
export const entryFields = {
  level: z.enum(LEVELS),
  audience: z.enum(AUDIENCES).default('me'),
  /** With the author's name for those who may read it, or without. */
  named: z.boolean().default(false),
  text: optionalText(),
  nextStep: optionalText(),
  /** Organisation in which it lands, as the author calls it. */
  landsAt: optionalText(200),
  layer: z.enum(LAYERS).nullable().default(null),
  /** The author agrees that what becomes of the next step is followed, and asked about later. */
  follow: z.boolean().default(false),
  /** By what the author was touched or surprised. */
  touched: optionalText(),
  /** How the author saw it before, and sees it now. */
  viewFrom: optionalText(),
  viewTo: optionalText(),
  form: z.enum(FORMS).nullable().default(null),
  turn: z.enum(TURNS).nullable().default(null),
  link,
  locked: lockedText.nullable().default(null),
  /** The author was shown what in it may point at a person, and shares it like this (rule 19). Not kept. */
  checked: z.boolean().default(false),
};

/** What somebody fills in for one entry, checked field by field. */
export type EntryInput = Omit<z.infer<z.ZodObject<typeof entryFields>>, 'checked'> & { readonly checked?: boolean };

/** The texts of an entry: empty in a private one. */
export const ENTRY_TEXTS = ['text', 'nextStep', 'landsAt', 'touched', 'viewFrom', 'viewTo', 'link'] as const;

/**
 * What stands in the way of keeping an entry, or null. What only its author may read comes locked and with nothing
 * beside it that says anything; what others may read has a text (rule 18), and nothing in it points at a person unless
 * its author saw that and shares it all the same (rule 19): a phone that could not look leaves it to this.
 */
export function incompleteEntry(input: EntryInput): { readonly refused: 'malformed' | 'text-empty' | 'next-step-missing' | 'points-at-person'; readonly field: string } | null {
  if (input.audience === 'me') {
    const open = ENTRY_TEXTS.find((field) => input[field] !== '');
    if (open !== undefined) return { refused: 'malformed', field: open };
    if (input.layer !== null || input.form !== null || input.turn !== null || input.follow || input.named) return { refused: 'malformed', field: 'locked' };
    return input.locked === null ? { refused: 'malformed', field: 'locked' } : null;
  }
  if (input.locked !== null) return { refused: 'malformed', field: 'locked' };
  if (input.text.trim() === '') return { refused: 'text-empty', field: 'text' };
  if (input.level !== 'organisation' && input.follow) return { refused: 'malformed', field: 'follow' };
  const unsaid = input.level !== 'organisation' ? null : input.nextStep.trim() === '' ? 'nextStep' : input.landsAt.trim() === '' ? 'landsAt' : null;
  if (unsaid !== null) return { refused: 'next-step-missing', field: unsaid };
  const pointing = input.checked === true ? undefined : PEOPLE_TEXTS.find((field) => personalTraces(input[field]).length > 0);
  return pointing === undefined ? null : { refused: 'points-at-person', field: pointing };
}

/** Where people write in their own words; where it lands is an organisation, which may be called after somebody. */
const PEOPLE_TEXTS = ['text', 'nextStep', 'touched', 'viewFrom', 'viewTo'] as const;

/**
 * Facts that any werkvorm may append under its own name (`reflection/entry-written`), and that the learning log follows.
 * The personal part is the {@link EntryContent}. A werkvorm that has entries knows the commands {@link CHANGE_ENTRY} (fields
 * of {@link entryFields}, `entry`, `before`) and {@link REMOVE_ENTRY} (`entry`), also after the close: the learning log sends them.
 */
export const ENTRY_WRITTEN = 'entry-written';
export const ENTRY_CHANGED = 'entry-changed';
export const ENTRY_REMOVED = 'entry-removed';
/** How an entry was before a change, locked by its author. The personal part is {@link EarlierVersion}. */
export const ENTRY_VERSION_KEPT = 'entry-version-kept';

/** Commands about one's own entries; their names leave `write`, `change` and `remove` to what a werkvorm itself is about. */
export const WRITE_ENTRY = 'write-entry';
export const CHANGE_ENTRY = 'change-entry';
export const REMOVE_ENTRY = 'remove-entry';

/** What of an entry is personal, and so can be taken out of the journal. */
export type EntryContent = {
  text: string;
  nextStep: string;
  landsAt: string;
  touched: string;
  viewFrom: string;
  viewTo: string;
  link: string;
  locked: string | null;
};
/** What of an entry stays in the fact. `author` is null for a card without a link to a person. */
export type EntryData = {
  entry: string;
  author: string | null;
  level: Level;
  audience: Audience;
  named: boolean;
  layer: Layer | null;
  form: Form | null;
  turn: Turn | null;
  follow: boolean;
};
export type EarlierVersion = { locked: string };

/** Everything of an entry, for who may read it. */
export interface Entry extends Omit<EntryData, 'entry'>, EntryContent {
  readonly id: string;
}

/** An entry in two parts: what stays in the journal, and what can be taken out of it. */
export function entryParts<A extends string | null>(entry: string, author: A, input: EntryInput): { data: EntryData & { author: A }; personal: EntryContent } {
  const { level, audience, named, layer, form, turn, follow } = input;
  const { text: written, nextStep, landsAt, touched, viewFrom, viewTo, link: address, locked } = input;
  return {
    data: { entry, author, level, audience, named, layer, form, turn, follow },
    personal: { text: written, nextStep, landsAt, touched, viewFrom, viewTo, link: address, locked },
  };
}

/** Reads facts of before there was depth. */
export function completeEntryData(data: EntryData): EntryData {
  return { ...data, form: data.form ?? null, turn: data.turn ?? null, follow: data.follow ?? false };
}

/** Reads the personal part of a fact of before there was depth. */
export function completeEntryContent(content: EntryContent): EntryContent {
  return { ...NOTHING_WRITTEN, ...content };
}

/** The texts of an entry in which nothing was written. */
export const NOTHING_WRITTEN: EntryContent = { text: '', nextStep: '', landsAt: '', touched: '', viewFrom: '', viewTo: '', link: '', locked: null };

export const entryId = identifier;
