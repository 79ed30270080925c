import { z } from 'zod';
import { personalTraces } from '../../engine/privacy.js';
import { refuse } from '../../engine/refusal.js';
import { identifier, text } from '../../engine/text.js';
import { accept, type Command, type CommandRule, type Decision, type Table } from '../../engine/werkvorm.js';
import { courseBots } from '../../parts/cards/bots.js';
import { courseCommands, goSchema } from '../../parts/cards/commands.js';
import { coursePaper } from '../../parts/cards/paper.js';
import { decideCourse, forgetCourse, leaveCourse } from '../../parts/cards/rules.js';
import { courseProgress } from '../../parts/cards/views.js';
import { withEntries } from '../../parts/entries/with-entries.js';
import { decideMove, moveCommand } from '../../parts/timeline/move.js';
import { CASE, CONCLUSION, MOMENTS } from './faces-contract.js';
import { CASE_LIMIT, type CaseConfig, config, steps } from './plan.js';
import { script } from './script.js';
import { begin, type CaseFact, type CaseState, evolve } from './state.js';
import { harvest, kept, views } from './views.js';

const goWithOther = goSchema.extend({ anyway: z.boolean().default(false) });
const askSchema = z.strictObject({ person: identifier.nullable() });
const tellSchema = z.strictObject({ text: text(CASE_LIMIT), checked: z.boolean().default(false) });

const commands = {
  ...courseCommands,
  ...moveCommand,
  // To the conclusion without the other voice only when that is said: the report shows it (as rule 6).
  go: { schema: goWithOther, by: ['facilitator'] },
  'ask-teller': { schema: askSchema, by: ['facilitator'] },
  tell: { schema: tellSchema, by: ['participant'], whileElsewhere: true },
} as const satisfies Record<string, CommandRule>;

function decide(state: CaseState, command: Command, table: Table): Decision<CaseFact> {
  switch (command.type) {
    case 'go': {
      const { step, anyway } = command.data as z.infer<typeof goWithOther>;
      if (step === CONCLUSION && state.step !== step && state.other === 'not-yet' && !state.concluded && !anyway) return refuse('other-voice-missing');
      return decideCourse(state, command, table);
    }
    case 'write':
      // No conclusions on paper before the group is there.
      if ((command.data as { step: string }).step === CONCLUSION && !state.concluded) return refuse('step-not-open');
      return decideCourse(state, command, table);
    case 'ask-teller': {
      const { person } = command.data as z.infer<typeof askSchema>;
      if (person !== null && !table.people.isPresent(person)) return refuse('person-unknown');
      return state.teller === person ? accept() : accept<CaseFact>({ type: 'teller-asked', data: { person } });
    }
    case 'tell':
      return tell(state, command, table);
    case 'move':
      return decideMove(state, command.data, { step: MOMENTS, field: 'when' });
    default:
      return decideCourse(state, command, table);
  }
}

/** Whose case it is tells it. What they wrote is the group's to look at and stays theirs to change. */
function tell(state: CaseState, { person, data, viaFacilitator }: Command, table: Table): Decision<CaseFact> {
  const { text: told, checked } = data as z.infer<typeof tellSchema>;
  if (person === null || person !== state.teller) return refuse('not-asked');
  if (!checked && personalTraces(told).length > 0) return refuse('points-at-person', { field: 'text' });
  const content = { text: told, labels: {} };
  const owner = { person, group: true, fields: {} };
  const before = [...state.cards.values()].find((card) => card.step === CASE && card.person === person);
  if (before) return { ok: true, facts: [{ type: 'card-changed', data: { card: before.id, ...owner }, personal: content }], redact: [before.seq] };
  return accept<CaseFact>({ type: 'card-written', data: { card: table.fresh, step: CASE, viaFacilitator, ...owner }, personal: content });
}

/** Analysis of one case from a distance: what happened before what we think of it, and another voice before conclusions. See README.md here. */
export const caseAnalysis = withEntries<CaseConfig, CaseState, CaseFact>({
  name: 'case',
  version: 1,
  questions: { min: 1, max: 1 },
  config,
  minutes: 60,
  commands,
  begin,
  decide,
  evolve,
  views,
  kept,
  progress: courseProgress,
  harvest,
  leave: leaveCourse,
  forget: forgetCourse,
  paper: ({ config: settings }) => coursePaper({ name: 'case', config, steps }, settings),
  script,
  phoneSeconds: () => 300,
  bots: courseBots,
});
