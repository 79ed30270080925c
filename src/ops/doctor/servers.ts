import type { Language } from '../../config/language.js';
import { type Finding, found } from './finding.js';

/** Milliseconds that the clock of a database may differ. */
const CLOCK_BOUND = 2000;

/** Postgres as it answered; `clockAhead` is how many milliseconds its clock is ahead of ours. */
export type PostgresProbe =
  | { readonly is: 'gone'; readonly reason: string }
  | { readonly is: 'there'; readonly version: string; readonly synchronousCommit: string; readonly fsync: string; readonly fullPageWrites: string; readonly logStatement: string; readonly clockAhead: number };

/** Redis as it answered; `keeps` is whether it writes what passes to disk, null when it does not tell us. */
export type RedisProbe = { readonly is: 'gone'; readonly reason: string } | { readonly is: 'there'; readonly version: string; readonly keeps: boolean | null };

/** Seconds with one decimal, as people write them. */
export function sayAhead(milliseconds: number, language: Language): string {
  return (Math.abs(milliseconds) / 1000).toLocaleString(language, { maximumFractionDigits: 1 });
}

export function judgePostgres(probe: PostgresProbe, language: Language): Finding[] {
  if (probe.is === 'gone') return [found(language, 'database', 'wrong', 'postgres-gone', { reason: probe.reason })];
  const unsafe = ([['synchronous_commit', probe.synchronousCommit], ['fsync', probe.fsync], ['full_page_writes', probe.fullPageWrites]] as const).filter(([, value]) => value === 'off').map(([name]) => name);
  const seconds = sayAhead(probe.clockAhead, language);
  return [
    found(language, 'database', 'ok', 'postgres-there', { version: probe.version }),
    unsafe.length === 0 ? found(language, 'durability', 'ok', 'postgres-durable') : found(language, 'durability', 'wrong', 'postgres-unsafe', { names: unsafe.join(', ') }),
    probe.logStatement === 'none' ? found(language, 'statement-log', 'ok', 'postgres-quiet') : found(language, 'statement-log', 'attention', 'postgres-telling', { value: probe.logStatement }),
    Math.abs(probe.clockAhead) > CLOCK_BOUND ? found(language, 'database-clock', 'attention', 'postgres-clock-off', { seconds }) : found(language, 'database-clock', 'ok', 'postgres-clock', { seconds }),
  ];
}

export function judgeRedis(probe: RedisProbe, language: Language): Finding[] {
  if (probe.is === 'gone') return [found(language, 'redis', 'wrong', 'redis-gone', { reason: probe.reason })];
  const there = found(language, 'redis', 'ok', 'redis-there', { version: probe.version });
  if (probe.keeps === null) return [there, found(language, 'redis-persistence', 'ok', 'redis-untold')];
  return [there, probe.keeps ? found(language, 'redis-persistence', 'attention', 'redis-keeps') : found(language, 'redis-persistence', 'ok', 'redis-forgets')];
}
