import { z } from 'zod';
import type { JsonObject } from './json.js';
import { identifier, LABEL_LIMIT, optionalText, text } from './text.js';
import type { Registry } from './werkvorm.js';

/** One item of the programme: a werkvorm with its question(s), aim, minutes and settings. */
export type ProgrammeItem = {
  readonly id: string;
  readonly werkvorm: string;
  readonly title: string;
  readonly questions: readonly string[];
  readonly aim: string;
  readonly minutes: number;
  readonly config: JsonObject;
  /** Who leads it, in the words of whoever prepares. */
  readonly leads: string;
  readonly material: string;
  /** Whether somebody takes notes; a note in the draaiboek, of which the product itself makes nothing more or less. */
  readonly capture: boolean;
  /** What to do when it does not work out. */
  readonly planB: string;
};

const PREPARED = { leads: '', material: '', capture: true, planB: '' } as const;

/** An item as it was stored, with what items did not have in earlier versions. */
export function completeItem(stored: Omit<ProgrammeItem, keyof typeof PREPARED> & Partial<ProgrammeItem>): ProgrammeItem {
  return { ...PREPARED, ...stored };
}

/** The edge of a programme item. Settings are checked by the werkvorm itself, see {@link checkItem}. */
export const programmeItemSchema = z.strictObject({
  id: identifier,
  werkvorm: z.string().max(40, 'malformed'),
  title: optionalText(LABEL_LIMIT),
  questions: z.array(text(600)).max(5, 'malformed').default([]),
  aim: optionalText(600),
  minutes: z.number().int('malformed').min(0, 'malformed').max(600, 'malformed'),
  config: z.record(z.string(), z.json()).default({}),
  leads: optionalText(LABEL_LIMIT),
  material: optionalText(600),
  capture: z.boolean().default(PREPARED.capture),
  planB: optionalText(600),
});

/** The most items in one programme. */
export const PROGRAMME_LIMIT = 60;

/** A whole programme; ids are unique. */
export const programmeSchema = z
  .array(programmeItemSchema)
  .max(PROGRAMME_LIMIT, 'malformed')
  .refine((items) => new Set(items.map((i) => i.id)).size === items.length, 'malformed');

/**
 * Checks an item against its werkvorm and fills in the defaults of its settings.
 * @returns the item, or null when the werkvorm is unknown or refuses the settings or the number of questions
 */
export function checkItem(item: z.infer<typeof programmeItemSchema>, registry: Registry): ProgrammeItem | null {
  const werkvorm = registry.get(item.werkvorm);
  if (!werkvorm) return null;
  if (item.questions.length > werkvorm.questions.max) return null;
  const config = werkvorm.config.safeParse(item.config);
  return config.success ? { ...item, config: config.data as JsonObject } : null;
}

/** Minutes of the whole programme. */
export function totalMinutes(items: readonly { readonly minutes: number }[]): number {
  return items.reduce((sum, item) => sum + item.minutes, 0);
}

/** How long a phone is in somebody's hand over a whole programme, in seconds: an estimate per werkvorm and setting. */
export function phoneSecondsOf(items: readonly Pick<ProgrammeItem, 'werkvorm' | 'questions' | 'minutes' | 'config'>[], registry: Registry): number {
  return items.reduce((sum, { werkvorm: name, questions, minutes, config: stored }) => {
    const werkvorm = registry.get(name);
    const config = werkvorm?.config.safeParse(stored);
    return sum + (config?.success ? (werkvorm?.phoneSeconds?.({ question: questions[0] ?? '', questions, config: config.data, minutes }) ?? 0) : 0);
  }, 0);
}

/** How far an item is. */
export type ItemStatus = 'waiting' | 'running' | 'done' | 'skipped';

/** One run of an item: its werkvorm with a state of its own. A repeated item has several. */
export interface Run {
  readonly id: string;
  readonly item: string;
  readonly werkvorm: string;
  readonly startedAt: number;
  /** When the meeting last arrived at it; going back to a run is arriving again. */
  arrivedAt: number;
  /** Milliseconds spent in earlier visits. */
  spent: number;
  /** Place in the journal of the last time the meeting left it; 0 when it never did. */
  leftSeq: number;
  status: 'running' | 'done' | 'skipped';
  state: unknown;
}
