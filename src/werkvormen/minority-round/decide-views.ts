import { refuse } from '../../engine/refusal.js';
import { accept, type Decision, type Table } from '../../engine/werkvorm.js';
import { refuseEnvelope, sealOne } from './asking.js';
import type { CommandOf } from './commands.js';
import type { Step } from './faces-contract.js';
import type { MinorityFact } from './facts.js';
import { acceptAll } from './outcome.js';
import { type MinorityState, spreadBox, VIEWS_BOX } from './state.js';
import { canBeMixed, revealViews, type SealedRecognition, type SealedView } from './unseal.js';

type Decided = Decision<MinorityFact>;

/** Steps in which a view can be given; below the waterline too (rule 12). */
const VIEW_STEPS: readonly Step[] = ['views', 'other', 'spread', 'waterline'];

/** Gives a view. Anonymous: one envelope per card, as many as somebody wants. */
export function addView(state: MinorityState, command: CommandOf<'add-view'>, table: Table): Decided {
  const { person, viaFacilitator, data } = command;
  if (person === null) return refuse('not-allowed');
  if (!VIEW_STEPS.includes(state.step)) return refuse('step-not-open');
  const wrong = refuseEnvelope(state.mode, data.envelope);
  if (wrong) return wrong;
  if (data.envelope === undefined) {
    return accept<MinorityFact>({ type: 'view-given', data: { person, viaFacilitator, view: table.fresh, step: state.step }, personal: { text: data.text } });
  }
  if (table.box(VIEWS_BOX).holds(data.envelope)) return refuse('envelope-taken');
  const content: SealedView = { text: data.text, step: state.step };
  return { ok: true, facts: [], seals: [{ box: VIEWS_BOX, by: person, id: data.envelope, content }] };
}

/** Takes one's own view back and destroys its text. A card without a link to a person can't be taken back (rule 21). */
export function takeViewBack(state: MinorityState, command: CommandOf<'take-view-back'>): Decided {
  if (command.person === null || state.mode === 'anonymous') return refuse('not-allowed');
  const view = state.views.get(command.data.view);
  if (!view) return refuse('view-unknown');
  if (view.person !== command.person) return refuse('somebody-else');
  return { ok: true, facts: [{ type: 'view-taken-back', data: command.data }], redact: [view.seq] };
}

/** Shows the cards that wait under seal. */
export function reveal(state: MinorityState, table: Table): Decided {
  if (state.mode !== 'anonymous') return refuse('not-allowed');
  if (table.box(VIEWS_BOX).size > 0 && !canBeMixed(VIEWS_BOX, table)) return refuse('too-few-ballots');
  return acceptAll(revealViews(state, table));
}

/** Says in which views somebody recognises something; the latest list counts. */
export function recognise(state: MinorityState, command: CommandOf<'recognise'>, table: Table): Decided {
  const { person, viaFacilitator, data } = command;
  if (person === null) return refuse('not-allowed');
  if (state.step !== 'spread') return refuse('step-not-open');
  const wrong = refuseEnvelope(state.mode, data.envelope);
  if (wrong) return wrong;
  const views = [...new Set(data.views)];
  if (views.some((id) => !state.views.has(id))) return refuse('view-unknown');
  if (state.mode === 'open') return accept<MinorityFact>({ type: 'recognised', data: { person, viaFacilitator, views } });
  const content: SealedRecognition = { views };
  return sealOne(spreadBox(state.spread.number), command, data.envelope, content, table);
}
