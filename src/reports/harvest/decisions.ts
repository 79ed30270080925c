import type { HarvestedNeed, HarvestedOption } from '../../engine/harvest.js';
import { needsList } from '../paper/needs.js';
import { type Block, blocks, card, heading, item, labelled, list, quote, table, text } from '../paper/paper.js';
import { sayCarried, sayDecision, sayMinority, sayProcess, sayView } from '../sentences.js';
import type { Readers } from '../report.js';
import { withoutSizes, withoutSmallGroups } from '../small-groups.js';
import type { Speaker } from '../speaker.js';
import { isWritten } from './reading.js';
import { type Harvested, harvestSection } from './section.js';

/** One view, as it was given. */
export type ReportView = { readonly text: string; readonly by: string | null; readonly otherVoice: boolean; readonly recognised: number | null };

/** A decision, parked question or open question. In anonymous mode every number about people is null (rules 13, 15), and often when it is passed on (rule 22). */
export type ReportDecision = Omit<Harvested<'decision'>, 'kind' | 'voters' | 'viaFacilitator' | 'options' | 'views' | 'needs'> & {
  readonly voters: number | null;
  readonly options: readonly HarvestedOption[];
  readonly views: readonly ReportView[];
  readonly needs: readonly HarvestedNeed[];
  /** Some contributions were typed by the facilitator for someone without a phone; how many is nobody's business. */
  readonly viaFacilitator: boolean;
};

/** What was decided, or asked without a decision. */
export const decisions = harvestSection('decision', {
  name: 'decisions',
  told: (harvest, { readers, people }): readonly ReportDecision[] => harvest.map((decision) => toldTo(decision, readers, people)),
  // Nothing is called a decision that is none (rule 10).
  title: (told, { say }) => (told.some((one) => one.status === 'decided') ? say('decision.heading', { count: told.length }) : say('decision.none')),
  blocks: (told, speaker) => told.map((decision) => card(decision.status === 'decided' ? 'done' : 'open', decisionBlocks(decision, speaker))),
});

function toldTo({ kind: _, ...decision }: Harvested<'decision'>, readers: Readers, people: number): ReportDecision {
  const named = decision.mode === 'open' && readers === 'team';
  const told = {
    ...decision,
    // A view without a text is of somebody who was erased, or of a record whose time is over.
    views: decision.views.filter((v) => isWritten(v.text)).map((v) => ({ ...v, by: named ? v.by : null })),
    needs: decision.needs.map((n) => ({ ...n, by: named ? n.by : null })),
    viaFacilitator: decision.viaFacilitator > 0,
  };
  // The werkvorm already leaves out what its mode hides; that it never slips through here either is worth a second lock.
  if (decision.mode !== 'open') return withoutSizes(told);
  return readers === 'team' ? told : withoutSmallGroups(told, people);
}

/** First what came out, then the minority and its needs, then how it went. */
function decisionBlocks(decision: ReportDecision, speaker: Speaker): Block[] {
  const { say } = speaker;
  return blocks(
    heading(2, sayDecision(decision, speaker)),
    decision.status === 'decided' && quote(decision.text),
    labelled(say('decision.reason'), text(decision.reason)),
    decision.room !== null && text(say(`decision.room.${decision.room}`), 'aside'),
    options(decision, speaker),
    needsList(decision.needs, speaker),
    labelled(say('decision.carried'), list(sayCarried(decision, speaker).map((said) => item(said)))),
    labelled(say('decision.views'), list(decision.views.map((view) => ({ ...item(view.text, sayView(view, speaker)), mark: view.otherVoice ? say('decision.other-voice') : '' })))),
    sayProcess(decision, speaker).map((said) => text(said, 'aside')),
  );
}

function options(decision: ReportDecision, speaker: Speaker): Block[] {
  const { say } = speaker;
  const counted = decision.options.some((option) => option.votes !== null);
  const rows = decision.options.map((option) => [item(option.text, option.majority ? say('decision.majority') : ''), ...(counted ? [String(option.votes ?? '')] : [])]);
  const head = [say('decision.option'), ...(counted ? [say('decision.votes')] : [])];
  return blocks(table({ title: say('decision.options'), head, rows, numbers: [1] }), text(sayMinority(decision, speaker) ?? ''));
}
