import type { MeetingKind } from '../../src/engine/meeting-kinds.js';
import { randomBytes } from 'node:crypto';
import type { JsonObject } from '../../src/engine/json.js';
import type { ProgrammeItem } from '../../src/engine/programme.js';
import { Face, type Sent } from './face.js';
import type { Recording } from './recording.js';
import { Rest } from './rest-client.js';
import { until } from './retry.js';

/** A planned meeting as the REST side gives it. */
export interface MeetingPlan {
  readonly id: string;
  readonly status: 'planned' | 'open' | 'closed';
  readonly version: number;
  readonly code: string | null;
  readonly joinUrl: string;
  readonly permanentUrl: string;
  readonly screenUrl: string;
  readonly items: readonly ProgrammeItem[];
}

/** What a meeting is made of. */
export interface MeetingWish {
  readonly kind: MeetingKind;
  readonly cafeType: string | null;
  readonly title: string;
  readonly question: string;
  readonly team: string;
  readonly teamId?: string;
  readonly date: string;
  readonly expected: number | null;
  readonly organisations: readonly string[];
  readonly perspectives: readonly string[];
  readonly items: readonly JsonObject[];
}

/** What is behind a `#` or the last `/` of a link. */
export function tokenOf(link: string): string {
  return link.slice(Math.max(link.lastIndexOf('#'), link.lastIndexOf('/')) + 1);
}

/** A facilitator with an account: makes meetings, opens them and steers them from a console. */
export class Facilitator {
  readonly passphrase = `drie losse woorden ${randomBytes(6).toString('hex')}`;

  private constructor(
    readonly rest: Rest,
    readonly email: string,
  ) {}

  /**
   * Makes the first account with the link that the server printed.
   * @param said what the server has said so far; asked again until the link is in it
   */
  static async firstRun(base: string, said: () => string): Promise<Facilitator> {
    const facilitator = new Facilitator(new Rest(base), 'procesbegeleider@example.org');
    const link = await until('the first-run link', () => /\/begin#([A-Za-z0-9_-]{43})/.exec(said())?.[1] ?? null);
    const { email, passphrase } = facilitator;
    await facilitator.rest.post('/api/setup', { token: link, name: 'Procesbegeleider', email, passphrase });
    return facilitator;
  }

  /** Logs in on a server that has an account already. */
  static async logIn(base: string, email: string, passphrase: string): Promise<Facilitator> {
    const facilitator = new Facilitator(new Rest(base), email);
    await facilitator.rest.post('/api/login', { email, passphrase });
    return facilitator;
  }

  /** The first community in which this account has a role. */
  async community(): Promise<string> {
    const { grants } = await this.rest.get<{ grants: { community: string }[] }>('/api/me');
    const [first] = grants;
    if (!first) throw new Error('this account has no role anywhere');
    return first.community;
  }

  /** Makes a meeting and opens it. */
  async openMeeting(wish: MeetingWish): Promise<MeetingPlan> {
    const { id } = await this.rest.post<MeetingPlan>('/api/meetings', { community: await this.community(), ...wish });
    return this.rest.post<MeetingPlan>(`/api/meetings/${id}/open`);
  }

  /** Opens a console on a session and waits for its first frame. */
  async console(session: string, recording?: Recording): Promise<Console> {
    const console = new Console(session, this.rest, recording);
    await console.face.connect();
    return console;
  }

  /** Opens the projector's page of a meeting. */
  async screen(meeting: MeetingPlan, recording?: Recording): Promise<Face> {
    const auth = { face: 'screen', session: meeting.id, token: tokenOf(meeting.screenUrl) } as const;
    return new Face({ base: this.rest.base, auth, name: 'screen', recording }).connect();
  }
}

/** A refusal where none was expected. */
export class Unexpected extends Error {}

/** The facilitator's live page. */
export class Console {
  readonly face: Face;

  constructor(session: string, rest: Rest, recording?: Recording) {
    this.face = new Face({ base: rest.base, auth: { face: 'console', session } as const, cookie: rest.cookie, name: 'console', recording });
  }

  /** Sends a command that must be accepted. @throws Unexpected with the name of the refusal */
  async command(type: string, data: JsonObject = {}, more: { readonly as?: string; readonly run?: string; readonly id?: string } = {}): Promise<Sent> {
    const sent = await this.face.send(type, data, more);
    if (!sent.ack.ok) throw new Unexpected(`${type} was refused: ${sent.ack.refused} ${JSON.stringify(sent.ack.detail ?? {})}`);
    return sent;
  }

  /** What the console shows. */
  get view(): JsonObject {
    return this.face.parts.facilitator ?? {};
  }

  /** The activity of now, or null between items. */
  get activity(): Activity | null {
    return activityOf(this.face.parts.facilitator);
  }

  /** How many of the people present contributed to the step of now. */
  get contributed(): number {
    const progress = this.view['progress'] as { contributed?: number } | null | undefined;
    return progress?.contributed ?? 0;
  }
}

/** What every view says of the activity of now. `view` is the werkvorm's own. */
export interface Activity {
  readonly run: string;
  readonly item: string;
  readonly werkvorm: string;
  readonly view: JsonObject;
}

/** The activity in a part of a frame. */
export function activityOf(part: JsonObject | undefined): Activity | null {
  return (part?.['activity'] ?? null) as Activity | null;
}
