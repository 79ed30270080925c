import { z } from 'zod';
import { identifier, optionalText, text } from './text.js';

/** The three levels of learning, always in this order and always all three (rule 20). */
export const LEVELS = ['individual', 'team', 'organisation'] as const;
export type Level = (typeof LEVELS)[number];

/**
 * Who may read an entry: only its author (the default), the people of this meeting and its facilitator,
 * or the whole community including its coordinator.
 */
export const AUDIENCES = ['me', 'team', 'community'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Layers of a home organisation where learning can land. */
export const LAYERS = ['uitvoering', 'beleid', 'management', 'onderwijs'] as const;
export type Layer = (typeof LAYERS)[number];

/**
 * What someone writes for the learning log. Complete with three inputs: text, level and audience;
 * for the organisation level also the next step and where it lands (rule 18).
 */
export const entryFields = {
  level: z.enum(LEVELS),
  audience: z.enum(AUDIENCES).default('me'),
  /** With the author's name for those who may read it, or without. */
  named: z.boolean().default(false),
  text: text(),
  nextStep: optionalText(),
  /** Organisation in which it lands, as the author calls it. */
  landsAt: optionalText(200),
  layer: z.enum(LAYERS).nullable().default(null),
};

/** A shared or private entry of the learning log. */
export interface Entry {
  readonly id: string;
  /** Null for a card without a link to a person, which nobody can withdraw (rule 21). */
  readonly author: string | null;
  readonly level: Level;
  readonly audience: Audience;
  readonly named: boolean;
  readonly text: string;
  readonly nextStep: string;
  readonly landsAt: string;
  readonly layer: Layer | null;
}

/**
 * Facts that any werkvorm may append under its own name (`reflection/entry-written`), and that the learning log follows.
 * The personal part is the {@link EntryContent}.
 */
export const ENTRY_WRITTEN = 'entry-written';
export const ENTRY_CHANGED = 'entry-changed';
export const ENTRY_REMOVED = 'entry-removed';

/** What of an entry is personal, and so can be taken out of the journal. */
export type EntryContent = { text: string; nextStep: string; landsAt: string };
/** What of an entry stays in the fact. `author` is null for a card without a link to a person. */
export type EntryData = {
  entry: string;
  author: string | null;
  level: Level;
  audience: Audience;
  named: boolean;
  layer: Layer | null;
};

export const entryId = identifier;
