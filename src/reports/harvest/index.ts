import type { HarvestItem } from '../../engine/harvest.js';
import { type Block, blocks, named } from '../paper/paper.js';
import type { Speaker } from '../speaker.js';
import { carryOver } from './carry-over.js';
import { decisions } from './decisions.js';
import { entries } from './entries.js';
import { gathered } from './gathered.js';
import { lookBacks } from './look-backs.js';
import { notes } from './notes.js';
import { parked } from './parked.js';
import { pulses } from './pulses.js';
import type { HarvestSection, Kind, Meeting } from './section.js';
import { teamSentences } from './team-sentences.js';

/** What comes out of a meeting, in the order of the report. How to add a kind of harvest stands in `section.ts`. */
const HARVEST = { decisions, teamSentences, gathered, entries, carryOver, lookBacks, pulses, parked, notes } as const;

/** Of who arrived only `presence.ts` tells. */
type Silent = 'attendance';
type Said = (typeof HARVEST)[keyof typeof HARVEST]['kind'];
type None<T extends never> = T;
/** Does not compile as long as a kind of harvest is in no section. */
export type Unsaid = None<Exclude<Kind, Said | Silent>>;

/** What of it is told: the part of a report that comes from harvest. */
export type Told = { readonly [F in keyof typeof HARVEST]: ReturnType<(typeof HARVEST)[F]['told']> };

const SECTIONS: { readonly [F in keyof Told]: HarvestSection<Told[F]> } = HARVEST;
const ORDER = Object.keys(HARVEST) as (keyof Told)[];

/** What these readers may read of a harvest. */
export function toldOf(harvest: readonly HarvestItem[], meeting: Meeting): Told {
  return Object.fromEntries(ORDER.map((field) => [field, SECTIONS[field].told(harvest, meeting)])) as Told;
}

/** What came out of a meeting: decisions, what was learned, what is carried on and what stayed open. */
export function harvestBlocks(told: Told, speaker: Speaker): Block[] {
  return blocks(ORDER.map((field) => sectionOf(field, told, speaker)));
}

function sectionOf<F extends keyof Told>(field: F, told: Told, speaker: Speaker): Block[] {
  const { name, title, blocks: said } = SECTIONS[field];
  const inside = said(told[field], speaker);
  return inside.length === 0 ? [] : [named(name, title(told[field], speaker)), ...inside];
}
