import { Facilitator } from '../support/facilitator.js';
import { RestRefused } from '../support/rest-client.js';
import { newServerPlace, type ServerPlace } from '../support/server-place.js';
import { ServerProcess } from '../support/server.js';
import { Gate } from './gate.js';
import { Proxy } from './proxy.js';

/** Nodes that share one Postgres and one Redis, each behind a gate, and a proxy before them. */
export class Fleet {
  private constructor(
    readonly place: ServerPlace,
    readonly nodes: readonly ServerProcess[],
    readonly proxy: Proxy,
    readonly postgres: Gate,
    readonly redis: Gate | null,
  ) {}

  /** @param count how many; one without Redis is a server as it runs alone */
  static async start(count: number, { databaseUrl, redisUrl, sticky = false }: { databaseUrl: string; redisUrl: string | null; sticky?: boolean }): Promise<Fleet> {
    const postgres = await Gate.before(databaseUrl, 5432);
    const redis = redisUrl === null ? null : await Gate.before(redisUrl, 6379);
    const place = await newServerPlace();
    const env = { ...place.env, DATABASE_URL: postgres.through(place.env.DATABASE_URL), REDIS_URL: redis === null || redisUrl === null ? '' : redis.through(redisUrl) };
    // At the same time, as after a power cut: they find out among themselves who makes the tables.
    const nodes = await Promise.all(Array.from({ length: count }, () => ServerProcess.start(env)));
    const proxy = await Proxy.before(nodes.map(({ port }) => port), { sticky });
    return new Fleet(place, nodes, proxy, postgres, redis);
  }

  /** Makes the first account. Each node printed a link; the one that was made last is the one that works. */
  async facilitator(): Promise<Facilitator> {
    for (const node of this.nodes) {
      const made = await Facilitator.firstRun(this.proxy.base, () => node.said).catch((error: unknown) => {
        if (error instanceof RestRefused && error.refused === 'link-unknown') return null;
        throw error;
      });
      if (made) return made;
    }
    throw new Error('no first-run link works');
  }

  async stop(): Promise<void> {
    await this.proxy.close();
    await Promise.all(this.nodes.map((node) => node.stop()));
    await this.postgres.close();
    await this.redis?.close();
    await this.place.remove();
  }
}
