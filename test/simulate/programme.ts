import type { JsonObject } from '../../src/engine/json.js';
import type { MeetingWish } from '../support/facilitator.js';
import type { Rest } from '../support/rest-client.js';
import type { Options } from './options.js';
import { CAFE, OPGAVE, ORGANISATIONS, PERSPECTIVES, QUESTION, TEAM } from './facts.js';

interface Template {
  readonly kind: string;
  readonly cafeType: string | null;
  readonly items: readonly JsonObject[];
}

/** A kenniscafé in which every werkvorm comes by, with cards instead of names at the end. */
const CAFE_ITEMS: readonly JsonObject[] = [
  { werkvorm: 'check-in', minutes: 10, questions: ['Hoe kom je binnen?', 'Wat hoop je mee te nemen?'], config: { typing: 'word' } },
  { werkvorm: 'moment', minutes: 15, config: { text: 'Twaalf gesprekken, zes met een expert en zes met een sociaal werker.', speaker: 'Het werkteam' } },
  { werkvorm: 'minority-round', minutes: 35, questions: [QUESTION], config: {} },
  { werkvorm: 'pause', minutes: 10, config: {} },
  { werkvorm: 'reflection', minutes: 15, config: { mode: 'anonymous' } },
  { werkvorm: 'check-out', minutes: 10, questions: ['Met welke hashtag ga je naar huis?'], config: { typing: 'hashtag' } },
];

/** The meeting that the bots hold: a werkteam by its template, a kenniscafé by a programme in which there is something of everything to do. */
export async function wishFor({ kind, type, participants }: Pick<Options, 'kind' | 'type' | 'participants'>, rest: Rest): Promise<MeetingWish> {
  const short = kind === 'kenniscafe' && type === null;
  const items = short ? CAFE_ITEMS : ((await rest.get<Template[]>('/api/templates')).find((t) => t.kind === kind && t.cafeType === type)?.items ?? []);
  return {
    kind,
    cafeType: kind === 'kenniscafe' ? (type ?? CAFE.type) : null,
    title: kind === 'kenniscafe' ? CAFE.title : TEAM,
    question: OPGAVE,
    team: TEAM,
    date: '2027-01-21',
    expected: participants + 1,
    organisations: ORGANISATIONS.map((o) => o.name),
    perspectives: PERSPECTIVES,
    items: items.map((item, place) => ({ ...item, id: `item-${String(place + 1)}` })),
  };
}
