/** The fewest people of whom a figure may be shown (rule 22). */
export const FEWEST = 5;

/** How it goes between the people of a team. The statements are in `config/messages/questionnaire.*.json`. */
export const PULSE_BASICS = ['trust', 'language', 'roles', 'usefulness', 'difference'] as const;
/** The five elements of a learning community. */
export const PULSE_ELEMENTS = ['relationships', 'leadership', 'means', 'direction', 'crossing'] as const;
/** Every statement there is, in the order in which it is asked. */
export const PULSE_ITEMS = [...PULSE_BASICS, ...PULSE_ELEMENTS] as const;
export type PulseItem = (typeof PULSE_ITEMS)[number];

/** From "not at all" to "completely". */
export const PULSE_SCALE = [1, 2, 3, 4, 5] as const;
export type PulseValue = (typeof PULSE_SCALE)[number];

/** The most characters in what somebody adds in their own words. */
export const PULSE_TEXT_LIMIT = 600;

/** What one person answered: each statement may be passed by. */
export type PulseAnswers = { readonly [item in PulseItem]?: PulseValue | undefined };
/** What is in an envelope. */
export interface PulseBallot {
  readonly answers: PulseAnswers;
  /** In their own words; empty for nothing. */
  readonly text: string;
}

/** How far answers lie apart, as a word: from a number one could work back to single answers. */
export const SPREADS = ['small', 'medium', 'large'] as const;
export type Spread = (typeof SPREADS)[number];

/** What may be known of a statement. `mean` is in hundredths of a point. */
export type PulseFigure = { readonly item: PulseItem; readonly mean: number; readonly spread: Spread };

/** What a pulse becomes when it closes, and all that is left of it. */
export interface PulseOutcome {
  /** How many people answered; null when too few did. */
  readonly answered: number | null;
  /** Of the statements that enough people answered, in the order in which they were asked. */
  readonly figures: readonly PulseFigure[];
  /** What people added, by the alphabet; none when too few answered. */
  readonly texts: readonly string[];
}

/** Standard deviations up to which answers are said to be close together, and up to which they differ. */
const CLOSE = 0.75;
const APART = 1.25;

/**
 * The outcome of a pulse: means and words for groups of `least` or more, and of smaller ones nothing at all (rule 22).
 * It is a plain function of the ballots, in whatever order they come.
 * @param least more than {@link FEWEST} where somebody knows some of the answers
 */
export function outcomeOf(items: readonly PulseItem[], ballots: readonly PulseBallot[], least: number = FEWEST): PulseOutcome {
  if (ballots.length < least) return { answered: null, figures: [], texts: [] };
  const figures = items.flatMap((item) => {
    const values = ballots.map((ballot) => ballot.answers[item]).filter((value) => value !== undefined);
    return values.length < least ? [] : [{ item, ...figureOf(values) }];
  });
  return { answered: ballots.length, figures, texts: ballots.map((ballot) => ballot.text).filter((text) => text.trim() !== '').sort() };
}

function figureOf(values: readonly number[]): Omit<PulseFigure, 'item'> {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return { mean: Math.round(mean * 100), spread: deviation <= CLOSE ? 'small' : deviation <= APART ? 'medium' : 'large' };
}

/** Whether somebody answered or wrote anything at all. */
export function saysSomething({ answers, text }: PulseBallot): boolean {
  return text.trim() !== '' || Object.values(answers).some((value) => value !== undefined);
}
