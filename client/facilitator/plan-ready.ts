import type { Meeting, MeetingPlan } from './model';
import { withoutEmptyQuestions } from './programme';

/** What of a meeting can be changed while it is planned; written field by field, because the server is strict about them. */
export function planOf(meeting: Meeting): MeetingPlan {
  const { community, kind, cafeType, title, question, teamId, team, date, time, zone, place, online, aim, goals, desiredResult, problemOwner } = meeting;
  const { listed, theme, forWhom, capacity, certificate, expected, organisations, perspectives, items } = meeting;
  return {
    community, kind, cafeType, title, question, teamId, team, date, time, zone, place, online, aim, goals, desiredResult, problemOwner,
    listed, theme, forWhom, capacity, certificate, expected, organisations, perspectives, items,
  };
}

/** A plan as it may travel: without empty lines and questions that are only there to be filled in. */
export function readyToSend(plan: MeetingPlan): MeetingPlan {
  return {
    ...plan,
    online: asLink(plan.online),
    goals: lines(plan.goals.join('\n')),
    organisations: lines(plan.organisations.join('\n')),
    perspectives: lines(plan.perspectives.join('\n')),
    items: plan.items.map(withoutEmptyQuestions),
  };
}

/** One per line, without empty lines and doubles. */
export function lines(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()).filter(Boolean))];
}

/** People copy a link without its beginning. */
function asLink(text: string): string {
  const link = text.trim();
  return link === '' || /^[a-z][a-z0-9+.-]*:/i.test(link) ? link : `https://${link}`;
}
