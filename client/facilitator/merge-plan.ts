import type { Json } from '../../src/engine/json';
import type { MeetingPlan, ProgrammeItem } from './model';
import { before, mergeOrder } from './merge-order';
import { readyToSend } from './plan-ready';
import { moved as movedTo } from './programme';

/** What is one choice on the page is one field here: a type goes with its kind, the name of a team with the team. */
const PLAN_FIELDS = {
  community: ['community'],
  kind: ['kind', 'cafeType'],
  title: ['title'],
  question: ['question'],
  team: ['teamId', 'team'],
  date: ['date'],
  time: ['time'],
  zone: ['zone'],
  place: ['place'],
  online: ['online'],
  aim: ['aim'],
  desiredResult: ['desiredResult'],
  problemOwner: ['problemOwner'],
  listed: ['listed'],
  theme: ['theme'],
  forWhom: ['forWhom'],
  capacity: ['capacity'],
  certificate: ['certificate'],
  expected: ['expected'],
} as const satisfies Record<string, readonly (keyof MeetingPlan)[]>;
/** Lists of lines: what either side added stays, what either side took out goes. */
const LIST_FIELDS = ['goals', 'organisations', 'perspectives'] as const;
const ITEM_FIELDS = ['werkvorm', 'title', 'questions', 'aim', 'minutes', 'leads', 'material', 'capture', 'planB'] as const;

export type PlanField = keyof typeof PLAN_FIELDS;
/** A field of an item, or one of its settings as `config.<name>`. */
export type ItemField = (typeof ITEM_FIELDS)[number] | `config.${string}`;

/** Where two people changed the same, and somebody has to choose. In the plan stands what is mine, but for what I took out. */
export type Clash =
  | { readonly on: 'field'; readonly field: PlanField; readonly mine: Partial<MeetingPlan>; readonly theirs: Partial<MeetingPlan> }
  | { readonly on: 'item'; readonly item: string; readonly field: ItemField; readonly mine: Partial<ProgrammeItem>; readonly theirs: Partial<ProgrammeItem> }
  /** One took an item out that the other changed. It stays until somebody chooses. */
  | { readonly on: 'removal'; readonly item: string; readonly by: 'me' | 'them' }
  /** Both moved it; what it comes after, null for the beginning. */
  | { readonly on: 'place'; readonly item: string; readonly mine: string | null; readonly theirs: string | null };

/** Two changed versions of one plan, brought together. */
export interface MergedPlan {
  readonly plan: MeetingPlan;
  readonly clashes: readonly Clash[];
  /** Theirs changed something. */
  readonly joined: boolean;
}

/**
 * Three-way merge: what only one side changed since `base` is taken from that side. Nothing of either side is lost: what
 * both changed is a clash.
 * @param mine as it is being typed, so with empty lines that don't travel
 */
export function mergePlans(base: MeetingPlan, mine: MeetingPlan, theirs: MeetingPlan): MergedPlan {
  const [was, own] = [readyToSend(base), readyToSend(mine)];
  const clashes: Clash[] = [];
  let plan = mine;
  for (const [name, keys] of Object.entries(PLAN_FIELDS) as [PlanField, readonly (keyof MeetingPlan)[]][]) {
    const theirPart = pick(theirs, keys);
    const choice = between(pick(was, keys), pick(own, keys), theirPart);
    if (choice === 'theirs') plan = { ...plan, ...theirPart };
    if (choice === 'clash') clashes.push({ on: 'field', field: name, mine: pick(mine, keys), theirs: theirPart });
  }
  for (const name of LIST_FIELDS) {
    const choice = between(was[name], own[name], theirs[name]);
    if (choice === 'theirs') plan = { ...plan, [name]: theirs[name] };
    if (choice === 'clash') plan = { ...plan, [name]: mergeLines(was[name], own[name], theirs[name]) };
  }
  const programme = mergeItems(was.items, mine.items, theirs.items);
  return { plan: { ...plan, items: programme.items }, clashes: [...clashes, ...programme.clashes], joined: !same(was, readyToSend(theirs)) };
}

function mergeItems(base: readonly ProgrammeItem[], mine: readonly ProgrammeItem[], theirs: readonly ProgrammeItem[]): { items: ProgrammeItem[]; clashes: Clash[] } {
  const [inBase, inMine, inTheirs] = [byId(base), byId(mine), byId(theirs)];
  const merged = new Map<string, ProgrammeItem>();
  const clashes: Clash[] = [];
  for (const id of new Set([...inMine.keys(), ...inTheirs.keys()])) {
    const [was, own, other] = [inBase.get(id) ?? null, inMine.get(id), inTheirs.get(id)];
    if (own && other) {
      const both = mergeItem(was, own, other);
      merged.set(id, both.item);
      clashes.push(...both.clashes);
      continue;
    }
    const left = own ?? other;
    if (!left) continue;
    const changed = was !== null && !sameItem(was, left);
    if (was === null || changed) merged.set(id, left);
    if (changed) clashes.push({ on: 'removal', item: id, by: own ? 'them' : 'me' });
  }
  const { order, contested } = mergeOrder([...inBase.keys()], [...inMine.keys()], [...inTheirs.keys()], new Set(merged.keys()));
  for (const item of contested) clashes.push({ on: 'place', item, mine: before(order, item), theirs: before([...inTheirs.keys()], item, new Set(order)) });
  return { items: order.flatMap((id) => merged.get(id) ?? []), clashes };
}

