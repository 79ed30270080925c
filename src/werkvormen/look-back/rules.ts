import { z } from 'zod';
import { CARRY_STATES, incompleteTold, toldFields, type ToldInput } from '../../engine/carry-over.js';
import type { Outcome } from '../../engine/facts.js';
import { LAYERS } from '../../engine/learning.js';
import { refuse } from '../../engine/refusal.js';
import { identifier, optionalText } from '../../engine/text.js';
import { accept, type Command, type CommandRule, type Decision, type Werkvorm } from '../../engine/werkvorm.js';
import { paper } from './paper.js';
import { script } from './script.js';
import { begin, evolve, type Intention, type LookBackFact, type LookBackState } from './state.js';
import { harvest, progress, views } from './views.js';

const config = z.strictObject({});
type LookBackConfig = z.infer<typeof config>;

/** The most intentions in one look-back: more than a group can hear. */
const MOST = 24;

/** An intention as the learning log sends it. It was checked when it was written; here it is only held to its shape. */
const broughtSchema = z.strictObject({
  id: identifier,
  nextStep: optionalText(),
  landsAt: optionalText(200),
  audience: z.enum(['team', 'community']).default('team'),
  layer: z.enum(LAYERS).nullable().default(null),
  state: z.enum(CARRY_STATES),
  /** The participant whose it is. */
  owner: identifier.nullable().default(null),
});
const bringSchema = z.strictObject({ intentions: z.array(broughtSchema).max(MOST) });
const forgetSchema = z.strictObject({ intention: identifier });
const focusSchema = z.strictObject({ intention: identifier.nullable() });
const saySchema = z.strictObject({ intention: identifier, ...toldFields });

const commands = {
  // Said again when an owner comes in late: what is known already stays as it is.
  bring: { schema: bringSchema, by: ['system'], whileElsewhere: true },
  forget: { schema: forgetSchema, by: ['system'], afterClose: true },
  focus: { schema: focusSchema, by: ['facilitator'] },
  say: { schema: saySchema, by: ['facilitator', 'participant'], whileElsewhere: true },
} as const satisfies Record<string, CommandRule>;

function decide(state: LookBackState, command: Command): Decision<LookBackFact> {
  switch (command.type) {
    case 'bring':
      return bring(state, (command.data as z.infer<typeof bringSchema>).intentions);
    case 'forget':
      return forgetOne(state, (command.data as z.infer<typeof forgetSchema>).intention);
    case 'focus':
      return focus(state, (command.data as z.infer<typeof focusSchema>).intention);
    case 'say':
      return say(state, command.data as z.infer<typeof saySchema>, command);
    default:
      return refuse('unknown-command');
  }
}

function bring(state: LookBackState, intentions: z.infer<typeof bringSchema>['intentions']): Decision<LookBackFact> {
  const facts: LookBackFact[] = state.looked ? [] : [{ type: 'looked', data: {} }];
  for (const { id, audience, layer, state: before, owner, nextStep, landsAt } of intentions) {
    const known = state.intentions.get(id);
    if (!known) facts.push({ type: 'intention-brought', data: { intention: id, audience, layer, state: before, owner }, personal: { nextStep, landsAt } });
    else if (known.owner === null && owner !== null) facts.push({ type: 'owner-known', data: { intention: id, owner } });
  }
  return accept(...facts);
}

function focus(state: LookBackState, intention: string | null): Decision<LookBackFact> {
  if (intention !== null && !state.intentions.has(intention)) return refuse('intention-unknown');
  return state.focus === intention ? accept() : accept<LookBackFact>({ type: 'focus-moved', data: { intention } });
}

/** What became of it, for the whole group: by the facilitator who listens, or by whose it is. */
function say(state: LookBackState, told: { readonly intention: string } & ToldInput, { actor }: Command): Decision<LookBackFact> {
  const known = state.intentions.get(told.intention);
  if (!known) return refuse('intention-unknown');
  if (actor.kind === 'participant' && known.owner !== actor.id) return refuse('somebody-else');
  const no = incompleteTold(told);
  if (no) return refuse(no.refused, { field: no.field });
  const said: LookBackFact = {
    type: 'said',
    data: { intention: known.id, state: told.state, by: actor.kind === 'participant' ? 'owner' : 'meeting' },
    personal: { reason: told.state === 'stopped' ? told.reason : '', happened: told.happened },
  };
  return { ok: true, facts: [said], redact: known.said ? [known.said.seq] : [] };
}

/** Whoever agreed takes it back: nothing of it stays here either. */
function forgetOne(state: LookBackState, intention: string): Decision<LookBackFact> {
  const known = state.intentions.get(intention);
  return known ? { ok: true, ...gone([known]) } : refuse('intention-unknown');
}

function gone(intentions: readonly Intention[]): Outcome<LookBackFact> {
  return {
    facts: intentions.map(({ id }): LookBackFact => ({ type: 'intention-forgotten', data: { intention: id } })),
    redact: intentions.flatMap(({ places }) => places),
  };
}

/** Back to what people intended for their organisations. Nothing happened yet is a fine answer; nobody is asked to account for it. */
export const lookBack: Werkvorm<LookBackConfig, LookBackState, LookBackFact> = {
  name: 'look-back',
  version: 1,
  questions: { min: 0, max: 1 },
  config,
  minutes: 10,
  commands,
  begin,
  decide,
  evolve,
  views,
  progress,
  harvest,
  forget: (state, whose) => gone([...state.intentions.values()].filter(({ owner }) => typeof whose === 'object' && owner === whose.person)),
  phoneSeconds: () => 10,
  paper,
  script,
};
