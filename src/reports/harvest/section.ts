import type { HarvestItem } from '../../engine/harvest.js';
import type { Block } from '../paper/paper.js';
import type { Readers } from '../report.js';
import type { Speaker } from '../speaker.js';

/*
 * The one place where harvest becomes report. A section takes one kind of harvest, keeps what its readers may read of it,
 * and says that in blocks: headings, texts, quotes, lists, tables and cards. The page, the public page of a café, Markdown
 * and Word are all made of those blocks, so nothing else has to be told of a new kind.
 *
 * What a new werkvorm gathers mostly needs no new kind: `gathered` says cards, counts, tables and texts with the words of the
 * werkvorm itself (`report.nl.json` and `report.en.json` beside its rules). Only what the report must know of is a kind.
 *
 * To add a kind of harvest:
 * 1. Its shape in `src/engine/harvest.ts`; who said something is called `by`, then `nameless.ts` finds it. The compiler now
 *    stops in `harvest/index.ts`.
 * 2. A file in this folder, with `harvestSection('the-kind', {...})`: `told` decides who may read what and is the only one
 *    that does, `title` and `blocks` say it. A kind that fits in a section that is there already gets no file: let that
 *    section take it.
 * 3. A line in `HARVEST` in `harvest/index.ts`: its name there is its name in the `Report`, its place is its place on paper.
 * 4. Its words in `messages.nl.json` and `messages.en.json` of reports.
 * That is all; a block that no kind had until now belongs in `paper/paper.ts`, and the compiler names its three renderers.
 */

export type Kind = HarvestItem['kind'];
export type Harvested<K extends Kind> = Extract<HarvestItem, { kind: K }>;

/** What a section may know of the meeting around its harvest. */
export interface Meeting {
  readonly readers: Readers;
  /** How many people took part. */
  readonly people: number;
  /** Which werkvorm left something behind. */
  readonly werkvormOf: (item: HarvestItem) => string;
  /** Points that were kept for later. */
  readonly parked: readonly string[];
}

/** How a part of the report is made of harvest, and said. @template T what is told: plain data, for it is sent as JSON too */
export interface HarvestSection<T, K extends Kind | null = Kind | null> {
  /** What it is made of; null for what comes of the meeting itself. */
  readonly kind: K;
  /** On a page: the id of its heading and the class of its section. */
  readonly name: string;
  readonly told: (harvest: readonly HarvestItem[], meeting: Meeting) => T;
  readonly title: (told: T, speaker: Speaker) => string;
  /** Nothing at all when there is nothing to say: then it has no heading either. */
  readonly blocks: (told: T, speaker: Speaker) => readonly Block[];
}

/** A section of one kind of harvest. */
export function harvestSection<K extends Kind, T>(
  kind: K,
  { told, ...said }: Pick<HarvestSection<T>, 'name' | 'title' | 'blocks'> & { readonly told: (harvest: readonly Harvested<K>[], meeting: Meeting) => T },
): HarvestSection<T, K> {
  return { ...said, kind, told: (harvest, meeting) => told(harvest.filter((item): item is Harvested<K> => item.kind === kind), meeting) };
}
