/** What a process with phones is asked. */
export type Asked =
  | { readonly ask: 'come'; readonly base: string; readonly code: string; readonly count: number; readonly seed: string }
  | { readonly ask: 'look'; readonly run: string; readonly title: string }
  | { readonly ask: 'framed' };

/** What it answers: that all are in, how many are connected and on that step, when each got its first frame (milliseconds since 1970). */
export type Told = { readonly told: 'came' } | { readonly told: 'look'; readonly connected: number; readonly right: number } | { readonly told: 'framed'; readonly at: readonly number[]; readonly breaks: number };
