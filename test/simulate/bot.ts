import { randomBytes } from 'node:crypto';
import type { JsonObject } from '../../src/engine/json.js';
import type { Sent } from '../support/face.js';
import { activityOf } from '../support/facilitator.js';
import type { Arrival, Phone, Way } from '../support/phone.js';
import type { Freshness } from './freshness.js';
import type { Ledger } from './ledger.js';
import type { PhoneTime } from './phone-time.js';

/** What somebody does differently. */
export interface Traits {
  /** Comes when the meeting is at the minority round. */
  readonly late: boolean;
  /** Reloads the page now and then. */
  readonly reloads: boolean;
  /** Loses the connection with something in the outbox. */
  readonly losesConnection: boolean;
  /** Sees it differently, and votes so. */
  readonly dissents: boolean;
  /** Goes home after voting. */
  readonly leaves: boolean;
  /** Votes just after the close. */
  readonly slow: boolean;
}

/** What goes along with a contribution. */
export interface Saying {
  readonly text?: string;
  /** Name of the envelope, for an anonymous contribution: the same name is the same envelope. */
  readonly envelope?: string | undefined;
  readonly run?: string;
}

/** Somebody at the table with a phone. Keeps the ledger of everything that was answered. */
export class Bot {
  /** What this phone locks with what only its owner may read. */
  readonly key: Uint8Array = randomBytes(16);
  here = false;

  constructor(
    readonly phone: Phone,
    readonly arrival: Arrival,
    readonly traits: Traits,
    private readonly ledger: Ledger,
    private readonly freshness: Freshness,
    private readonly phoneTime: PhoneTime,
  ) {}

  async join(way: Way): Promise<void> {
    const from = performance.now();
    await this.phone.join(way, this.arrival);
    await this.phone.connect({ within: 30_000 });
    this.ledger.joinTimes.push(performance.now() - from);
    this.ledger.joined.push(this.phone.person);
    this.here = true;
  }

  /** What this phone shows as its own in the activity of now. */
  get mine(): JsonObject {
    return (this.phone.face.parts.mine?.['activity'] ?? {}) as JsonObject;
  }

  /** What the room sees in the activity of now. */
  get room(): JsonObject {
    return activityOf(this.phone.face.parts.room)?.view ?? {};
  }

  /** Contributes, and notes the answer. */
  async say(type: string, data: JsonObject, saying: Saying = {}): Promise<Sent> {
    const run = saying.run ?? activityOf(this.phone.face.parts.room)?.run ?? '';
    const envelope = saying.envelope === undefined ? null : this.phone.envelope(`${run}/${saying.envelope}`);
    const sent = await this.phone.send(type, envelope === null ? data : { ...data, envelope }, { run: run === '' ? undefined : run });
    this.ledger.ackTimes.push(sent.latency);
    this.ledger.acks++;
    this.phoneTime.used(this.phone.name, saying.text?.length ?? 0);
    if (sent.ack.ok) this.#note({ person: this.phone.person, id: sent.id, type, run, text: saying.text ?? '', envelope });
    else this.ledger.refused(`${this.phone.name}: ${type} was refused: ${sent.ack.refused}`);
    return sent;
  }

  /** Contributes what a werkvorm's own bot wants, with the envelope that it made. Its text must be found again, once. */
  async sayAsItIs(type: string, data: JsonObject, typed?: number): Promise<Sent> {
    const run = activityOf(this.phone.face.parts.room)?.run ?? '';
    const text = typeof data['text'] === 'string' ? data['text'] : '';
    const envelope = typeof data['envelope'] === 'string' ? data['envelope'] : null;
    const sent = await this.phone.send(type, data, { run: run === '' ? undefined : run });
    this.ledger.ackTimes.push(sent.latency);
    this.ledger.acks++;
    this.phoneTime.used(this.phone.name, typed ?? text.length);
    if (sent.ack.ok) this.#note({ person: this.phone.person, id: sent.id, type, run, text, envelope, byBot: true });
    else this.ledger.refused(`${this.phone.name}: ${type} was refused: ${sent.ack.refused}`);
    return sent;
  }

  /** As {@link say}, for a first contribution to the step of now: the console counts it. */
  async sayCounted(type: string, data: JsonObject, saying: Saying = {}): Promise<Sent> {
    const sent = await this.say(type, data, saying);
    if (sent.ack.ok) this.freshness.answered(sent.at);
    return sent;
  }

  /** Contributes just when the connection goes: the command may or may not have arrived, and is sent again. */
  async sayWhileLosingConnection(type: string, data: JsonObject, saying: Saying = {}): Promise<void> {
    const first = this.say(type, data, saying);
    this.phone.face.dropConnection();
    await first;
  }

  async leave(): Promise<void> {
    await this.say('session/leave', {}, { run: '' });
    this.here = false;
    this.phone.close();
  }

  #note(contribution: Ledger['contributions'][number]): void {
    this.ledger.contributions.push(contribution);
    const { envelope } = contribution;
    if (envelope !== null && !this.ledger.planted.some((p) => p.text === envelope)) this.ledger.planted.push({ text: envelope, owner: null, shown: false, kept: false });
  }
}
