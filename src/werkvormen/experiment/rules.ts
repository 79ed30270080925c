import { z } from 'zod';
import type { ExperimentContent } from '../../engine/experiment-facts.js';
import { refuse } from '../../engine/refusal.js';
import { optionalText, text } from '../../engine/text.js';
import { accept, type Command, type CommandRule, type Decision, type Table, type Werkvorm } from '../../engine/werkvorm.js';
import { courseCommands } from '../../parts/cards/commands.js';
import { decideCourse, forgetCourse, leaveCourse } from '../../parts/cards/rules.js';
import { cardFaces, courseKept, courseProgress } from '../../parts/cards/views.js';
import { bots } from './bots.js';
import { SAYINGS } from './faces-contract.js';
import { paper } from './paper.js';
import { config, type ExperimentConfig, SAYING_LIMIT, stepsOf } from './plan.js';
import { script } from './script.js';
import { begin, evolve, type ExperimentFact, type ExperimentState, saidIn } from './state.js';
import { harvest, views } from './views.js';

/** The most characters of the name of an experiment, as the page of a team has it. */
const TITLE_LIMIT = 200;

const formulateSchema = z.strictObject({ saying: z.enum(SAYINGS), text: optionalText(SAYING_LIMIT) });
const keepSchema = z.strictObject({ title: text(TITLE_LIMIT) });

const commands = {
  ...courseCommands,
  formulate: { schema: formulateSchema, by: ['facilitator'] },
  keep: { schema: keepSchema, by: ['facilitator'] },
  'take-back': { schema: z.strictObject({}), by: ['facilitator'] },
} as const satisfies Record<string, CommandRule>;

function decide(state: ExperimentState, command: Command, table: Table): Decision<ExperimentFact> {
  switch (command.type) {
    case 'formulate':
      return formulate(state, command.data as z.infer<typeof formulateSchema>);
    case 'keep':
      return keep(state, (command.data as z.infer<typeof keepSchema>).title, table);
    case 'take-back':
      return state.kept ? { ok: true, facts: [{ type: 'taken-back-from-team', data: {} }], redact: [state.kept.seq] } : accept();
    default:
      return decideCourse(state, command, table);
  }
}

/** What the group says, in one text; nothing written takes it away. Cards stay beside it, unmerged (rule 17). */
function formulate({ texts }: ExperimentState, input: z.infer<typeof formulateSchema>): Decision<ExperimentFact> {
  const { saying } = input;
  const before = texts.get(saying);
  const redact = before ? [before.seq] : [];
  if (input.text.trim() === '') return before ? { ok: true, facts: [{ type: 'formulation-removed', data: { saying } }], redact } : accept();
  if (before?.text === input.text) return accept();
  return { ok: true, facts: [{ type: 'formulated', data: { saying }, personal: { text: input.text } }], redact };
}

/** Keeps it with the team: what the group says, and nothing of one person. */
function keep(state: ExperimentState, title: string, table: Table): Decision<ExperimentFact> {
  // A meeting without a team has nowhere to keep it; its report tells it.
  if (!table.meeting?.team) return refuse('not-allowed');
  const said = saidIn(state);
  if (said.hypothesis === '') return refuse('field-missing', { field: 'hypothesis' });
  const personal: ExperimentContent = { title: title.trim(), ...said, groups: groupsOf(state, table) };
  const done = [said.worked, said.didNotWork, said.better].some((text) => text !== '');
  return { ok: true, facts: [{ type: 'kept-with-team', data: { state: done ? 'done' : 'planned' }, personal }], redact: state.kept ? [state.kept.seq] : [] };
}

/** Who does what where, a line for each group. */
function groupsOf(state: ExperimentState, { people }: Table): string {
  const cards = cardFaces(state, people, ({ step, group }) => group && step === 'groups');
  return cards.map(({ text, labels }) => [Object.values(labels).join(', '), text].filter(Boolean).join(': ')).join('\n');
}

/** An experiment of a group: what do we expect, who does what where, and what came of it. See README.md here. */
export const experiment: Werkvorm<ExperimentConfig, ExperimentState, ExperimentFact> = {
  name: 'experiment',
  version: 1,
  questions: { min: 1, max: 1 },
  config,
  minutes: 40,
  commands,
  begin,
  decide,
  evolve,
  views,
  kept: courseKept,
  progress: courseProgress,
  harvest,
  leave: leaveCourse,
  forget: forgetCourse,
  paper,
  script,
  bots,
  phoneSeconds: ({ config: settings }) => stepsOf(settings).filter(({ writers }) => writers === 'everyone').length * 75,
};
