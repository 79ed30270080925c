import { randomId } from '../ui/random';
import type { Meeting, MeetingPlan, Template } from './model';
import { withoutEmptyQuestions } from './programme';
import { today } from './words';

/** The four types of kenniscafé, in the order of the method. */
export const CAFE_TYPES = ['klaslokaal', 'kennisontwikkeling', 'podium', 'dialoogtafel'] as const;

/** A plan with nothing in it yet, for today. */
export function emptyPlan(): MeetingPlan {
  return { kind: 'werkteam', cafeType: null, title: '', question: '', team: '', date: today(), expected: null, organisations: [], perspectives: [], items: [] };
}

/** What of a meeting can be changed while it is planned. */
export function planOf(meeting: Meeting): MeetingPlan {
  const { kind, cafeType, title, question, team, date, expected, organisations, perspectives, items } = meeting;
  return { kind, cafeType, title, question, team, date, expected, organisations, perspectives, items };
}

/** A plan as it may travel: without empty lines and questions that are only there to be filled in. */
export function readyToSend(plan: MeetingPlan): MeetingPlan {
  return {
    ...plan,
    organisations: lines(plan.organisations.join('\n')),
    perspectives: lines(plan.perspectives.join('\n')),
    items: plan.items.map(withoutEmptyQuestions),
  };
}

/** One per line, without empty lines and doubles. */
export function lines(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()).filter(Boolean))];
}

/** The items of a template, each with an id of its own. */
export function itemsOf(template: Template): MeetingPlan['items'] {
  return template.items.map((item) => ({ ...item, id: randomId() }));
}
