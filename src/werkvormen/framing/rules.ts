import { z } from 'zod';
import type { Fact } from '../../engine/facts.js';
import { refuse } from '../../engine/refusal.js';
import { identifier } from '../../engine/text.js';
import { accept, type Command, type CommandRule, type Decision, type Stored, type Table } from '../../engine/werkvorm.js';
import { courseCommands } from '../../parts/cards/commands.js';
import { course } from '../../parts/cards/course.js';
import { decideCourse } from '../../parts/cards/rules.js';
import { beginCourse, type CourseFact, type CourseState, evolveCourse } from '../../parts/cards/state.js';
import { withEntries } from '../../parts/entries/with-entries.js';
import { FRAMES } from './faces-contract.js';
import { type FramingConfig, PLAN } from './plan.js';
import { script } from './script.js';
import { harvest, views } from './views.js';

/** A course of cards, with the frames that stay beside the versions as they are. */
export interface FramingState extends CourseState<FramingConfig> {
  readonly standing: Set<string>;
}

export type FramingFact = CourseFact | Fact<'frame-stands', { card: string; stands: boolean }>;

const standSchema = z.strictObject({ card: identifier, stands: z.boolean() });

const commands = { ...courseCommands, stand: { schema: standSchema, by: ['facilitator'] } } as const satisfies Record<string, CommandRule>;

function decide(state: FramingState, command: Command, table: Table): Decision<FramingFact> {
  return command.type === 'stand' ? stand(state, command.data as z.infer<typeof standSchema>) : decideCourse(state, command, table);
}

/** Somebody's frame goes along whole: it stays theirs, in their words, beside whatever the group says anew. */
function stand(state: FramingState, { card, stands }: z.infer<typeof standSchema>): Decision<FramingFact> {
  if (state.cards.get(card)?.step !== FRAMES) return refuse('card-unknown');
  // What the room has not seen, the room can't hold.
  if (stands && !state.shown.has(FRAMES)) return refuse('not-shown-yet');
  return state.standing.has(card) === stands ? accept() : accept<FramingFact>({ type: 'frame-stands', data: { card, stands } });
}

function evolve(state: FramingState, fact: Stored<FramingFact>): FramingState {
  if (fact.type === 'frame-stands') {
    if (fact.data.stands) state.standing.add(fact.data.card);
    else state.standing.delete(fact.data.card);
    return state;
  }
  return evolveCourse(state, fact);
}

/** Seconds for one question of one's own, and for what somebody sees in those of others. */
const SECONDS = 150;

/** The shared question of a team, framed and reframed; several may stay side by side. See README.md here. */
export const framing = withEntries<FramingConfig, FramingState, FramingFact>({
  ...course(PLAN, { minutes: 40, script, phoneSeconds: () => SECONDS }),
  commands,
  begin: (setup) => ({ ...beginCourse(PLAN, setup), standing: new Set() }),
  decide,
  evolve,
  views,
  harvest,
});
