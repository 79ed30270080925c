import { z } from 'zod';
import { FORMS, LAYERS, LEVELS, TURNS } from '../../engine/learning.js';
import { identifier, LABEL_LIMIT, text } from '../../engine/text.js';
import { writtenFields } from '../learning.schemas.js';

/** How many entries a page has. */
export const PAGE_SIZE = 25;

const PAGES = 100_000;
/** A filter; left out or empty it lets everything through. */
const filter = <T extends z.ZodType<string>>(schema: T) => z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
const oneOf = <const T extends readonly string[]>(names: T) => filter(z.enum(names, 'malformed'));

export const periodFilter = filter(identifier);

/** What is asked of the desk: every filter narrows. What somebody types in `q` is words and nothing else, whatever signs are in it. */
export const reviewQuery = z.object({
  team: filter(identifier),
  period: periodFilter,
  level: oneOf(LEVELS),
  layer: oneOf(LAYERS),
  form: oneOf(FORMS),
  turn: oneOf(TURNS),
  theme: filter(identifier),
  /** `yes`: the author said it may be public; `asked`: was asked and did not answer yet; `no`: everything without a yes. */
  public: oneOf(['yes', 'no', 'asked']),
  /** `yes`: chosen for the bundle of a period, `no`: not, or the id of that period. */
  chosen: filter(identifier),
  q: z.string().default(''),
  page: z.coerce.number().int('malformed').min(0, 'malformed').max(PAGES, 'malformed').default(0),
});
export type ReviewQuery = z.infer<typeof reviewQuery>;

export const themeSchema = z.strictObject({ name: text(LABEL_LIMIT).trim() });
export const mergeSchema = z.strictObject({ into: identifier });
export const themesSchema = z.strictObject({ themes: z.array(identifier).max(50, 'malformed') });
/** `byWhom`: as they want to be called. `checked`: what in the text may point at a person was shown, and it is meant (rule 19). */
export const remarkSchema = z.strictObject({ byWhom: text(200).trim(), text: text(), checked: z.boolean().default(false) });
export type RemarkWish = z.infer<typeof remarkSchema>;
/** The period in whose bundle an entry is; null for none. */
export const chosenSchema = z.strictObject({ period: identifier.nullable() });

const named = z.object({ id: z.string(), name: z.string() });
const month = z.string().describe('YYYY-MM');

/**
 * Whether an entry may be public: `nobody-to-ask` is a card without a link to a person, for which nobody can answer;
 * it has no name, and whether it goes out is for the community to decide.
 */
export const CONSENTS = ['nobody-to-ask', 'not-asked', 'asked', 'yes', 'no'] as const;
export type Consent = (typeof CONSENTS)[number];

const LAPSED = ['choice', 'consent'] as const;

export const themeAnswer = named;
export const remarkAnswer = z.object({ id: z.string(), byWhom: z.string(), text: z.string(), month, earlier: z.boolean().optional().describe('It was given to how the entry was before its author changed it') });
export type RemarkAnswer = z.infer<typeof remarkAnswer>;

/** An entry that somebody shared with the whole community. Never when it was written more exactly than the month, nor by whom unless they want that. */
export const reviewEntry = z.object({
  id: z.string().describe('As it stands in a path: `<session>~<entry>` for one of a meeting'),
  level: z.enum(LEVELS),
  ...writtenFields,
  by: z.string().nullable().describe('Name of the author, when the author wanted that'),
  team: named.nullable(),
  meeting: z.object({ id: z.string(), title: z.string(), date: z.string().describe('YYYY-MM-DD') }).nullable(),
  month: month.describe('Of the meeting, or in which it was written outside one'),
  themes: z.array(named),
  remarks: z.array(remarkAnswer),
  chosenFor: named.nullable().describe('The period in whose bundle it was chosen to be'),
  consent: z.enum(CONSENTS),
  lapsed: z.enum(LAPSED).nullable().describe('What ended because the author changed the words: the choice for the bundle, or only the consent to be public'),
  mayGoOut: z.boolean().describe('May stand in a public bundle: the author said yes, or it is a card of nobody'),
});
export type ReviewEntry = z.infer<typeof reviewEntry>;

export const reviewAnswer = z.object({
  entries: z.array(reviewEntry).describe('The latest meeting or month first; within it in no order'),
  total: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
  levels: z.object({ individual: z.number().int(), team: z.number().int(), organisation: z.number().int() }).describe('How many under these filters on each level, whichever level is asked for'),
  filters: z.object({
    teams: z.array(named),
    periods: z.array(named),
    themes: z.array(named.extend({ entries: z.number().int() })),
  }),
});
export type ReviewAnswer = z.infer<typeof reviewAnswer>;
