import type { UpcomingMeeting } from '../../community/team-meetings.js';
import { LAYERS, type Layer, type Level, LEVELS } from '../../engine/learning.js';
import { WORDS_PER_MINUTE, wordsIn } from '../reading-time.js';
import type { Report } from '../report.js';
import type { Missed } from './missed.schemas.js';

const MINUTES = 3;
/** Of each level so many at most: a taste, in which no level is loudest. */
const FEW = 3;
/** Headings and sentences that stand there anyway. */
const AROUND = 90;

type Lists = Pick<Missed, 'sentences' | 'steps' | 'parked' | 'learned' | 'notes'>;

/**
 * A report for who was not there. Decisions with every need beside them always stay whole (rule 11); of the rest comes
 * what fits in three minutes: first what the team says together, then what happens now, then what was learned. Pure.
 */
export function missedOf(report: Report, next: UpcomingMeeting | null): Missed {
  const { session, title, date, team, question } = report;
  const head: Omit<Missed, 'minutes' | 'more' | keyof Lists> = {
    meeting: { id: session, title, date, team, question },
    readers: report.readers,
    provisional: report.status === 'provisional',
    decisions: report.decisions.map((decision) => ({
      question: decision.question,
      status: decision.status,
      text: decision.text,
      reason: decision.reason,
      // Without who had it: it is read by people who were not in the room.
      needs: decision.needs.map(({ text, answer, reason }) => ({ text, answer, reason })),
    })),
    next: next && { title: next.title, date: next.date, time: next.time, place: next.place },
  };
  const { meeting, decisions } = head;
  return { ...head, ...fitting(report, MINUTES * WORDS_PER_MINUTE - AROUND - wordsIn([meeting.title, meeting.question, decisions, head.next])) };
}

function fitting(report: Report, room: number): Lists & Pick<Missed, 'minutes' | 'more'> {
  const kept = { sentences: [] as string[], steps: [] as Missed['steps'], parked: [] as string[], notes: [] as Missed['notes'] };
  const learned: Record<Level, string[]> = { individual: [], team: [], organisation: [] };
  let left = room;
  let more = false;
  const keep = <T>(list: T[], wishes: readonly T[]): void => {
    for (const wish of wishes) {
      const words = wordsIn(wish);
      if (words <= left) {
        left -= words;
        list.push(wish);
      } else more = true;
    }
  };
  keep(kept.sentences, report.teamSentences);
  keep(kept.steps, report.carryOver.map(({ nextStep, landsAt, layer }) => ({ nextStep, landsAt, layer: layerOf(layer) })));
  keep(kept.parked, report.parked);
  keep(kept.notes, report.notes);
  // In turns, so that a long level leaves room for the others.
  for (let turn = 0; turn < FEW; turn++) for (const level of LEVELS) keep(learned[level], report.entries[level].slice(turn, turn + 1).map((entry) => entry.text));
  const few = (level: Level) => ({ texts: learned[level], more: learned[level].length < report.entries[level].length });
  const levels = { individual: few('individual'), team: few('team'), organisation: few('organisation') };
  const words = MINUTES * WORDS_PER_MINUTE - left;
  return { ...kept, learned: levels, minutes: Math.max(1, Math.ceil(words / WORDS_PER_MINUTE)), more: more || report.gathered.length > 0 || LEVELS.some((level) => levels[level].more) };
}

function layerOf(layer: string | null): Layer | null {
  return LAYERS.find((one) => one === layer) ?? null;
}
