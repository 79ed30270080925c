import type { LiveItem, ProgrammeItem, WerkvormInfo } from './model';

const MINUTE = 60_000;

/** What an editor asks of a programme, whether it is a plan (PUT) or a running session (commands). */
export interface ProgrammeActions {
  insert(item: ProgrammeItem, at: number): void;
  edit(item: ProgrammeItem): void;
  /** `to` is the place among the other items, from 0. */
  move(id: string, to: number): void;
  remove(id: string): void;
}

/** A new item of a werkvorm with its default settings and as many empty questions as it needs. */
export function newItem(info: WerkvormInfo, id: string): ProgrammeItem {
  return {
    id,
    werkvorm: info.name,
    title: '',
    questions: Array.from({ length: Math.min(1, info.questions.max) }, () => ''),
    aim: '',
    minutes: info.minutes,
    config: info.defaults,
    leads: '',
    material: '',
    capture: true,
    planB: '',
  };
}

/** Empty questions are not questions; they are only there to be filled in. */
export function withoutEmptyQuestions(item: ProgrammeItem): ProgrammeItem {
  return { ...item, questions: item.questions.filter((q) => q.trim() !== '') };
}

export function inserted(items: readonly ProgrammeItem[], item: ProgrammeItem, at: number): ProgrammeItem[] {
  return [...items.slice(0, at), item, ...items.slice(at)];
}

/** Takes an item out and puts it at `to` among the others. */
export function moved(items: readonly ProgrammeItem[], id: string, to: number): ProgrammeItem[] {
  const item = items.find((i) => i.id === id);
  return item ? inserted(items.filter((i) => i.id !== id), item, to) : [...items];
}

export function edited(items: readonly ProgrammeItem[], item: ProgrammeItem): ProgrammeItem[] {
  return items.map((i) => (i.id === item.id ? item : i));
}

/** Minutes from the start of the programme at which each item begins. */
export function startsAfter(items: readonly { readonly minutes: number }[]): number[] {
  let sum = 0;
  return items.map((item) => {
    const start = sum;
    sum += item.minutes;
    return start;
  });
}

/**
 * When each item of a running session is expected to begin, in ms since 1970; null for what is over or running.
 * What runs is taken to end at its planned minutes, or now when it is over time.
 */
export function expectedStarts(items: readonly LiveItem[], since: number | null, now: number): (number | null)[] {
  const running = items.findIndex((i) => i.status === 'running');
  const current = items[running];
  let at = current && since !== null ? Math.max(now, since + current.minutes * MINUTE) : now;
  return items.map((item, place) => {
    if (item.status !== 'waiting' || place < running) return null;
    const start = at;
    at += item.minutes * MINUTE;
    return start;
  });
}

/** The item after the one of now, as `session/next` takes it. */
export function nextItem(items: readonly LiveItem[]): LiveItem | undefined {
  const running = items.findIndex((i) => i.status === 'running');
  if (running >= 0) return items[running + 1];
  const last = items.reduce((place, item, i) => (item.runs > 0 ? i : place), -1);
  return items[last + 1];
}

/** A moment of the day as people say it, `9:05`. */
export function clock(at: number): string {
  const moment = new Date(at);
  return `${moment.getHours()}:${String(moment.getMinutes()).padStart(2, '0')}`;
}

/** `start` (`HH:MM`) plus minutes, as `9:05`; empty when there is no start. */
export function clockAfter(start: string, minutes: number): string {
  const [hours = NaN, past = NaN] = start.split(':').map(Number);
  if (Number.isNaN(hours) || Number.isNaN(past)) return '';
  const sum = (hours * 60 + past + minutes) % 1440;
  return `${Math.floor(sum / 60)}:${String(sum % 60).padStart(2, '0')}`;
}

/** Time left or over of an item in whole seconds, negative when over. */
export function secondsLeft(minutes: number, since: number, now: number): number {
  return Math.round((since + minutes * MINUTE - now) / 1000);
}
