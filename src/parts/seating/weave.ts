/** How often the search for a pattern may try a step; small patterns need a few hundred. */
const TRIES = 20_000;

/**
 * How far everybody in a row moves, per round: somebody of row `r` who began at table `c` sits in round `k` at table
 * `step(c, far[k][r])`. Nobody meets the same person twice, as far as rounds are found; round 0 is where they began.
 * For two rounds the distances of all rows must differ differently, which is a difference matrix of design theory.
 */
export function weave(tables: number, rows: number, rounds: number): number[][] {
  const step = stepAmong(tables);
  const back = (a: number, b: number): number => (isPowerOfTwo(tables) ? a ^ b : (a - b + tables) % tables);
  const far: number[][] = [Array.from({ length: rows }, () => 0)];
  let tries = 0;
  // Depth first over rounds and rows; a prefix that works is worth keeping.
  let best = [...far.map((round) => [...round])];
  const fill = (round: number, row: number): boolean => {
    if (round === rounds) return true;
    if (row === rows) {
      if (round + 1 > best.length) best = far.map((one) => [...one]);
      return fill(round + 1, 0);
    }
    const now = (far[round] ??= []);
    const values = row === 0 ? 1 : tables;
    for (let turn = 0; turn < values; turn++) {
      if (++tries > TRIES) return false;
      const value = row === 0 ? 0 : step((round * row) % tables, turn);
      if (clashes(far, round, row, value, back)) continue;
      now[row] = value;
      if (fill(round, row + 1)) return true;
    }
    now.length = row;
    return false;
  };
  return fill(1, 0) ? far.slice(0, rounds) : best;
}

function clashes(far: readonly (readonly number[])[], round: number, row: number, value: number, back: (a: number, b: number) => number): boolean {
  for (let earlier = 0; earlier < round; earlier++) {
    const moved = back(value, far[earlier]?.[row] ?? 0);
    for (let other = 0; other < row; other++) if (back(far[round]?.[other] ?? 0, far[earlier]?.[other] ?? 0) === moved) return true;
  }
  return false;
}

/** Adding among tables: around the circle, or bit by bit, which for 4, 8 and 16 tables has patterns that the circle has not. */
export function stepAmong(tables: number): (a: number, b: number) => number {
  return isPowerOfTwo(tables) ? (a, b) => a ^ b : (a, b) => (a + b) % tables;
}

function isPowerOfTwo(number: number): boolean {
  return (number & (number - 1)) === 0;
}
