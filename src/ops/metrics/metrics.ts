import type { Histogram, Registry } from 'prom-client';
import { BOUNDS, type Meter, type Spread } from '../../config/meter.js';
import type { Readiness } from '../../config/readiness.js';
import { securityTotals } from '../../config/logging/security.js';
import type { Behind } from '../../journal/follower.js';

/** Where the figures come from; each is read when somebody asks, and never before. */
export interface Sources {
  readonly meter: Meter;
  readonly readiness: Readiness;
  readonly behind: () => readonly Behind[];
  readonly letters: () => Promise<{ readonly waiting: number; readonly failed: number }>;
  /** Nodes that are alive, by the database; one where there are no others. */
  readonly nodes: () => Promise<number>;
}

type Sample = { readonly value: number; readonly labels?: Readonly<Record<string, string>> };

/** Everything that is measured, in the form of Prometheus. No label holds the id of a session or a person. */
export async function metricsOf(sources: Sources): Promise<Registry> {
  const prom = await import('prom-client');
  const registry = new prom.Registry();
  prom.collectDefaultMetrics({ register: registry });
  const { meter } = sources;

  const add = (kind: 'Gauge' | 'Counter', name: string, help: string, labelNames: readonly string[], read: () => readonly Sample[] | Promise<readonly Sample[]>): void => {
    const metric = new prom[kind]({
      name: `kenniscafe_${name}`,
      help,
      labelNames: [...labelNames],
      registers: [registry],
      async collect() {
        const samples = await read();
        this.reset();
        for (const { value, labels = {} } of samples) this.inc(labels, value);
      },
    });
    void metric;
  };
  add('Gauge', 'sessions', 'Sessions in memory, by where they are written', ['written'], () => {
    const { sessions, written } = meter.live();
    return [{ value: written, labels: { written: 'here' } }, { value: sessions - written, labels: { written: 'elsewhere' } }];
  });
  add('Gauge', 'connections', 'Sockets of this node, by face', ['face'], () => {
    const { phones, consoles, screens } = meter.live();
    return [{ value: phones, labels: { face: 'phone' } }, { value: consoles, labels: { face: 'console' } }, { value: screens, labels: { face: 'screen' } }];
  });
  add('Counter', 'commands_total', 'Answered commands; `refused` is empty for what was stored, else the name of the refusal', ['refused'], () => [
    { value: meter.acked, labels: { refused: '' } },
    ...[...meter.refused].map(([refused, value]) => ({ value, labels: { refused } })),
  ]);
  add('Counter', 'commits_failed_total', 'Commits to the journal that failed', [], () => [{ value: meter.commitsFailed }]);
  add('Counter', 'security_events_total', 'Events at the doors, as in the log', ['event'], () => [...securityTotals()].map(([event, value]) => ({ value, labels: { event } })));
  add('Gauge', 'projection_sessions_behind', 'Sessions that a projection has not taken in yet; `stuck` are those that failed', ['projection', 'state'], () =>
    sources.behind().flatMap(({ projection, waiting, stuck }) => [
      { value: waiting - stuck, labels: { projection, state: 'waiting' } },
      { value: stuck, labels: { projection, state: 'stuck' } },
    ]),
  );
  add('Gauge', 'letters', 'Letters in the outbox', ['state'], async () => {
    const { waiting, failed } = await sources.letters();
    return [{ value: waiting, labels: { state: 'waiting' } }, { value: failed, labels: { state: 'failed' } }];
  });
  add('Gauge', 'nodes', 'Nodes that are alive, by the database', [], async () => [{ value: await sources.nodes() }]);
  add('Gauge', 'redis_up', 'Whether messages of other nodes get through; absent where there is one node', [], () => {
    const up = meter.together();
    return up === null ? [] : [{ value: up ? 1 : 0 }];
  });
  add('Gauge', 'not_ready', 'Why this node should get no new work; absent when it should', ['reason'], async () => (await sources.readiness.reasons()).map((reason) => ({ value: 1, labels: { reason } })));
  registry.registerMetric(spread(prom.Histogram, 'commit_seconds', 'How long a group of contributions takes to be on disk', meter.commits));
  registry.registerMetric(spread(prom.Histogram, 'frame_age_seconds', 'Between a change and the frame that shows it', meter.frames));
  return registry;
}

/** A histogram whose buckets were counted elsewhere. */
function spread(Made: typeof Histogram, name: string, help: string, counted: Spread): Histogram {
  const full = `kenniscafe_${name}`;
  const histogram = new Made({ name: full, help, buckets: [...BOUNDS], registers: [] });
  const read = async () => {
    let count = 0;
    const buckets = counted.buckets.map((of, at) => ({ metricName: `${full}_bucket`, exemplar: null, labels: { le: BOUNDS[at] ?? '+Inf' }, value: (count += of) }));
    const values = [...buckets, { metricName: `${full}_sum`, labels: {}, value: counted.sum }, { metricName: `${full}_count`, labels: {}, value: count }];
    return { name: full, help, type: 'histogram', aggregator: 'sum', values } as unknown as Awaited<ReturnType<typeof histogram.get>>;
  };
  // The registry asks one way for its text and the other for JSON.
  return Object.assign(histogram, { get: read, getForPromString: read });
}
