/** A row as the database gives it. Booleans are 0/1 in SQLite: read them with `Boolean(row.x)`. */
export type Row = Record<string, unknown>;

/**
 * Runs one statement with `?` for each parameter, on SQLite and Postgres alike.
 * @returns the rows; empty for a statement that gives none
 */
export type Query = (sql: string, params?: readonly unknown[]) => Promise<Row[]>;

// SQLite takes 32,766 parameters in one statement, Postgres 65,535.
const PARAMETER_LIMIT = 30_000;

/** Turns `?` into `$1`, `$2`, ... for Postgres; a question mark inside a quoted text stays. */
export function numberPlaceholders(sql: string): string {
  let n = 0;
  return sql.replace(/'(?:[^']|'')*'|\?/g, (found) => (found === '?' ? `$${String(++n)}` : found));
}

/** `?, ?, ?` for a list of `count` values. */
export function placeholders(count: number): string {
  return Array.from({ length: count }, () => '?').join(', ');
}

/**
 * How many rows go into one statement at most, one size after the other. SQLite compiles a statement anew for every number of
 * rows it has not seen: with these few sizes none is compiled twice.
 */
export const EVEN_SIZES: readonly number[] = [1024, 256, 64, 16, 4, 1];

/**
 * Inserts rows, each statement with as many as the databases allow.
 * @param rows values in the order of `columns`
 * @param suffix what follows the values, e.g. `ON CONFLICT DO NOTHING`; both databases speak it alike
 * @param sizes the numbers of rows that a statement may have, from large to 1; when absent as few statements as possible
 */
export async function insertRows(query: Query, table: string, columns: readonly string[], rows: readonly (readonly unknown[])[], suffix = '', sizes?: readonly number[]): Promise<void> {
  const most = Math.floor(PARAMETER_LIMIT / columns.length);
  for (let from = 0; from < rows.length; ) {
    const left = Math.min(rows.length - from, most);
    const size = sizes?.find((one) => one <= left) ?? left;
    await query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ${rowsOf(size, columns.length)} ${suffix}`, rows.slice(from, from + size).flat());
    from += size;
  }
}

function rowsOf(rows: number, columns: number): string {
  return new Array<string>(rows).fill(`(${placeholders(columns)})`).join(', ');
}

const TAKEN = new Set(['23505', 'SQLITE_CONSTRAINT_PRIMARYKEY', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_ROWID']);

/** Whether a statement failed because a primary key or unique column already has that value. */
export function isUniqueViolation(error: unknown): boolean {
  // By shape, not by class: a native module may throw an `Error` of another realm.
  const cause = (error as { driverError?: unknown } | null)?.driverError ?? error;
  const code = (cause as { code?: unknown } | null)?.code;
  return typeof code === 'string' && TAKEN.has(code);
}
