import { createHash } from 'node:crypto';

/** How a column is told apart in both databases: SQLite keeps booleans as 0 and 1, and Postgres gives bytes as a buffer. */
export type ColumnKind = 'text' | 'number' | 'boolean' | 'bytes';

/** A column of a table that is copied. */
export interface Column {
  readonly name: string;
  readonly kind: ColumnKind;
}

/** A value as both databases would give it. */
type Told = string | boolean | Buffer | null;

const MODULUS = 1n << 256n;

/** A value of either database in one form: numbers as their digits, so that nothing is rounded. @throws Error for a value that the column can't hold */
export function told(value: unknown, kind: ColumnKind): Told {
  if (value === null || value === undefined) return null;
  if (kind === 'bytes') {
    if (value instanceof Uint8Array) return Buffer.from(value);
  } else if (kind === 'boolean') {
    if (value === true || value === 1 || value === 1n) return true;
    if (value === false || value === 0 || value === 0n) return false;
  } else if (kind === 'number') {
    if (typeof value === 'bigint' || (typeof value === 'number' && Number.isFinite(value))) return String(value);
    if (typeof value === 'string' && /^-?\d+$/.test(value)) return value;
  } else if (typeof value === 'string') {
    return value;
  }
  throw new Error(`a value that is no ${kind}`);
}

/** Adds up rows, in whatever order they come, to a count and a hash of everything in them. */
export class TableSum {
  count = 0;
  #sum = 0n;

  constructor(private readonly columns: readonly Column[]) {}

  add(row: Readonly<Record<string, unknown>>): void {
    const hash = createHash('sha256');
    for (const { name, kind } of this.columns) {
      const value = told(row[name], kind);
      const bytes = value === null ? null : Buffer.isBuffer(value) ? value : Buffer.from(String(value), 'utf8');
      // The length goes first, so that no two rows read the same.
      hash.update(bytes === null ? '-' : `${String(bytes.length)}:`);
      if (bytes) hash.update(bytes);
    }
    this.count++;
    this.#sum = (this.#sum + BigInt(`0x${hash.digest('hex')}`)) % MODULUS;
  }

  /** 64 hexadecimal digits. */
  get hash(): string {
    return this.#sum.toString(16).padStart(64, '0');
  }
}
