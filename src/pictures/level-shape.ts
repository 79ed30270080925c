import { symbol, symbolCircle, symbolSquare, symbolTriangle, type SymbolType } from 'd3-shape';
import type { Level } from '../engine/learning.js';

/** The three levels, always in this order and always all three (rule 20). */
export const LEVEL_ROWS: readonly Level[] = ['individual', 'team', 'organisation'];

const SHAPES: Readonly<Record<Level, SymbolType>> = { individual: symbolCircle, team: symbolTriangle, organisation: symbolSquare };

/** The shape of a level around (0, 0), as a path: a circle, a triangle or a square of so many square pixels. */
export function levelShape(level: Level, area: number): string {
  return symbol(SHAPES[level], area).digits(2)() ?? '';
}
