import { createClient } from 'redis';
import { steadyNow } from '../../config/clock.js';
import type { Ear, Link } from './link.js';
import type { NodeMessage } from './messages.js';

/** Milliseconds between two signs of life, and after how many without one a node counts as silent. */
const BEAT = 500;
const SILENT = 1800;
/** Messages that may wait to be taken by Redis; more than that means that it does not take them. */
const OUTSTANDING = 5000;

/** What goes through a channel: numbered per pair of nodes, so that a gap shows. */
interface Parcel {
  readonly from: string;
  readonly n: number;
  readonly messages: readonly NodeMessage[];
}
/**
 * A sign of life: how many parcels this node sent to each other one so far, so that a gap at the end shows too, and how
 * often somebody lost a right here, so that it is heard later when it was not heard at once.
 */
interface Beat {
  readonly from: string;
  readonly sent: Readonly<Record<string, number>>;
  readonly lost: number;
}

type Client = ReturnType<typeof createClient>;

/**
 * Nodes that meet in Redis, by publish and subscribe: it passes on and keeps nothing, so no contribution and no frame stays
 * in it. What is said in one turn of the event loop travels as one parcel.
 */
export class RedisLink implements Link {
  readonly #waiting = new Map<string, NodeMessage[]>();
  readonly #sent = new Map<string, number>();
  readonly #received = new Map<string, number>();
  readonly #heardAt = new Map<string, number>();
  readonly #lostAt = new Map<string, number>();
  #lost = 0;
  #ear: Ear | null = null;
  #outstanding = 0;
  #flushing = false;
  #timer: NodeJS.Timeout | null = null;
  #up = false;

  private constructor(
    readonly me: string,
    private readonly scope: string,
    private readonly out: Client,
    private readonly into: Client,
  ) {}

  /**
   * Starts connecting, and goes on trying: a node serves its own phones without Redis too.
   * @param url `redis://` or `rediss://`
   * @param scope what the nodes of one installation share, and no other one has
   */
  static open(url: string, scope: string, me: string): RedisLink {
    const made = (): Client => createClient({ url, disableOfflineQueue: true, socket: { connectTimeout: 3000, reconnectStrategy: (tries) => Math.min(100 * (tries + 1), 1000) } });
    const link = new RedisLink(me, scope, made(), made());
    link.#connect();
    return link;
  }

  get up(): boolean {
    return this.#up;
  }

  listen(ear: Ear): void {
    this.#ear = ear;
  }

  send(to: string, message: NodeMessage): void {
    const waiting = this.#waiting.get(to);
    if (waiting) waiting.push(message);
    else this.#waiting.set(to, [message]);
    if (this.#flushing) return;
    this.#flushing = true;
    setImmediate(() => this.#flush());
  }

  tellRightsLost(): void {
    this.#lost++;
    this.#sayAlive();
  }

  silent(node: string): boolean {
    const at = this.#heardAt.get(node);
    // A node of which was never heard gets as long as any other from the first time that it is asked for.
    if (at === undefined) this.#heardAt.set(node, steadyNow());
    return at !== undefined && steadyNow() - at > SILENT;
  }

  /** Sends what waits and ends. */
  async stop(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    this.#flush();
    await this.out.close().catch(() => this.out.destroy());
    await this.into.close().catch(() => this.into.destroy());
  }

  #connect(): void {
    // What went wrong shows in `up`; the client goes on trying by itself.
    for (const client of [this.out, this.into]) client.on('error', () => undefined);
    this.out.connect().catch(() => undefined);
    this.into.connect().then(() => this.#subscribe(), () => undefined);
    this.#timer = setInterval(() => this.#beat(), BEAT).unref();
  }

  async #subscribe(): Promise<void> {
    await this.into.subscribe(this.#channel(this.me), (text) => this.#parcel(JSON.parse(text) as Parcel));
    await this.into.subscribe(this.#channel(''), (text) => this.#beatOf(JSON.parse(text) as Beat));
  }

  #channel(node: string): string {
    return `kenniscafe:${this.scope}:${node}`;
  }

  #flush(): void {
    this.#flushing = false;
    for (const [to, messages] of this.#waiting) {
      const n = (this.#sent.get(to) ?? 0) + 1;
      this.#sent.set(to, n);
      this.#publish(to, { from: this.me, n, messages } satisfies Parcel);
    }
    this.#waiting.clear();
  }

  #publish(to: string, what: Parcel | Beat): void {
    // What can't be sent is lost, and its number shows that to who waits for it.
    if (!this.out.isReady || this.#outstanding > OUTSTANDING) return;
    this.#outstanding++;
    this.out
      .publish(this.#channel(to), JSON.stringify(what))
      .catch(() => undefined)
      .finally(() => this.#outstanding--);
  }

  #beat(): void {
    this.#sayAlive();
    // Its own voice is what a node must hear too: a Redis that takes everything and passes nothing on is no way.
    const heard = this.#heardAt.get(this.me);
    const up = heard !== undefined && steadyNow() - heard <= SILENT;
    if (up === this.#up) return;
    this.#up = up;
    // Others may have been silent only because nothing came through.
    if (up) for (const node of this.#heardAt.keys()) this.#heardAt.set(node, steadyNow());
    this.#ear?.missed(null);
  }

  #sayAlive(): void {
    this.#publish('', { from: this.me, sent: Object.fromEntries(this.#sent), lost: this.#lost } satisfies Beat);
  }

  #beatOf({ from, sent, lost }: Beat): void {
    this.#heardAt.set(from, steadyNow());
    if (from !== this.me && this.#lostAt.get(from) !== lost) this.#ear?.rightsLost();
    this.#lostAt.set(from, lost);
    const last = sent[this.me];
    if (last !== undefined && from !== this.me) this.#counted(from, last);
  }

  #parcel({ from, n, messages }: Parcel): void {
    this.#heardAt.set(from, steadyNow());
    this.#counted(from, n - 1);
    this.#received.set(from, n);
    for (const message of messages) this.#ear?.heard(from, message);
  }

  /** A node said how many parcels it had sent: are they all here? */
  #counted(from: string, sent: number): void {
    const received = this.#received.get(from) ?? 0;
    if (received >= sent) return;
    this.#received.set(from, sent);
    this.#ear?.missed(from);
  }
}
