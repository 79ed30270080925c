import { z } from 'zod';
import { refuseBallot } from '../../engine/box.js';
import type { Outcome } from '../../engine/facts.js';
import { FEWEST, outcomeOf, type PulseBallot, saysSomething } from '../../engine/pulse.js';
import { pulseAnswers, pulseText } from '../../engine/pulse-input.js';
import { refuse } from '../../engine/refusal.js';
import { randomIdentifier } from '../../engine/text.js';
import { accept, type Command, type CommandRule, type Decision, type Table, type Werkvorm } from '../../engine/werkvorm.js';
import { config, type PulseConfig } from './config.js';
import { paper } from './paper.js';
import { script } from './script.js';
import { begin, evolve, type PulseFact, type PulseState } from './state.js';
import { ANSWERS, harvest, progress, views } from './views.js';

const answerSchema = z.strictObject({ answers: pulseAnswers, text: pulseText, envelope: randomIdentifier });
const showSchema = z.strictObject({ shown: z.boolean() });

const commands = {
  answer: { schema: answerSchema, by: ['participant'] },
  close: { schema: z.strictObject({}), by: ['facilitator'] },
  show: { schema: showSchema, by: ['facilitator'] },
} as const satisfies Record<string, CommandRule>;

function decide(state: PulseState, command: Command, table: Table): Decision<PulseFact> {
  const { person } = command;
  if (command.type === 'answer') return person === null ? refuse('not-allowed') : answer(state, person, command.data as z.infer<typeof answerSchema>, table);
  if (person !== null) return refuse('not-allowed');
  switch (command.type) {
    case 'close':
      return state.outcome ? accept() : { ok: true, ...closed(state, table) };
    case 'show':
      return show(state, (command.data as z.infer<typeof showSchema>).shown);
    default:
      return refuse('unknown-command');
  }
}

/** Under seal, and one per person: who answers again replaces what they answered before (rule 13). */
function answer(state: PulseState, person: string, { answers, text, envelope }: z.infer<typeof answerSchema>, table: Table): Decision<PulseFact> {
  if (state.outcome) return refuse('pulse-closed');
  if (table.people.count < FEWEST) return refuse('too-few-for-anonymous');
  const asked: ReadonlySet<string> = new Set(state.items);
  if (Object.keys(answers).some((item) => !asked.has(item))) return refuse('malformed', { field: 'answers' });
  if (!state.text && text !== '') return refuse('malformed', { field: 'text' });
  if (!saysSomething({ answers, text })) return refuse('pulse-empty');
  return refuseBallot(table.box(ANSWERS), person, envelope) ?? { ok: true, facts: [], seals: [{ box: ANSWERS, by: person, id: envelope, content: { answers, text } }] };
}

function show(state: PulseState, shown: boolean): Decision<PulseFact> {
  if (!state.outcome) return refuse('pulse-open');
  return state.shown === shown ? accept() : accept<PulseFact>({ type: 'showing-changed', data: { shown } });
}

/** The fewest whose answers may be opened. What the facilitator typed for others the facilitator knows: those do not count. */
function leastOf(table: Table): number {
  return FEWEST + table.box(ANSWERS).viaFacilitator;
}

/** The answers become figures of the group, or nothing; either way they are destroyed. */
function closed({ items }: PulseState, table: Table): Outcome<PulseFact> {
  // What is in an envelope was checked when it was sealed.
  const ballots = table.box(ANSWERS).open().map(({ content }) => content as unknown as PulseBallot);
  const { answered, figures, texts } = outcomeOf(items, ballots, leastOf(table));
  return { facts: [{ type: 'closed', data: { items: [...items], answered, figures: [...figures] }, personal: { texts: [...texts] } }], unseal: [ANSWERS] };
}

/** A few statements on how it goes with the team, answered without a name; source of the rules: domain.md "Pulse", 13 and 22. */
export const pulse: Werkvorm<PulseConfig, PulseState, PulseFact> = {
  name: 'pulse',
  version: 1,
  questions: { min: 0, max: 1 },
  config,
  minutes: 5,
  commands,
  begin,
  decide,
  evolve,
  views,
  progress,
  harvest,
  // With too few answers it waits: the meeting may come back to it. At the close there is no later.
  leave: (state, table) => (state.outcome || (!table.closing && table.box(ANSWERS).contributors < leastOf(table)) ? { facts: [] } : closed(state, table)),
  phoneSeconds: () => 90,
  paper,
  script,
};
