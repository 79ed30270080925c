const DAY = 24 * 60 * 60 * 1000;

/** The one question comes after six weeks. */
export const ASK_AFTER = 42 * DAY;

/** When the one question about something that was meant at this moment may be put. */
export function askAt(madeAt: number): number {
  return madeAt + ASK_AFTER;
}
