import type { HarvestItem } from '../engine/harvest.js';
import type { Level } from '../engine/learning.js';
import { totalMinutes } from '../engine/programme.js';
import { type SessionState, tableFor } from '../engine/session.js';
import type { Registry } from '../engine/werkvorm.js';
import { courseOf, minutesSpent } from './course.js';
import { presenceOf } from './presence.js';
import type { CarryOver, Readers, Report, ReportDecision, ReportEntry, ReportLookBack } from './report.js';
import { withoutSizes, withoutSmallGroups } from './small-groups.js';

type Harvested<K extends HarvestItem['kind']> = Extract<HarvestItem, { kind: K }>;

/**
 * The report of a meeting: a pure function of its session, so the same journal gives the same report.
 * It is made of what the werkvormen hand out for it (`harvest`) and never looks into their state.
 * @throws Error for a session that was never opened
 */
export function buildReport(state: SessionState, registry: Registry, readers: Readers = 'team'): Report {
  const { meeting } = state;
  if (!meeting) throw new Error(`session ${state.id} was never opened`);
  const harvest = harvestOf(state, registry);
  const entries = pick(harvest, 'entry').filter((e) => e.text.trim() !== '' && mayRead(e.audience, readers));
  return {
    session: state.id,
    status: state.status === 'closed' ? 'final' : 'provisional',
    forgotten: state.textsForgotten,
    readers,
    title: meeting.title,
    kind: meeting.kind,
    cafeType: meeting.cafeType,
    team: meeting.team,
    date: meeting.date,
    question: meeting.question,
    decisions: pick(harvest, 'decision').map((d) => decisionFor(d, readers, state.roster.people.size)),
    parked: [...state.parked.values()].map((p) => p.text).filter(isWritten),
    teamSentences: pick(harvest, 'team-sentence').map((s) => s.text).filter(isWritten),
    entries: { individual: atLevel(entries, 'individual'), team: atLevel(entries, 'team'), organisation: atLevel(entries, 'organisation') },
    carryOver: carryOver(entries),
    lookBacks: lookBacks(pick(harvest, 'look-back').filter((l) => mayRead(l.audience, readers))),
    pulses: readers === 'team' ? pick(harvest, 'pulse').map(({ question, tooFew, items }) => ({ question, tooFew, items })) : [],
    notes: pick(harvest, 'note')
      .filter((n) => isWritten(n.text) || n.link !== '')
      .map((n) => ({ text: n.text, link: /^https?:\/\//i.test(n.link) ? n.link : '' })),
    course: { planned: totalMinutes(state.items), spent: minutesSpent(state), items: courseOf(state) },
    presence: presenceOf([...state.roster.people.values()], state.status === 'closed'),
  };
}

function harvestOf(state: SessionState, registry: Registry): HarvestItem[] {
  const at = state.closedAt ?? state.openedAt ?? 0; // a report does not depend on when it is asked for
  return [...state.runs.values()].flatMap((run) => [...(registry.get(run.werkvorm)?.harvest(run.state, tableFor(state, run.id, at)) ?? [])]);
}

function pick<K extends HarvestItem['kind']>(harvest: readonly HarvestItem[], kind: K): Harvested<K>[] {
  return harvest.filter((item): item is Harvested<K> => item.kind === kind);
}

// Says what may be read instead of what may not: a new audience, or one that should never be here, stays out.
function mayRead(audience: Harvested<'entry'>['audience'], readers: Readers): boolean {
  return audience === 'community' || (audience === 'team' && readers === 'team');
}

function decisionFor({ kind: _, ...decision }: Harvested<'decision'>, readers: Readers, people: number): ReportDecision {
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

function atLevel(entries: readonly Harvested<'entry'>[], level: Level): ReportEntry[] {
  return inNoOrder(entries.filter((e) => e.level === level).map(({ text, by }) => ({ text, by })), (e) => e.text);
}

function carryOver(entries: readonly Harvested<'entry'>[]): CarryOver[] {
  const intended = entries.filter((e) => e.level === 'organisation' && (isWritten(e.nextStep) || isWritten(e.landsAt)));
  return inNoOrder(intended.map(({ text, nextStep, landsAt, layer, by }) => ({ text, nextStep, landsAt, layer, by })), (c) => `${c.nextStep}\n${c.landsAt}`);
}

function lookBacks(said: readonly Harvested<'look-back'>[]): ReportLookBack[] {
  return inNoOrder(said.map(({ kind: _, audience: __, ...rest }) => rest), (l) => `${l.nextStep}\n${l.landsAt}`);
}

/** By the alphabet: the order of writing, seen in the room, would say who wrote an entry without a name. */
function inNoOrder<T>(list: T[], by: (item: T) => string): T[] {
  return list.sort((a, b) => by(a).localeCompare(by(b), 'nl'));
}

function isWritten(text: string): boolean {
  return text.trim() !== '';
}
