import 'reflect-metadata';
import type { INestApplication } from '@nestjs/common';
import { readSettings } from '../../src/config/settings.js';
import { announce } from '../../src/ops/first-run.js';
import type { Patience } from '../../src/ops/patience.js';
import { startServer } from '../../src/server.js';
import type { JsonObject } from '../../src/engine/json.js';
import { Console, Facilitator, type MeetingPlan } from './facilitator.js';
import { Phone } from './phone.js';
import { Recording } from './recording.js';
import { newServerPlace, type ServerPlace } from './server-place.js';

/** The whole server in this process, with an empty database and a facilitator. */
export interface TestHouse {
  readonly base: string;
  readonly facilitator: Facilitator;
  readonly place: ServerPlace;
  /** The server from within, for what nobody can ask it from outside. */
  readonly app: INestApplication;
  stop(): Promise<void>;
}

/**
 * Starts a server on a port that the system chooses, on Postgres when `DATABASE_URL` names one.
 * @param env what it finds in its environment beside that
 * @param patience how long connections may take, when not as usual
 */
export async function startHouse(env: Readonly<Record<string, string>> = {}, patience?: Patience): Promise<TestHouse> {
  const place = await newServerPlace();
  const settings = readSettings({ ...place.env, ...env, PORT: '0', HOST: '127.0.0.1', NODE_ENV: 'test' });
  const running = await startServer(settings, patience);
  let said = '';
  await announce(running.app, settings, running.port, (line) => (said += `${line}\n`));
  const base = `http://127.0.0.1:${String(running.port)}`;
  return {
    base,
    facilitator: await Facilitator.firstRun(base, () => said),
    place,
    app: running.app,
    stop: async () => {
      await running.stop();
      await place.remove();
    },
  };
}

/** An open session with its console and everything that was heard in it. */
export class Table {
  readonly phones: Phone[] = [];

  private constructor(
    readonly house: Pick<TestHouse, 'facilitator'>,
    readonly meeting: MeetingPlan,
    readonly console: Console,
    readonly recording: Recording,
  ) {}

  /** Plans a werkteam meeting with these items, opens it and opens a console. */
  static async open(house: Pick<TestHouse, 'facilitator'>, items: readonly JsonObject[]): Promise<Table> {
    const meeting = await house.facilitator.openMeeting({
      kind: 'werkteam',
      cafeType: null,
      title: 'Armoede en schulden',
      question: 'Hoe helpen we eerder?',
      team: 'Proefteam',
      date: '2027-01-21',
      expected: null,
      organisations: ['Stichting de Buurtbron'],
      perspectives: ['uitvoering'],
      items: items.map((item, place) => ({ id: `item-${String(place + 1)}`, minutes: 10, ...item })),
    });
    const recording = new Recording();
    const console = new Console(meeting.id, house.facilitator.rest, recording);
    await console.face.connect();
    return new Table(house, meeting, console, recording);
  }

  /** Lets so many people in, all at once. */
  async seat(count: number): Promise<Phone[]> {
    const from = this.phones.length;
    const { rest } = this.house.facilitator;
    const seated = Array.from({ length: count }, (_, i) => new Phone(rest, `phone ${String(from + i + 1)}`, this.recording));
    this.phones.push(...seated);
    const { code } = this.meeting;
    return Promise.all(seated.map(async (phone) => (await phone.join({ code: code ?? '' })).connect({ within: 30_000 })));
  }

  /** Goes on to the next item and waits until the phones are there. @returns the run */
  async next(): Promise<string> {
    const before = this.console.activity?.run;
    await this.console.command('session/next');
    const { run } = await this.console.face.sees('the next item', () => (this.console.activity?.run === before ? null : this.console.activity));
    return run;
  }

  /** Opens a vote between `a` and `b`. */
  async openVote(mode: 'open' | 'anonymous'): Promise<void> {
    await this.console.command('minority-round/frame', { question: 'Waar beginnen we?', room: 'proposal', mode });
    const options = ['a', 'b'].map((id) => ({ id, text: `Plek ${id}` }));
    await this.console.command('minority-round/set-options', { options });
    await this.console.command('minority-round/open-vote', { override: true });
  }

  close(): void {
    for (const phone of this.phones) phone.close();
    this.console.face.close();
  }
}
