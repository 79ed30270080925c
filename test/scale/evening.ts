import { BusyPhone, type Runs } from '../crowd/busy-phone.js';
import { Audit, auditShown, auditStored } from '../faults/audit.js';
import { openScene, openVote, renameStep, type Scene } from '../faults/crowd.js';
import type { Chance } from '../simulate/chance.js';
import { quantile } from '../support/figures.js';
import type { Facilitator } from '../support/facilitator.js';
import { until } from '../support/retry.js';
import type { Fleet } from './fleet.js';

/** How many come in at the same time; more would measure the fetch of this process. */
const WAVE = 50;

/** How a session over several nodes ended. Milliseconds. */
export interface Ending {
  readonly acked: number;
  readonly lost: number;
  readonly duplicated: number;
  /** Phones that show something else than what they were told, and places that differ. */
  readonly otherwise: number;
  readonly ackP50: number;
  readonly ackP99: number;
  /** Connections that broke and came back. */
  readonly breaks: number;
}

/** One session with phones spread over all nodes. */
export class Evening {
  readonly phones: BusyPhone[] = [];
  #steps = 0;

  private constructor(
    readonly scene: Scene,
    private readonly fleet: Fleet,
    private readonly chance: Chance,
  ) {}

  /** Opens a meeting and lets people in. @param pace milliseconds between two contributions of one phone, about */
  static async open(fleet: Fleet, facilitator: Facilitator, chance: Chance, people: number, pace: number): Promise<Evening> {
    const evening = new Evening(await openScene(facilitator), fleet, chance);
    for (let n = 0; n < people; n += WAVE) {
      await Promise.all(Array.from({ length: Math.min(WAVE, people - n) }, (_, i) => evening.#welcome(n + i, pace)));
    }
    await openVote(evening.scene);
    return evening;
  }

  get runs(): Runs {
    return this.scene;
  }

  /** Begins to vote and write. */
  start(): void {
    for (const phone of this.phones) phone.start(this.runs);
  }

  /** Everybody votes in the same instant. @returns milliseconds until the last answer */
  async allVote(): Promise<number> {
    const from = performance.now();
    await Promise.all(this.phones.map((phone) => phone.vote(this.runs)));
    return Math.round(performance.now() - from);
  }

  /**
   * The facilitator changes what stands above the step, and everybody must see it, on whatever node.
   * @param over when the fault was over, in milliseconds since 1970
   * @returns milliseconds from then until the last phone shows it
   */
  async together(over: number): Promise<number> {
    const title = `Stap ${String(++this.#steps)}`;
    await renameStep(this.scene, title);
    const shows = (phone: BusyPhone): boolean => phone.connected && phone.run === this.scene.voteRun && phone.title === title;
    await until('everybody is on the same step', () => this.phones.every(shows), { within: 60_000, every: 10 });
    return Date.now() - over;
  }

  /** Stops everybody and compares what they were told with what is stored. */
  async end(): Promise<Ending> {
    await Promise.all(this.phones.map((phone) => phone.stop()));
    await this.scene.facilitator.rest.get(`/api/meetings/${this.scene.meeting.id}/log`); // the learning log has read everything now
    const database = await this.fleet.place.reader();
    const audit = new Audit();
    const audited = { session: this.scene.meeting.id, runs: this.scene, phones: this.phones };
    await auditStored(database, audited, audit).finally(() => database.close());
    auditShown(audited, audit);
    const latencies = this.phones.flatMap((phone) => phone.latencies);
    const ending = {
      acked: this.phones.reduce((sum, { diary }) => sum + diary.acked, 0),
      lost: audit.lost.size,
      duplicated: audit.duplicated.size,
      otherwise: audit.otherwise.length,
      ackP50: Math.round(quantile(latencies, 0.5)),
      ackP99: Math.round(quantile(latencies, 0.99)),
      breaks: this.phones.reduce((sum, phone) => sum + phone.breaks, 0),
    };
    for (const line of audit.wrong.slice(0, 5)) process.stderr.write(`  ${line}\n`);
    for (const phone of this.phones) phone.close();
    this.scene.console.face.close();
    return ending;
  }

  async #welcome(number: number, pace: number): Promise<void> {
    const phone = new BusyPhone(() => this.fleet.proxy.base, this.chance, number, { pause: pace, writes: 0.4 });
    await phone.join(this.scene.meeting.code ?? '');
    this.phones.push(phone);
  }
}
