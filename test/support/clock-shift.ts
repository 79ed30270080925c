/**
 * Loaded into a server before it (`--import`): its clock goes to another day and back, while it runs. Each SIGWINCH (a signal that means nothing to a server) is the next shift: a day
 * ahead, right again, a day behind, right again.
 */
const DAY = 24 * 60 * 60 * 1000;
const SHIFTS = [0, DAY, 0, -DAY] as const;
const right = Date.now.bind(Date);
let shift = 0;

Date.now = () => right() + (SHIFTS[shift % SHIFTS.length] ?? 0);
process.on('SIGWINCH', () => shift++);

export {};
