import type { QueryRunner, TableColumnOptions } from 'typeorm';

/** A short text column. */
export function label(name: string, length: number, more: Partial<TableColumnOptions> = {}): TableColumnOptions {
  return { name, type: 'varchar', length: String(length), ...more };
}

/** A text column of any length; JSON is stored as text and parsed at the edge. */
export function long(name: string, more: Partial<TableColumnOptions> = {}): TableColumnOptions {
  return { name, type: 'text', ...more };
}

/** Bytes of any length, under the name that this database has for them. */
export function bytes(runner: QueryRunner, name: string): TableColumnOptions {
  return { name, type: runner.connection.options.type === 'postgres' ? 'bytea' : 'blob' };
}

/** A whole number of 32 bits. */
export function whole(name: string, more: Partial<TableColumnOptions> = {}): TableColumnOptions {
  return { name, type: 'int', ...more };
}

/** A moment in milliseconds since 1970 (UTC). */
export function moment(name: string, more: Partial<TableColumnOptions> = {}): TableColumnOptions {
  return { name, type: 'bigint', ...more };
}

export const key = { isPrimary: true } as const;
export const optional = { isNullable: true } as const;
export const unique = { isUnique: true } as const;
