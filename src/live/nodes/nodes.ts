import { createHash } from 'node:crypto';
import { randomId } from '../../config/clock.js';
import type { Database } from '../../config/database.js';
import type { Settings } from '../../config/settings.js';
import { Writers } from '../../journal/writers.js';
import type { Link } from './link.js';
import { RedisLink } from './redis-link.js';

/** What a node needs to share sessions with others. */
export interface Nodes {
  readonly link: Link;
  readonly writers: Writers;
}

/** Milliseconds for which a node that says nothing still counts as the writer of its sessions, and how often it says so. */
export const LEASE = 2500;
export const RENEW_EVERY = 500;

/** The other nodes of this installation; none when the settings name no place to meet. */
export function nodesOf({ redisUrl, databaseUrl }: Settings, database: Database): Nodes | undefined {
  if (redisUrl === null) return undefined;
  const me = randomId();
  // Installations that share a Redis by accident must not hear each other: what they share is their database.
  const scope = createHash('sha256').update(databaseUrl ?? '').digest('base64url').slice(0, 16);
  return { link: RedisLink.open(redisUrl, scope, me), writers: new Writers(database, me, LEASE) };
}
