import { type Block, blocks, heading, item, list, opening, type Paper, quote, section, text } from '../paper/paper.js';
import { carryOverTable, experimentBlocks, levelBlocks, opgaveBlocks, teamDecision } from '../paper/learned-blocks.js';
import { sayDate, type Words } from '../paper/words.js';
import { needsList } from '../paper/needs.js';
import { sayDecision } from '../sentences.js';
import { carriedBlocks, coverageBlocks, paletteBlocks, trendBlocks } from '../pictures/picture-blocks.js';
import type { Bundle, BundleTeam } from './bundle.js';
import type { Cafe } from './cafes.js';

/** The bundle of a period on paper. */
export function bundlePaper(bundle: Bundle, words: Words): Paper {
  const { say } = words.own;
  const { community, period, pictures } = bundle;
  return {
    title: say('title', { period: period.name }),
    kind: [say('kind'), community.name, between(period, words)].filter(Boolean),
    cover: true,
    front: blocks(text(community.motto, 'lead'), text(say('made-on', { day: sayDate(bundle.today, words) }), 'aside')),
    body: blocks(
      about(bundle, words),
      opening(say('pictures')),
      coverageBlocks(pictures, words.language),
      carriedBlocks(pictures, words.language),
      paletteBlocks(pictures, words.language),
      bundle.teams.map((team, at) => teamBlocks(team, at, words)),
      opening(say('beyond')),
      text(say('beyond-hint'), 'aside'),
      levelBlocks(bundle.beyond, words, 2),
      opening(say('cafes')),
      cafeBlocks(bundle, words),
    ),
  };
}

function about({ teams, cafes, meetings, period }: Bundle, words: Words): Block[] {
  const { say } = words.own;
  const held = cafes.reduce((sum, one) => sum + one.held.length, 0);
  const unknown = period.startsOn === null && period.endsOn === null;
  return blocks(
    heading(1, say('about')),
    list([item(say('teams', { count: teams.length })), item(say('meetings', { count: meetings })), ...(unknown ? [] : [item(say('held', { count: held }))])]),
    text(say('how-made')),
    section(2, say('teams-heading'), list(teams.map(({ learning }) => item(learning.team.name, learning.opgave.find((one) => one.current)?.text ?? '')))),
  );
}

function teamBlocks({ learning, entries, carryOver }: BundleTeam, at: number, words: Words): Block[] {
  const { say } = words.own;
  const asked = learning.pulse.map(({ item: statement, points }) => ({ item: statement, points: points.map(({ closedOn, mean }) => ({ when: closedOn, mean })) }));
  return blocks(
    opening(learning.team.name),
    heading(2, say('opgave')),
    opgaveBlocks(learning.opgave, words),
    heading(2, words.report.say('learned')),
    levelBlocks(entries, words, 3),
    section(2, say('sentences'), [...learning.sentences].reverse().map((one) => [quote(one.text), text([one.meeting.title, sayDate(one.date, words)].filter(Boolean).join(', '), 'aside')])),
    section(2, say('decisions'), [...learning.decisions].reverse().map((decision) => teamDecision(decision, words, 3))),
    section(2, say('experiments'), learning.experiments.map((experiment) => experimentBlocks(experiment, words, 3))),
    section(2, say('carry-over'), carryOver.length > 0 && text(say('carry-over-hint'), 'aside'), carryOverTable(carryOver, words, false)),
    asked.length > 0 && trendBlocks(`trend-${String(at + 1)}`, learning.team.name, asked, words.language),
  );
}

function cafeBlocks({ cafes, period }: Bundle, words: Words): Block[] {
  const { say } = words.own;
  if (period.startsOn === null && period.endsOn === null) return blocks(text(say('cafes-unknown'), 'aside'));
  const held = cafes.filter((one) => one.held.length > 0);
  if (held.length === 0) return blocks(text(say('no-cafes'), 'aside'));
  return held.flatMap(({ type, held: ofType }) => blocks(heading(2, capital(words.report.say(`cafeType.${type}`))), ofType.map((cafe) => oneCafe(cafe, words))));
}

function capital(said: string): string {
  return said.charAt(0).toUpperCase() + said.slice(1);
}

function oneCafe({ title, date, theme, harvest }: Cafe, words: Words): Block[] {
  const { say } = words.report;
  const when = text(sayDate(date, words), 'aside');
  if (!harvest) return blocks(heading(3, title), when, text(theme));
  return blocks(
    heading(3, title),
    when,
    text(theme),
    harvest.teamSentences.map(quote),
    harvest.decisions.map((decision) =>
      blocks(
        text(sayDecision(decision, words.report), 'label'),
        decision.status === 'decided' && quote(decision.text),
        needsList(decision.needs, words.report),
      ),
    ),
    (['individual', 'team', 'organisation'] as const).map((level) => {
      const told = harvest.entries[level];
      return blocks(text(say(`level.${level}`), 'label'), told.length === 0 ? text(say('empty-level'), 'aside') : list(told.map((entry) => item(entry.text))));
    }),
  );
}

function between({ startsOn, endsOn }: Bundle['period'], words: Words): string {
  const { say } = words.own;
  if (startsOn !== null && endsOn !== null) return say('from-until', { from: sayDate(startsOn, words), until: sayDate(endsOn, words) });
  if (startsOn !== null) return say('from', { from: sayDate(startsOn, words) });
  return endsOn === null ? '' : say('until', { until: sayDate(endsOn, words) });
}
