import { randomUUID } from 'node:crypto';
import type { JsonObject } from '../../src/engine/json.js';
import type { Chance } from '../simulate/chance.js';
import { pause } from '../support/retry.js';
import type { Comeback } from './comeback.js';
import { Diary } from './diary.js';
import { ToughPhone } from './tough-phone.js';

const OPTIONS = ['a', 'b', 'c'] as const;

/** Where people vote and write at the same time. */
export interface Runs {
  readonly voteRun: string;
  readonly writeRun: string;
  /** Said in every text, so that those of one meeting are told from those of another. */
  readonly where: string;
  /** How votes are given. */
  readonly mode: 'open' | 'anonymous';
}

/** How busy a phone is. */
export interface Pace {
  /** Milliseconds between two contributions, about; 0 to go on at once. */
  readonly pause: number;
  /** The part of them that is written for the learning log; the others are votes. */
  readonly writes: number;
}

/** A phone that votes and writes all the time, whatever happens to the servers, and keeps a diary of what it sent and was told. */
export class BusyPhone extends ToughPhone {
  readonly diary = new Diary();
  readonly latencies: number[] = [];
  #going = false;
  #life: Promise<void> = Promise.resolve();
  #turn = 0;

  constructor(
    base: () => string,
    chance: Chance,
    readonly number: number,
    private readonly pace: Pace,
    comeback?: Comeback,
  ) {
    super(base, chance, comeback);
  }

  /** Begins to vote and write, or goes on after it stopped. */
  start(runs: Runs): void {
    this.#going = true;
    this.#life = this.#work(runs);
  }

  /** Stops, and waits until everything that was sent is answered. */
  async stop(): Promise<void> {
    this.#going = false;
    await this.#life;
  }

  /** One vote, for something else than the last. @throws Error when it is refused */
  async vote({ voteRun, mode }: Runs): Promise<void> {
    const id = randomUUID();
    const option = this.chance.pick(OPTIONS.filter((one) => one !== this.diary.vote));
    this.diary.voted(id);
    await this.tell('minority-round/cast-vote', mode === 'anonymous' ? { option, envelope: this.envelope } : { option }, voteRun, id);
    this.diary.votedAcked(id, option);
  }

  /** One entry for the learning log. @throws Error when it is refused */
  async write({ writeRun, where }: Runs, turn: number): Promise<void> {
    const id = randomUUID();
    const text = `Zin ${String(turn)} van bezoeker ${String(this.number)}, ${where}.`;
    const audience = this.chance.yes(0.5) ? 'team' : 'community';
    this.diary.wrote(id, text, audience);
    await this.tell('reflection/write', { level: 'team', audience, text }, writeRun, id);
    this.diary.wroteAcked(id);
  }

  /** Sends until it is answered. @throws Error when the answer is no */
  protected async tell(type: string, data: JsonObject, run: string, id: string): Promise<void> {
    const { ack, took } = await this.send(type, data, run, id);
    if (!ack.ok) throw new Error(`${type} was refused: ${ack.refused}`);
    this.latencies.push(took);
  }

  async #work(runs: Runs): Promise<void> {
    for (; this.#going; this.#turn++) {
      if (this.pace.pause > 0) await pause(this.chance.below(2 * this.pace.pause));
      await (this.chance.yes(this.pace.writes) ? this.write(runs, this.#turn) : this.vote(runs));
    }
  }
}
