import { sayRefusal } from '../ui/answers';
import { knows, t } from '../ui/i18n';
import type { Problem } from './model';

/** Name of a werkvorm as people say it; its own name when a catalogue does not know it yet. */
export function werkvormName(name: string): string {
  return knows(`${name}.name`) ? t(`${name}.name`) : name;
}

/** One line that says what a werkvorm is for. */
export function werkvormHint(name: string): string {
  return knows(`${name}.hint`) ? t(`${name}.hint`) : '';
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

/** A calendar day (`YYYY-MM-DD`) as people say it. */
export function sayDay(date: string, language: string): string {
  const day = new Date(`${date}T12:00:00`);
  return Number.isNaN(day.getTime()) ? date : day.toLocaleDateString(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** Today as `YYYY-MM-DD` on the clock of this laptop. */
export function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}
