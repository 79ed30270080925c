import { sayRefusal } from '../ui/answers';
import { knows, localeOf, t } from '../ui/i18n';
import type { MeetingRow, Problem, ProgrammeItem } from './model';

/** Name of a werkvorm as people say it; its own name when a catalogue does not know it yet. */
export function werkvormName(name: string): string {
  return knows(`${name}.name`) ? t(`${name}.name`) : name;
}

/** What an item of the programme is called. */
export function itemName(item: Pick<ProgrammeItem, 'title' | 'werkvorm'>): string {
  return item.title || werkvormName(item.werkvorm);
}

/** One line that says what a werkvorm is for. */
export function werkvormHint(name: string): string {
  return knows(`${name}.hint`) ? t(`${name}.hint`) : '';
}

/** Under which heading one looks for it. */
export function werkvormFamily(name: string): string {
  return knows(`${name}.family`) ? t(`${name}.family`) : '';
}

/** Label of a setting; `path` is dotted for what is within another. */
export function settingLabel(werkvorm: string, path: string): string {
  const key = `${werkvorm}.settings.${path}`;
  if (knows(`${key}.label`)) return t(`${key}.label`);
  return knows(key) ? t(key) : path;
}

/** How a value of a setting is called. */
export function settingValue(werkvorm: string, path: string, value: string): string {
  const key = `${werkvorm}.values.${path}.${value}`;
  return knows(key) ? t(key) : value;
}

/** Why REST said no, in the server's words, or in ours when the server was not reached. */
export function sayProblem(problem: Problem): string {
  if (problem.refused === 'unreachable') return t('console.unreachable');
  return problem.detail || sayRefusal(t, problem.refused);
}

/** What a person is called: their name, or "deelnemer 7". */
export function personName(person: { readonly name: string; readonly number: number }): string {
  return person.name.trim() || t('console.participant', { number: person.number });
}

/** What kind of meeting it is, and for a kenniscafé of which type. */
export function kindName(row: Pick<MeetingRow, 'kind' | 'cafeType'>): string {
  return row.cafeType ? `${t('console.kind.kenniscafe')}, ${t(`console.cafe.${row.cafeType}.name`)}` : t(`console.kind.${row.kind}`);
}

/** A calendar day (`YYYY-MM-DD`) as people say it. */
export function sayDay(date: string, language: string): string {
  const day = new Date(`${date}T12:00:00`);
  return Number.isNaN(day.getTime()) ? date : day.toLocaleDateString(localeOf(language), { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** Day and clock time, on the clock of where it is. */
export function sayWhen({ date, time }: { readonly date: string; readonly time: string }, language: string): string {
  const day = date && sayDay(date, language);
  return day && time ? t('prepare.day-time', { day, time }) : day;
}

/** A moment (milliseconds since 1970) as a day and a time, on the clock of this laptop. */
export function sayMoment(at: number, language: string): string {
  return new Date(at).toLocaleString(localeOf(language), { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
}

/** Today as `YYYY-MM-DD` on the clock of this laptop. */
export function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}
