import { z } from 'zod';
import type { Fact } from '../../engine/facts.js';
import { refuse } from '../../engine/refusal.js';
import { identifier } from '../../engine/text.js';
import { accept, type CommandRule, type Decision, type Stored } from '../../engine/werkvorm.js';
import type { CourseState } from '../cards/state.js';
import { LINE_FROM, LINE_TO } from './faces-contract.js';

const moveSchema = z.strictObject({ card: identifier, place: z.number().min(LINE_FROM, 'malformed').max(LINE_TO, 'malformed') });

/** The group sees that something was earlier or later: the facilitator puts the card there. Its words stay as they are. */
export const moveCommand = { move: { schema: moveSchema, by: ['facilitator'] } } as const satisfies Record<string, CommandRule>;

export type MoveFact = Fact<'card-moved', { card: string; place: number }>;

/** @param on the step and the field of its cards that is a place on the line */
export function decideMove(state: CourseState, data: unknown, on: { readonly step: string; readonly field: string }): Decision<MoveFact> {
  const { card, place } = data as z.infer<typeof moveSchema>;
  const known = state.cards.get(card);
  if (known?.step !== on.step) return refuse('card-unknown');
  return known.fields[on.field] === place ? accept() : accept<MoveFact>({ type: 'card-moved', data: { card, place } });
}

export function evolveMove<S extends CourseState>(state: S, { data }: Stored<MoveFact>, field: string): S {
  const known = state.cards.get(data.card);
  if (known) known.fields = { ...known.fields, [field]: data.place };
  return state;
}
