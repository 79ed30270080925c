/** Whether the storage keeps what is written. `read-only`: it can still be read, or it is gone altogether. */
export type StorageCondition = 'ok' | 'read-only';

/** Milliseconds between two tries to write, while the storage refuses. */
const TRY_EVERY = 500;

/** Milliseconds after which such a try counts as failed: a connection that is dead without saying so must not hold up the next one. */
const TRY_LASTS = 5000;

/** Codes of SQLite with which a disk is full, fails, or may not be written; the rest of a code says in which call. */
const SQLITE_FAILURES = /^SQLITE_(?:FULL|IOERR|READONLY|CANTOPEN|NOTADB|CORRUPT)/;
/** SQLSTATEs of Postgres: full, failing, read-only, shutting down, connection lost. And what the system says of a connection. */
const POSTGRES_FAILURES = /^(?:53100|58030|25006|57P0[123]|08...|ECONN(?:REFUSED|RESET|ABORTED)|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN)$/;
/** The client of Postgres has no code for these. */
const POSTGRES_GONE = /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Whether a statement failed because of the storage, and not because of what was asked. */
export function isStorageFailure(error: unknown): boolean {
  const cause = (error as { driverError?: unknown } | null)?.driverError ?? error;
  const { code, message } = (cause ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code === 'string' && (SQLITE_FAILURES.test(code) || POSTGRES_FAILURES.test(code))) return true;
  return typeof message === 'string' && POSTGRES_GONE.test(message);
}

/**
 * Whether the storage can be written now. The first write that it refuses makes it read-only; from then on it is tried with a write
 * of our own, until one is durable. In between nobody else needs to try.
 */
export class StorageState {
  #condition: StorageCondition = 'ok';
  #timer: NodeJS.Timeout | undefined;
  #closed = false;
  readonly #listeners = new Set<(condition: StorageCondition) => void>();

  /** @param tryIt writes something and resolves when it is durable */
  constructor(private readonly tryIt: () => Promise<void>) {}

  get condition(): StorageCondition {
    return this.#condition;
  }

  /** Calls back at each change. @returns a function that stops it */
  onChange(listener: (condition: StorageCondition) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** A write failed. Nothing happens when that was not the storage's fault. */
  failed(error: unknown): void {
    if (this.#closed || !isStorageFailure(error)) return;
    this.#become('read-only');
    this.#tryLater();
  }

  /** Stops trying. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  #tryLater(): void {
    if (this.#timer !== undefined || this.#closed) return;
    this.#timer = setTimeout(() => {
      Promise.race([this.tryIt(), tooLong()]).then(
        () => {
          this.#timer = undefined;
          if (!this.#closed) this.#become('ok');
        },
        () => {
          this.#timer = undefined;
          this.#tryLater();
        },
      );
    }, TRY_EVERY).unref();
  }

  #become(condition: StorageCondition): void {
    if (condition === this.#condition) return;
    this.#condition = condition;
    for (const listener of this.#listeners) listener(condition);
  }
}

function tooLong(): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error('no answer of the storage')), TRY_LASTS).unref());
}
