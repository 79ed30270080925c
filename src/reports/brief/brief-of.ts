import { dayIn } from '../../config/zone.js';
import { isMemberOn } from '../../community/composition.js';
import type { HarvestedNeed } from '../../engine/harvest.js';
import type { Brief, Since } from './brief.schemas.js';
import { inFiveMinutes } from './five-minutes.js';
import type { TeamFacts } from './team-facts.js';
import type { PastMeeting } from './team-past.js';

/** The brief of a team: what a newcomer needs to know. Pure. */
export function briefOf(facts: TeamFacts): Brief {
  const { head, today, meetings } = facts;
  const present = facts.memberships.filter((one) => isMemberOn(one, today));
  const perspectives = new Set(present.map((one) => one.of.perspective?.name));
  const day = dayOf(facts);
  return inFiveMinutes({
    team: { name: head.name, community: head.community.name, kind: head.kind },
    framings: facts.framings.map(({ text, heldBy, reason, retired, earlier }) => ({
      text,
      heldBy,
      reason,
      current: !retired,
      history: earlier.map((version) => ({ text: version.text, reason: version.reason, date: day(version.madeAt) })),
    })),
    decisions: meetings.flatMap(({ title, date, report }) => (report?.decisions ?? []).map((d) => ({ meeting: { title, date }, question: d.question, status: d.status, text: d.text, needs: d.needs.map(needOf) }))),
    sentences: meetings.flatMap(({ date, report }) => (report?.teamSentences ?? []).map((text) => ({ text, date }))),
    open: meetings.flatMap(({ date, report }) => (report?.carryOver ?? []).map(({ text, nextStep, landsAt, layer }) => ({ text, nextStep, landsAt, layer, date }))),
    parked: meetings.flatMap(({ date, report }) => (report?.parked ?? []).map((text) => ({ text, date }))),
    members: present.map(({ id, of, joinedOn }) => ({
      name: of.name,
      organisation: of.organisation?.name ?? '',
      perspective: of.perspective?.name ?? '',
      function: of.function,
      since: joinedOn,
      replaces: facts.memberships.find((one) => one.replacedBy === id)?.of.name ?? null,
    })),
    facilitators: facts.facilitators.map((name) => ({ name })),
    wanted: facts.wanted.map((name) => ({ name, present: perspectives.has(name) })),
    missingVoices: [...head.missingVoices],
    glossary: facts.glossary.map(({ term, meaning }) => ({ term, meaning })),
    notes: facts.notes.map(({ by, text, successor, writtenAt }) => ({ by: by ?? '', text, successor, date: day(writtenAt) })),
    meetings: meetings.map(({ title, date, report }) => ({ title, date, present: report?.presence.total ?? null })),
  });
}

/**
 * What happened since a member was there. Pure.
 * @param attended ids of the meetings in which the member took part
 */
export function sinceOf(facts: TeamFacts, member: string, attended: ReadonlySet<string>): Since {
  const { meetings, memberships, today } = facts;
  const at = meetings.findIndex(({ id }) => attended.has(id));
  const last = meetings[at] ?? null;
  const from = last?.date ?? firstDay(facts, member);
  const since = at < 0 ? meetings.filter(({ date }) => date >= from) : meetings.slice(0, at);
  const day = dayOf(facts);
  const names = new Map(memberships.map((one) => [one.id, one.of.name]));
  return {
    last: last && short(last),
    missed: since.map(({ id, title, date }) => ({ id, title, date })),
    decisions: since.flatMap(({ date, report }) => (report?.decisions ?? []).map((d) => ({ question: d.question, status: d.status, text: d.text, date, needs: d.needs.map(needOf) }))),
    sentences: since.flatMap(({ date, report }) => (report?.teamSentences ?? []).map((text) => ({ text, date }))),
    framings: facts.framings
      .filter(({ retired, madeAt }) => !retired && day(madeAt) > from)
      .map(({ text, heldBy, madeAt }) => ({ text, heldBy, date: day(madeAt) })),
    joined: memberships.filter((one) => one.member !== member && one.joinedOn > from && isMemberOn(one, today)).map(({ of }) => ({ name: of.name })),
    left: memberships
      .filter((one) => one.member !== member && one.leftOn !== null && one.leftOn > from && one.leftOn <= today)
      .map(({ of, replacedBy }) => ({ name: of.name, replacedBy: (replacedBy !== null && names.get(replacedBy)) || null })),
  };
}

/** Who was never there missed nothing from before they joined. */
function firstDay({ memberships }: TeamFacts, member: string): string {
  return memberships.filter((one) => one.member === member).map((one) => one.joinedOn).sort()[0] ?? '';
}

// Without who had it: a brief is read by people who were not in the room.
function needOf({ text, answer, reason }: HarvestedNeed): Brief['decisions'][number]['needs'][number] {
  return { text, answer, reason };
}

function short({ title, date }: PastMeeting): { title: string; date: string } {
  return { title, date };
}

function dayOf({ head }: TeamFacts): (at: number) => string {
  return (at) => dayIn(head.zone, at);
}
