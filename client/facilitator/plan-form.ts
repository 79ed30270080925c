import { MEETING_KINDS } from '../../src/engine/meeting-kinds';
import { randomId } from '../ui/random';
import type { MeetingPlan, Template } from './model';
import { today } from './words';

/** The four types of kenniscafé, in the order of the method. */
export const CAFE_TYPES = ['klaslokaal', 'kennisontwikkeling', 'podium', 'dialoogtafel'] as const;
/** Kinds of meeting, as one chooses them. */
export const KINDS = MEETING_KINDS;
/** Where the meetings are, unless somebody says otherwise. */
export const ZONE = 'Europe/Amsterdam';

/** A plan with nothing in it yet, for today. */
export function emptyPlan(): MeetingPlan {
  return {
    community: '',
    kind: 'werkteam',
    cafeType: null,
    title: '',
    question: '',
    teamId: null,
    team: '',
    date: today(),
    time: '',
    zone: ZONE,
    place: '',
    online: '',
    aim: '',
    goals: [],
    desiredResult: '',
    problemOwner: '',
    listed: false,
    theme: '',
    forWhom: '',
    capacity: null,
    certificate: null,
    expected: null,
    organisations: [],
    perspectives: [],
    items: [],
  };
}

/** The items of a template, each with an id of its own. */
export function itemsOf(template: Template): MeetingPlan['items'] {
  return template.items.map((item) => ({ ...item, id: randomId() }));
}
