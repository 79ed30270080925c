import type { Level } from '../../engine/learning.js';
import type { LearnedEntry, TeamDecision, TeamLearning } from '../dossier/dossier.schemas.js';
import { sayDecision, sayLanding } from '../sentences.js';
import { levelBlocks as inLevels } from './level-blocks.js';
import { needsList } from './needs.js';
import { type Block, blocks, heading, type Item, item, labelled, list, quote, table, text } from './paper.js';
import { sayDate, sayMonth, type Words } from './words.js';

/*
 * What papers about learning have in common: entries, decisions, experiments, carry-over and the opgave, as blocks.
 */

/** An entry, in a dossier or a bundle. */
type Told = Pick<LearnedEntry, 'text' | 'nextStep' | 'landsAt' | 'layer' | 'touched' | 'viewFrom' | 'viewTo' | 'form' | 'turn' | 'link' | 'by'> & {
  readonly meeting?: { readonly title: string; readonly date: string } | null;
  readonly month?: string | null;
  readonly themes?: readonly { readonly name: string }[];
  readonly remarks?: readonly { readonly byWhom: string; readonly text: string }[];
};

/** What was learned on the three levels. */
export function levelBlocks(entries: Readonly<Record<Level, readonly Told[]>>, words: Words, depth: 2 | 3): Block[] {
  return inLevels(entries, words.report, depth, (entry) => entryItem(entry, words));
}

export function entryItem(entry: Told, words: Words): Item {
  const { say } = words.learned;
  const where = sayLanding(entry, words.report);
  const when = entry.meeting ? [entry.meeting.title, sayDate(entry.meeting.date, words)].filter(Boolean).join(', ') : entry.month ? sayMonth(entry.month, words) : '';
  const kinds = [entry.form && say(`form.${entry.form}`), entry.turn && say(`turn.${entry.turn}`)].filter(Boolean).join(', ');
  return item(
    entry.text,
    entry.viewFrom.trim() !== '' || entry.viewTo.trim() !== '' ? say('entry.view', { from: entry.viewFrom, to: entry.viewTo }) : '',
    entry.touched.trim() === '' ? '' : say('entry.touched', { what: entry.touched }),
    entry.nextStep.trim() === '' ? '' : say(where === '' ? 'entry.next' : 'entry.next-at', { step: entry.nextStep, where }),
    ...(entry.remarks ?? []).map(({ byWhom, text: said }) => say('entry.said-beside', { who: byWhom, text: said })),
    entry.link,
    [entry.by ?? '', kinds, (entry.themes ?? []).map(({ name }) => name).join(', '), when].filter(Boolean).join(' · '),
  );
}

/** A decision with every need beside it (rule 11). */
export function teamDecision(decision: TeamDecision, words: Words, depth: 2 | 3): Block[] {
  const { say } = words.report;
  return blocks(
    heading(depth, sayDecision(decision, words.report)),
    decision.status === 'decided' && quote(decision.text),
    labelled(say('decision.reason'), text(decision.reason)),
    needsList(decision.needs, words.report),
    text([decision.meeting.title, sayDate(decision.meeting.date, words)].filter(Boolean).join(', '), 'aside'),
  );
}

/** How the opgave is said now, how it was said before, and what was let go of. */
export function opgaveBlocks(opgave: TeamLearning['opgave'], words: Words): Block[] {
  const { say } = words.learned;
  const why = (reason: string): string => (reason.trim() === '' ? '' : say('opgave.why', { reason }));
  const current = opgave.filter((one) => one.current);
  const before = opgave.filter((one) => one.current).flatMap((one) => one.earlier);
  const letGo = opgave.filter((one) => !one.current);
  return blocks(
    current.length === 0 && text(say('opgave.none'), 'aside'),
    current.map((one) => [
      quote(one.text),
      text([one.heldBy.trim() === '' ? '' : say('opgave.held-by', { who: one.heldBy }), say('opgave.since', { day: sayDate(one.date, words) }), why(one.reason)].filter(Boolean).join(' '), 'aside'),
    ]),
    labelled(say('opgave.until-now'), list([...before].sort((a, b) => b.date.localeCompare(a.date)).map((one) => item(one.text, [sayDate(one.date, words), why(one.reason)].filter(Boolean).join('. '))))),
    labelled(say('opgave.let-go'), list(letGo.map((one) => item(one.text, sayDate(one.date, words))))),
  );
}

export function experimentBlocks(experiment: TeamLearning['experiments'][number], words: Words, depth: 2 | 3): Block[] {
  const { say } = words.learned;
  const { startedOn: from, endedOn: to } = experiment;
  const when = from === null ? '' : to === null ? say('experiment.from', { from: sayDate(from, words) }) : say('experiment.from-to', { from: sayDate(from, words), to: sayDate(to, words) });
  const asked = ['hypothesis', 'groups', 'worked', 'didNotWork', 'better', 'next'] as const;
  return blocks(
    heading(depth, experiment.title),
    text([say(`experiment.state.${experiment.state}`), when].filter(Boolean).join(', '), 'aside'),
    asked.map((name) => labelled(say(`experiment.${name}`), text(experiment[name]))),
  );
}

/** From the intention to what is anchored, without whose it is. @param happened whether it says what became of it, which was not told to everybody */
export function carryOverTable(lines: TeamLearning['carryOver'], words: Words, happened: boolean): Block | null {
  const { say } = words.learned;
  const rows = lines.map((line) => [
    line.nextStep,
    sayLanding({ landsAt: line.organisation?.name ?? line.landsAt, layer: line.layer }, words.report),
    say(`state.${line.state}`),
    ...(happened ? [[line.happened, line.reason, line.evidence].filter((said) => said.trim() !== '').join('\n')] : []),
  ]);
  return table({ title: '', head: [say('carry.step'), say('carry.where'), say('carry.state'), ...(happened ? [say('carry.happened')] : [])], rows });
}
