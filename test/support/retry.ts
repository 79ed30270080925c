/** How long and how often something is looked at again. Both in milliseconds. */
export interface Patience {
  readonly within?: number;
  readonly every?: number;
}

/**
 * Looks again until something is there.
 * @param what said in the error, e.g. `the phone sees the vote`
 * @param look gives the thing, or null, undefined or false as long as it is not there; an error counts as not yet
 * @returns the thing
 * @throws Error when it is not there within the bound (10 seconds unless told), with the last error as its cause
 */
export async function until<T>(what: string, look: () => T | Promise<T>, { within = 10_000, every = 15 }: Patience = {}): Promise<NonNullable<Exclude<T, false>>> {
  const end = Date.now() + within;
  let last: unknown;
  for (;;) {
    try {
      const found = await look();
      if (found !== null && found !== undefined && found !== false) return found as NonNullable<Exclude<T, false>>;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`not within ${String(within)} ms: ${what}`, { cause: last });
    await pause(every);
  }
}

/** Lets time pass. For the pace of bots and for looking again; a test never waits this way for something to happen. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
