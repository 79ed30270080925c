/** Where somebody stands, from 0 to 100 on each line. */
export interface Target {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** The room there is, in any unit. */
export interface Ground {
  readonly width: number;
  readonly height: number;
  /** On a line only across counts; up and down is there to keep dots apart. */
  readonly field: 'line' | 'square';
  /** The largest a dot may be. */
  readonly radius: number;
}

export interface Swarm {
  readonly radius: number;
  /** In the order of the ids that were given. */
  readonly spots: readonly { readonly id: string; readonly x: number; readonly y: number }[];
}

type Spot = Swarm['spots'][number];

/** How far across a dot on a line may stand from its place, and in a square in any direction, in parts of 100. */
export const TOLERANCE = { line: 5, square: 12 } as const;

/** Between two dots, as part of their size. */
const APART = 1.06;
/** How much smaller dots become when they do not fit. */
const SMALLER = 0.92;

/**
 * Gives everybody a dot in the field: none hides another, each as near to its place as there is room. The same places give
 * the same field. Dots are as large as fits.
 */
export function swarm(targets: readonly Target[], ground: Ground): Swarm {
  const ordered = [...targets].sort((a, b) => a.x - b.x || a.y - b.y || (a.id < b.id ? -1 : 1));
  for (let radius = ground.radius; ; radius *= SMALLER) {
    const placed = fill(ordered, ground, radius);
    if (placed) return { radius, spots: targets.map(({ id }) => placed.get(id)).filter((spot) => spot !== undefined) };
  }
}

/** Where a place is on the ground. The edge is as wide as the largest dot, so that ends stay where they are. */
export function onGround({ x, y }: Pick<Target, 'x' | 'y'>, { width, height, field, radius }: Ground): { x: number; y: number } {
  return { x: radius + (x / 100) * (width - 2 * radius), y: field === 'line' ? height / 2 : height - radius - (y / 100) * (height - 2 * radius) };
}

function fill(targets: readonly Target[], ground: Ground, radius: number): ReadonlyMap<string, Spot> | null {
  const placed: Spot[] = [];
  const apart = 2 * radius * APART;
  const free = (x: number, y: number): boolean =>
    x >= radius && x <= ground.width - radius && y >= radius && y <= ground.height - radius && placed.every((other) => (other.x - x) ** 2 + (other.y - y) ** 2 >= apart ** 2 - 1e-9);
  for (const target of targets) {
    const goal = onGround(target, ground);
    const at = (ground.field === 'line' ? besideLine : around)(goal, ground, apart).find(({ x, y }) => free(x, y));
    if (!at) return null;
    placed.push({ id: target.id, x: at.x, y: at.y });
  }
  return new Map(placed.map((spot) => [spot.id, spot]));
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Above and below the line in small steps; a little to the side only where that brings a dot nearer to the line. */
function besideLine(goal: Point, { width, height }: Ground, apart: number): Point[] {
  const most = (TOLERANCE.line / 100) * width;
  const step = apart / 6;
  const sides = [0, -0.25, 0.25, -0.5, 0.5, -0.75, 0.75, -1, 1].map((part) => part * most);
  const points: (Point & { cost: number })[] = [];
  for (let up = 0; up <= height / 2; up += step) {
    for (const y of up === 0 ? [0] : [-up, up]) for (const x of sides) points.push({ x: goal.x + x, y: goal.y + y, cost: up + 3 * Math.abs(x) });
  }
  return points.sort((a, b) => a.cost - b.cost);
}

/** Rings around a place, nearest first. */
function around(goal: Point, { width, height }: Ground, apart: number): Point[] {
  const most = (TOLERANCE.square / 100) * Math.min(width, height);
  const step = apart / 4;
  const points: Point[] = [goal];
  for (let away = step; away <= most; away += step) {
    const on = Math.max(8, Math.ceil((2 * Math.PI * away) / step));
    for (let i = 0; i < on; i++) points.push({ x: goal.x + away * Math.cos((2 * Math.PI * i) / on), y: goal.y + away * Math.sin((2 * Math.PI * i) / on) });
  }
  return points;
}
