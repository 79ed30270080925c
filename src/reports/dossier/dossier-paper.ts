import { type Block, blocks, heading, item, labelled, list, type Paper, quote, section, table, text } from '../paper/paper.js';
import { carryOverTable, experimentBlocks, levelBlocks, opgaveBlocks, teamDecision } from '../paper/learned-blocks.js';
import { sayDate, type Words } from '../paper/words.js';
import { trendBlocks } from '../pictures/picture-blocks.js';
import type { TeamLearning } from './dossier.schemas.js';

/** The dossier of a team on paper. */
export function dossierPaper(learning: TeamLearning, words: Words): Paper {
  const { say } = words.own;
  const { team } = learning;
  const oldestFirst = <T extends { readonly date: string }>(told: readonly T[]): T[] => [...told].sort((a, b) => a.date.localeCompare(b.date));
  const empty = (part: string): Block | null => text(say(`empty.${part}`), 'aside');
  return {
    title: team.name,
    kind: [say('kind'), team.community.name, team.period?.name ?? '', sayDate(learning.today, words)].filter(Boolean),
    cover: true,
    front: blocks(text(say(`readers.${learning.readers}`), 'aside')),
    body: blocks(
      heading(1, say('opgave')),
      opgaveBlocks(learning.opgave, words),
      heading(1, say('sentences')),
      learning.sentences.length === 0 && empty('sentences'),
      oldestFirst(learning.sentences).map((one) => [quote(one.text), text([one.meeting.title, sayDate(one.date, words)].filter(Boolean).join(', '), 'aside')]),
      heading(1, words.report.say('learned')),
      levelBlocks(learning.entries, words, 2),
      heading(1, say('decisions')),
      learning.decisions.length === 0 && empty('decisions'),
      [...learning.decisions].reverse().map((decision) => teamDecision(decision, words, 2)),
      section(1, words.report.say('parked'), list(oldestFirst(learning.parked).map((point) => item(point.text, sayDate(point.date, words))))),
      heading(1, say('experiments')),
      learning.experiments.length === 0 && empty('experiments'),
      learning.experiments.map((experiment) => experimentBlocks(experiment, words, 2)),
      heading(1, say('carry-over')),
      learning.carryOver.length === 0 ? empty('carry-over') : carryOverTable(learning.carryOver, words, true),
      pulse(learning, words),
      people(learning, words),
      section(1, say('meetings'), table({ title: '', head: [say('date'), say('meeting')], rows: oldestFirst(learning.meetings).map((meeting) => [sayDate(meeting.date, words), meeting.title]) })),
    ),
  };
}

function pulse({ pulse: trends, team }: TeamLearning, words: Words): Block[] {
  const asked = trends.map(({ item: statement, points }) => ({ item: statement, points: points.map(({ closedOn, mean }) => ({ when: closedOn, mean })) }));
  return asked.length === 0 ? [] : blocks(heading(1, words.report.say('pulse.heading')), trendBlocks('trend', team.name, asked, words.language));
}

function people({ people: { total, perspectives, organisations } }: TeamLearning, words: Words): Block[] {
  const { say } = words.report;
  const groups = [['perspectives', perspectives], ['organisations', organisations]] as const;
  return section(
    1,
    words.own.say('people'),
    total !== null && text(words.own.say('members', { count: total })),
    groups.map(([name, of]) => labelled(say(`presence.${name}`), list(of.map((group) => item(group))))),
  );
}
