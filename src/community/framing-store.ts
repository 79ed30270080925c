import { insertRows, type Query, type Row } from '../config/sql.js';

/** One way to see the opgave of a team, as it was said at one time. */
export interface FramingVersion {
  readonly version: number;
  readonly text: string;
  /** Who holds it, in the team's words. */
  readonly heldBy: string;
  /** Why it became this. */
  readonly reason: string;
  readonly madeAt: number;
}

/** A framing: its newest version, and the ones before it, the newest first. Several framings may stand side by side. */
export interface Framing extends FramingVersion {
  readonly thread: string;
  readonly retired: boolean;
  readonly earlier: readonly FramingVersion[];
}

interface StoredVersion extends FramingVersion {
  readonly thread: string;
  readonly retired: boolean;
}

function versionOf(row: Row): StoredVersion {
  return {
    thread: String(row['thread']),
    version: Number(row['version']),
    text: String(row['text']),
    heldBy: String(row['held_by']),
    reason: String(row['reason']),
    madeAt: Number(row['made_at']),
    retired: row['retired_at'] !== null,
  };
}

const SELECT = 'SELECT thread, version, text, held_by, reason, made_at, retired_at FROM framing';

/** The framings of a team: those that hold first, each group in the order in which they came. */
export async function framingsOf(query: Query, team: string): Promise<Framing[]> {
  const threads = new Map<string, StoredVersion[]>();
  for (const row of await query(`${SELECT} WHERE team = ? ORDER BY made_at, thread, version`, [team])) {
    const version = versionOf(row);
    threads.set(version.thread, [...(threads.get(version.thread) ?? []), version]);
  }
  const framings = [...threads.values()].flatMap((versions): Framing[] => {
    const [latest, ...earlier] = versions.sort((a, b) => b.version - a.version);
    return latest ? [{ ...latest, earlier: earlier.map(({ thread: _thread, retired: _retired, ...version }) => version) }] : [];
  });
  return [...framings.filter((one) => !one.retired), ...framings.filter((one) => one.retired)];
}

/** What a team works on now: the newest version of each framing that holds, in the order in which they came. */
export async function opgavenOf(query: Query, team: string): Promise<string[]> {
  return (await framingsOf(query, team)).filter((one) => !one.retired).map((one) => one.text);
}

/** The newest version of a framing. */
export async function latestVersion(query: Query, team: string, thread: string): Promise<{ version: number; retired: boolean } | null> {
  const [row] = await query(`${SELECT} WHERE team = ? AND thread = ? ORDER BY version DESC LIMIT 1`, [team, thread]);
  return row === undefined ? null : versionOf(row);
}

export async function insertFraming(query: Query, team: string, framing: FramingVersion & { readonly id: string; readonly thread: string }): Promise<void> {
  const { id, thread, version, text, heldBy, reason, madeAt } = framing;
  await insertRows(query, 'framing', ['id', 'team', 'thread', 'version', 'text', 'held_by', 'reason', 'made_at'], [[id, team, thread, version, text, heldBy, reason, madeAt]]);
}

/** @param at moment; null makes it hold again. @returns false when it is not in this team */
export async function retireFraming(query: Query, team: string, thread: string, at: number | null): Promise<boolean> {
  return (await query('UPDATE framing SET retired_at = ? WHERE team = ? AND thread = ? RETURNING id', [at, team, thread])).length > 0;
}
