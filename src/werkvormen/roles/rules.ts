import { z } from 'zod';
import type { Fact } from '../../engine/facts.js';
import { refuse } from '../../engine/refusal.js';
import type { People } from '../../engine/roster.js';
import { text } from '../../engine/text.js';
import { accept, type Command, type CommandRule, type Decision, type Stored, type Table, type Werkvorm } from '../../engine/werkvorm.js';
import { courseCommands } from '../../parts/cards/commands.js';
import { course } from '../../parts/cards/course.js';
import { decideCourse } from '../../parts/cards/rules.js';
import { beginCourse, type CourseFact, type CourseState, evolveCourse } from '../../parts/cards/state.js';
import { cardFaces } from '../../parts/cards/views.js';
import { bots } from './bots.js';
import { config, PLAN, ROLE_LIMIT, type RolesConfig } from './config.js';
import type { RoleFace } from './faces-contract.js';
import { roleNamed, rolesOf } from './grouping.js';
import { harvest } from './harvest.js';
import { script } from './script.js';
import { views } from './views.js';

/** A course of cards, with the role that the room looks at. */
export interface RolesState extends CourseState<RolesConfig> {
  /** A heap, or a card of the role; null for all roles. */
  look: string | null;
}

/** Names of roles are what people wrote, so no fact has one but in its personal part. */
export type RolesFact = CourseFact | Fact<'role-looked', { role: string | null }>;

const role = text(ROLE_LIMIT);
const laySchema = z.strictObject({ role, with: role });
const apartSchema = z.strictObject({ role });
const lookSchema = z.strictObject({ role: role.nullable() });

const commands = {
  write: courseCommands.write,
  change: courseCommands.change,
  remove: courseCommands.remove,
  go: courseCommands.go,
  show: courseCommands.show,
  lay: { schema: laySchema, by: ['facilitator'] },
  apart: { schema: apartSchema, by: ['facilitator'] },
  look: { schema: lookSchema, by: ['facilitator'] },
} as const satisfies Record<string, CommandRule>;

function decide(state: RolesState, command: Command, table: Table): Decision<RolesFact> {
  switch (command.type) {
    case 'lay': {
      const { role: one, with: other } = command.data as z.infer<typeof laySchema>;
      return lay(state, one, other, table);
    }
    case 'apart': {
      const known = find(state, (command.data as z.infer<typeof apartSchema>).role);
      const heap = known && state.heaps.get(known.id);
      return heap ? { ok: true, facts: [{ type: 'heap-dropped', data: { heap: heap.id } }], redact: [heap.seq] } : refuse('heap-unknown');
    }
    case 'look': {
      const name = (command.data as z.infer<typeof lookSchema>).role;
      const known = name === null ? null : find(state, name);
      if (known === undefined) return refuse('choice-unknown');
      const id = known?.id ?? null;
      return state.look === id ? accept() : accept<RolesFact>({ type: 'role-looked', data: { role: id } });
    }
    default:
      return decideCourse(state, command, table);
  }
}

/** Two names for one role, as the group says. Nothing is written over: cards are put on one heap and keep their words. */
function lay(state: RolesState, one: string, other: string, { fresh }: Table): Decision<RolesFact> {
  const [first, second] = [find(state, one), find(state, other)];
  if (!first || !second) return refuse('choice-unknown');
  if (first.id === second.id) return accept();
  const to = [second, first].map(({ id }) => state.heaps.get(id)).find((heap) => heap !== undefined);
  const from = to === undefined ? undefined : [first, second].map(({ id }) => state.heaps.get(id)).find((heap) => heap !== undefined && heap.id !== to.id);
  const heap = to?.id ?? fresh;
  const cards = [first, second].flatMap((known) => [...known.own, ...known.expected, ...known.agreed]).filter((id) => state.cards.get(id)?.heap !== heap);
  return {
    ok: true,
    facts: [
      ...(from ? [{ type: 'heap-dropped', data: { heap: from.id } } as const] : []),
      // A heap of roles has the names on its cards and no title of its own.
      ...(to ? [] : [{ type: 'heap-named', data: { heap }, personal: { title: '' } } as const]),
      ...cards.map((card) => ({ type: 'card-put', data: { card, heap } }) as const),
    ],
    redact: from ? [from.seq] : [],
  };
}

function find(state: RolesState, name: string): RoleFace | undefined {
  const nobody: People = { find: () => undefined, isPresent: () => false, present: () => [], count: 0 };
  return roleNamed(rolesOf(cardFaces(state, nobody, () => true)), name);
}

function evolve(state: RolesState, fact: Stored<RolesFact>): RolesState {
  if (fact.type !== 'role-looked') return evolveCourse(state, fact);
  state.look = fact.data.role;
  return state;
}

/** Seconds for one's own role and two or three expectations. */
const SECONDS = 210;

/** What is mine in this, and what I expect of others, side by side to talk about. See README.md here. */
export const roles: Werkvorm<RolesConfig, RolesState, RolesFact> = {
  ...course({ ...PLAN, config }, { minutes: 40, script, phoneSeconds: () => SECONDS }),
  commands,
  begin: (setup) => ({ ...beginCourse(PLAN, setup), look: null }),
  decide,
  evolve,
  views,
  harvest,
  bots,
};
