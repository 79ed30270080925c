import type { Invitation, Place } from './faces-contract.js';

/** Into how many parts a line is divided to be counted. */
export const PARTS = 5;
/** In anonymous mode a place is kept this coarse: an exact number would tie the place after the talk to the one before it. */
const COARSE = 5;
/** Who stands nearer to the middle of the group than this stands with it. */
const WITH_THE_GROUP = 10;
/** Who stand this close to the furthest stand there too. */
const TOGETHER = 2;
/** More people than this in one spot are not alone, and are not called one by one. */
const FEW = 3;

/** A place that says no more than it must. */
export function coarse({ x, y }: Place): Place {
  return { x: Math.round(x / COARSE) * COARSE, y: Math.round(y / COARSE) * COARSE };
}

/** In which part of a line a place is, from 0. */
export function partOf(value: number): number {
  return Math.min(PARTS - 1, Math.floor((value * PARTS) / 100));
}

/** How many stand in each part of a line. */
export function inParts(values: readonly number[]): number[] {
  const counts = Array.from({ length: PARTS }, () => 0);
  for (const value of values) {
    const part = partOf(value);
    counts[part] = (counts[part] ?? 0) + 1;
  }
  return counts;
}

/** The middle of a group: as many stand on one side as on the other. */
export function middleOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? 50) + (sorted[Math.floor(half)] ?? 50)) / 2;
}

/** Somebody with a name and a place. */
export interface Standing {
  readonly by: string;
  readonly place: Place;
}

/**
 * Whom to ask first: on each side who stands furthest from the middle of the group, by the alphabet and never ranked any
 * further. Nobody on a side where all stand with the group.
 */
export function invitations(standing: readonly Standing[], field: 'line' | 'square'): Invitation[] {
  const axis = field === 'line' ? (['x'] as const) : (['x', 'y'] as const);
  return axis.flatMap((along) => {
    const middle = middleOf(standing.map(({ place }) => place[along]));
    return [-1, 1].flatMap((side): Invitation[] => {
      const away = (one: Standing): number => (one.place[along] - middle) * side;
      const furthest = Math.max(...standing.map(away));
      if (standing.length < 2 || furthest < WITH_THE_GROUP) return [];
      const there = standing.filter((one) => away(one) >= furthest - TOGETHER).map(({ by }) => by);
      const several = there.length > FEW;
      return [{ side: sideOf(along, side), people: several ? [] : there.sort(), several }];
    });
  });
}

function sideOf(along: 'x' | 'y', side: number): Invitation['side'] {
  if (along === 'x') return side < 0 ? 'from' : 'to';
  return side < 0 ? 'down' : 'up';
}

/** Which one stands alone on one side of the middle of the line, while others stand on the other side; null when none does. */
export function alone(places: readonly Place[]): number | null {
  const left = places.flatMap(({ x }, at) => (x < 50 ? [at] : []));
  const right = places.flatMap(({ x }, at) => (x > 50 ? [at] : []));
  if (left.length === 1 && right.length >= FEW) return left[0] ?? null;
  return right.length === 1 && left.length >= FEW ? (right[0] ?? null) : null;
}
