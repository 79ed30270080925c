import type { MineFace, RoomFace } from '../../src/werkvormen/minority-round/faces-contract.js';
import { activityOf, type Console, type Facilitator, type MeetingPlan } from '../support/facilitator.js';
import { Phone } from '../support/phone.js';
import { pause, until } from '../support/retry.js';
import type { Chance } from '../simulate/chance.js';

const OPTIONS = ['a', 'b', 'c'] as const;

/** What one phone was told that the server has. */
export interface Books {
  /** Texts by command id. */
  readonly written: Map<string, string>;
  /** The vote that was answered last; a later one may be on its way. */
  vote: string | null;
  acked: number;
}

/** A session with a reflection behind it and a vote that is open, so that people can vote and write at the same time. */
export interface Scene {
  readonly facilitator: Facilitator;
  readonly meeting: MeetingPlan;
  readonly console: Console;
  readonly voteRun: string;
  readonly writeRun: string;
}

/** Opens the meeting. */
export async function openScene(facilitator: Facilitator): Promise<Scene> {
  const meeting = await facilitator.openMeeting({
    kind: 'werkteam',
    cafeType: null,
    title: 'Storing',
    question: 'Wat blijft er over?',
    team: 'Proefteam',
    date: '2027-01-21',
    expected: null,
    organisations: [],
    perspectives: [],
    items: [
      { id: 'write', werkvorm: 'reflection', minutes: 10 },
      { id: 'vote', werkvorm: 'minority-round', minutes: 20, questions: ['Waar beginnen we?'] },
    ],
  });
  const console = await facilitator.console(meeting.id);
  await console.command('session/next');
  const writeRun = await console.face.sees('the reflection', () => (console.activity?.werkvorm === 'reflection' ? console.activity.run : null));
  await console.command('session/next');
  const voteRun = await console.face.sees('the round', () => (console.activity?.werkvorm === 'minority-round' ? console.activity.run : null));
  return { facilitator, meeting, console, voteRun, writeRun };
}

/** Opens the anonymous vote, when there are people enough. */
export async function openVote({ console }: Scene): Promise<void> {
  await console.command('minority-round/frame', { question: 'Waar beginnen we?', room: 'proposal', mode: 'anonymous' });
  await console.command('minority-round/set-options', { options: OPTIONS.map((id) => ({ id, text: `Plek ${id}` })) });
  await console.command('minority-round/open-vote', { override: true });
}

/** Somebody who votes and writes all the time, whatever happens to the server. */
export class Visitor {
  readonly books: Books = { written: new Map(), vote: null, acked: 0 };
  readonly phone: Phone;
  #going = true;
  #life: Promise<void> = Promise.resolve();

  constructor(
    private readonly scene: Scene,
    private readonly chance: Chance,
    private readonly number: number,
  ) {
    this.phone = new Phone(scene.facilitator.rest, `visitor ${String(number)}`);
  }

  /** Joins; while the server is away it asks again, with the same secret. */
  async join(): Promise<void> {
    await until('a visitor is in', () => this.phone.join({ code: this.scene.meeting.code ?? '' }), { within: 30_000 });
    await this.phone.connect({ within: 30_000 });
  }

  /** Begins to vote and write. */
  start(): void {
    this.#life = this.live();
  }

  /** Stops, and waits until everything that was sent is answered. */
  async stop(): Promise<void> {
    this.#going = false;
    await this.#life;
  }

  /** Whether the phone shows the vote, in a frame that came after `since`. */
  isBack(since: number): boolean {
    const { face } = this.phone;
    if (!face.connected || face.connectedAt < since || face.frames.length === 0) return false;
    const room = activityOf(face.parts.room);
    const mine = face.parts.mine?.['activity'] as MineFace | undefined;
    return room?.run === this.scene.voteRun && (room.view as unknown as RoomFace).vote === 'open' && mine !== undefined;
  }

  /** The envelope of this phone's vote. */
  get envelope(): string {
    return this.phone.envelope('vote');
  }

  private async live(): Promise<void> {
    for (let turn = 0; this.#going; turn++) {
      await (this.chance.yes(0.6) ? this.vote() : this.write(turn));
      await pause(this.chance.below(40));
    }
  }

  private async vote(): Promise<void> {
    const option = this.chance.pick(OPTIONS);
    const { ack } = await this.phone.send('minority-round/cast-vote', { option, envelope: this.envelope }, { run: this.scene.voteRun });
    if (!ack.ok) throw new Error(`a vote was refused: ${ack.refused}`);
    this.books.vote = option;
    this.books.acked++;
  }

  private async write(turn: number): Promise<void> {
    const text = `Zin ${String(turn)} van bezoeker ${String(this.number)}.`;
    const { ack, id } = await this.phone.send('reflection/write', { level: 'team', audience: 'team', text }, { run: this.scene.writeRun });
    if (!ack.ok) throw new Error(`an entry was refused: ${ack.refused}`);
    this.books.written.set(id, text);
    this.books.acked++;
  }
}
