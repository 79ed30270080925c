import { BusyPhone, type Pace } from '../crowd/busy-phone.js';
import { type Comeback, soon } from '../crowd/comeback.js';
import type { Chance } from '../simulate/chance.js';
import { until } from '../support/retry.js';
import { Audit, auditShown, auditStored } from './audit.js';
import { auditReport, auditVote, sharedTexts } from './audit-outside.js';
import { openScene, openVote, renameStep, type Scene } from './crowd.js';
import type { Stage } from './stage.js';

/** How many come in at the same time. */
const WAVE = 25;

/** How an evening is. */
export interface Wish {
  readonly people: number;
  readonly pace: Pace;
  readonly mode: 'open' | 'anonymous';
  /** Which one it is: sentences of one evening are told from those of another by it. */
  readonly number: number;
  readonly comeback?: Comeback;
  /** Where phones connect; the server itself unless told. */
  readonly base?: () => string;
  /** What kind of phones people have; busy ones unless told. */
  readonly phone?: typeof BusyPhone;
}

/** One meeting in which everybody votes and writes, and what became of it. */
export class Evening {
  readonly phones: BusyPhone[] = [];
  #steps = 0;

  private constructor(
    readonly scene: Scene,
    private readonly stage: Stage,
    private readonly chance: Chance,
    private readonly wish: Wish,
  ) {}

  /** Opens a meeting, lets people in and opens the vote. */
  static async open(stage: Stage, chance: Chance, wish: Wish): Promise<Evening> {
    const evening = new Evening(await openScene(stage.facilitator, wish.mode, `avond ${String(wish.number)}`), stage, chance, wish);
    for (let n = 0; n < wish.people; n += WAVE) await Promise.all(Array.from({ length: Math.min(WAVE, wish.people - n) }, () => evening.welcome()));
    await openVote(evening.scene);
    return evening;
  }

  /** Somebody comes in, however long that takes. */
  async welcome(): Promise<BusyPhone> {
    const { pace, comeback = soon, base = () => this.stage.server.base, phone: Kind = BusyPhone } = this.wish;
    const phone = new Kind(base, this.chance, this.phones.length + 1, pace, comeback);
    this.phones.push(phone);
    await phone.join(this.scene.meeting.code ?? '');
    return phone;
  }

  start(): void {
    for (const phone of this.phones) phone.start(this.scene);
  }

  get acked(): number {
    return this.phones.reduce((sum, { diary }) => sum + diary.acked, 0);
  }

  /** Sentences that were shared with the whole community. */
  get shared(): readonly string[] {
    return this.phones.flatMap(({ diary }) => sharedTexts(diary.entries));
  }

  /**
   * The facilitator calls the step something else, and waits until everybody shows it.
   * @param since when those times are counted from, in milliseconds since 1970
   * @returns milliseconds until each phone was back after that, with a whole frame
   * @throws Error when somebody is on a wrong step for longer than a minute
   */
  async together(since: number): Promise<number[]> {
    const title = `Stap ${String(++this.#steps)}`;
    await renameStep(this.scene, title);
    const wrong = () => this.phones.filter((phone) => !(phone.connected && phone.run === this.scene.voteRun && phone.title === title));
    await until('everybody is on the right step', () => wrong().length === 0, { within: 60_000, every: 10 }).catch((error: unknown) => {
      const shown = wrong().map(({ number, connected, run, title: shows }) => `${number}: ${connected ? 'connected' : 'away'}, ${String(run)} ${shows}`);
      throw new Error(`wrong steps: ${shown.slice(0, 5).join('; ')}`, { cause: error });
    });
    return this.phones.map(({ framedAt }) => Math.max(0, framedAt - since));
  }

  async stop(): Promise<void> {
    await Promise.all(this.phones.map((phone) => phone.stop()));
  }

  /** Stops everybody and compares the diaries with everything: what is stored, shown, counted and reported. */
  async end(): Promise<Audit> {
    const audit = new Audit();
    const { scene, phones } = this;
    await this.stop();
    await scene.facilitator.rest.get(`/api/meetings/${scene.meeting.id}/log`); // the learning log has read everything now
    const database = await this.stage.place.reader();
    await auditStored(database, { session: scene.meeting.id, runs: scene, phones }, audit).finally(() => database.close());
    auditShown({ session: scene.meeting.id, runs: scene, phones }, audit);
    await auditVote(scene, phones, audit);
    await auditReport(scene, phones, audit);
    this.close();
    return audit;
  }

  close(): void {
    for (const phone of this.phones) phone.close();
    this.scene.console.face.close();
  }
}
