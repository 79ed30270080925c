/** What was acknowledged and is not there, and what is there more than once: by command id, with what is wrong. */
export class Differences {
  readonly lost = new Map<string, string>();
  readonly duplicated = new Map<string, string>();

  /** Notes how often something was found that must be there once. */
  found(id: string, times: number, what: string): void {
    if (times === 0) this.lost.set(id, what);
    if (times > 1) this.duplicated.set(id, what);
  }
}
