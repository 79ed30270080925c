import { steadyNow } from './clock.js';

/** Why a server should get no new work; the catalogues of src/ops say each in words (`ready-<name>`). */
export const NOT_READY = ['starting', 'stopping', 'database-gone', 'storage-failing', 'redis-gone'] as const;
export type NotReady = (typeof NOT_READY)[number];

/** Milliseconds for which a failure counts as lately, when nothing says that it is over. */
const LATELY = 15_000;
/** Milliseconds that one look may take. */
const PATIENCE = 3000;

/** Whether this process should get new work. Rooms say what is wrong, or how to look. */
export class Readiness {
  readonly #reasons = new Set<NotReady>(['starting']);
  readonly #looks = new Map<NotReady, () => boolean | Promise<unknown>>();
  readonly #failed = new Map<NotReady, number>();

  /** Holds until {@link over}. */
  because(reason: NotReady): void {
    this.#reasons.add(reason);
  }

  over(reason: NotReady): void {
    this.#reasons.delete(reason);
    this.#failed.delete(reason);
  }

  /** Something failed just now: holds until it went well again, or for a while. */
  failed(reason: NotReady): void {
    this.#failed.set(reason, steadyNow());
  }

  /** @param look asked each time; the reason holds when it is false, fails or does not come back in time */
  look(reason: NotReady, look: () => boolean | Promise<unknown>): void {
    this.#looks.set(reason, look);
  }

  /** Why not now; none when all is well. */
  async reasons(): Promise<NotReady[]> {
    const found = new Set(this.#reasons);
    for (const [reason, at] of this.#failed) if (steadyNow() - at < LATELY) found.add(reason);
    await Promise.all([...this.#looks].map(async ([reason, look]) => ((await well(look)) ? undefined : found.add(reason))));
    return NOT_READY.filter((reason) => found.has(reason));
  }
}

async function well(look: () => boolean | Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), PATIENCE).unref()));
  try {
    return (await Promise.race([look(), late])) !== false;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