function byId(items: readonly ProgrammeItem[]): ReadonlyMap<string, ProgrammeItem> {
  return new Map(items.map((item) => [item.id, item]));
}

/** One item that both have. @param base null when it was new on both sides: then every difference is a clash */
function mergeItem(base: ProgrammeItem | null, mine: ProgrammeItem, theirs: ProgrammeItem): { item: ProgrammeItem; clashes: Clash[] } {
  const fields: ItemField[] = [...ITEM_FIELDS, ...keysOf(base, mine, theirs).map((key) => `config.${key}` as const)];
  const clashes: Clash[] = [];
  let item = mine;
  for (const field of fields) {
    const theirPart = partOf(theirs, field);
    const choice = between(base && clean(partOf(base, field)), clean(partOf(mine, field)), clean(theirPart));
    if (choice === 'theirs') item = withPart(item, theirPart);
    if (choice === 'clash') clashes.push({ on: 'item', item: mine.id, field, mine: partOf(mine, field), theirs: theirPart });
  }
  return { item, clashes };
}

/** Puts one side of a clash into a plan. */
export function chosen(plan: MeetingPlan, clash: Clash, side: 'mine' | 'theirs'): MeetingPlan {
  switch (clash.on) {
    case 'field':
      return { ...plan, ...clash[side] };
    case 'item':
      return { ...plan, items: plan.items.map((item) => (item.id === clash.item ? withPart(item, clash[side]) : item)) };
    case 'removal':
      return (clash.by === 'me') === (side === 'mine') ? { ...plan, items: plan.items.filter((item) => item.id !== clash.item) } : plan;
    case 'place': {
      const others = plan.items.filter((item) => item.id !== clash.item);
      return { ...plan, items: movedTo(plan.items, clash.item, others.findIndex((item) => item.id === clash[side]) + 1) };
    }
    default:
      return clash satisfies never;
  }
}

/** What may travel while somebody still has to choose: theirs stays where two changed the same. */
export function untilChosen(plan: MeetingPlan, clashes: readonly Clash[]): MeetingPlan {
  return clashes.reduce((settled, clash) => chosen(settled, clash, 'theirs'), plan);
}

/** The clash as the plan is now, because somebody typed on; null when there is nothing left to choose. */
export function clashNow(plan: MeetingPlan, clash: Clash): Clash | null {
  if (clash.on === 'field') {
    const mine = pick(plan, PLAN_FIELDS[clash.field]);
    return same(mine, clash.theirs) ? null : { ...clash, mine };
  }
  const item = plan.items.find((other) => other.id === clash.item);
  if (!item) return null;
  if (clash.on === 'removal') return clash;
  if (clash.on === 'place') {
    const mine = before(plan.items.map((other) => other.id), clash.item);
    return mine === clash.theirs ? null : { ...clash, mine };
  }
  const mine = partOf(item, clash.field);
  return same(clean(mine), clean(clash.theirs)) ? null : { ...clash, mine };
}

/** What a clash is about, the same for a later one about the same. */
export function keyOf(clash: Clash): string {
  if (clash.on === 'field') return clash.field;
  return `${clash.item} ${clash.on === 'item' ? clash.field : clash.on}`;
}

/** Whether two plans would travel as the same. */
export function samePlan(one: MeetingPlan, other: MeetingPlan): boolean {
  return same(readyToSend(one), readyToSend(other));
}

function between(base: unknown, mine: unknown, theirs: unknown): 'mine' | 'theirs' | 'clash' {
  if (same(mine, theirs)) return 'mine';
  if (base !== null && same(base, theirs)) return 'mine';
  return base !== null && same(base, mine) ? 'theirs' : 'clash';
}

function mergeLines(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const stays = (line: string): boolean => !base.includes(line) || (mine.includes(line) && theirs.includes(line));
  return [...mergeOrder(base, mine, theirs, new Set([...mine, ...theirs].filter(stays))).order];
}

function keysOf(...items: readonly (ProgrammeItem | null)[]): string[] {
  return [...new Set(items.flatMap((item) => Object.keys(item?.config ?? {})))];
}

function partOf(item: ProgrammeItem, field: ItemField): Partial<ProgrammeItem> {
  if (!field.startsWith('config.')) return pick(item, [field as (typeof ITEM_FIELDS)[number]]);
  const key = field.slice('config.'.length);
  return { config: { [key]: item.config[key] as Json } };
}

function withPart(item: ProgrammeItem, part: Partial<ProgrammeItem>): ProgrammeItem {
  return { ...item, ...part, config: { ...item.config, ...part.config } };
}

/** Questions that are only there to be filled in are not a change. */
function clean(part: Partial<ProgrammeItem>): Partial<ProgrammeItem> {
  return part.questions ? { questions: part.questions.filter((question) => question.trim() !== '') } : part;
}

function sameItem(one: ProgrammeItem, other: ProgrammeItem): boolean {
  return same({ ...one, ...clean(one) }, { ...other, ...clean(other) });
}

function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<T, K>;
}

/** Whether two pieces of a plan say the same; the order of keys says nothing. */
function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null || Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => same((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]));
}
