import type { databaseKinds } from '../../../test/support/databases.js';
import { type Answer, RestServer } from '../../../test/support/rest-server.js';
import { until } from '../../../test/support/retry.js';
import { isDenial } from '../../config/denial.js';
import { JOURNAL, type Journal } from '../../journal/journal.js';
import { Neighbours } from '../meetings.fixture.js';
import type { RegistrationsAnswer, Wish } from './registration.js';
import { RegistrationsService } from './registrations.service.js';

// The clock of the test stands at 15 January 2027.
/** A kenniscafé for two. */
export const PLAN = { kind: 'kenniscafe', cafeType: 'podium', title: 'Schulden & schaamte', date: '2027-02-18', time: '19:30', place: 'De Kade', online: 'https://meet.example/zaal', capacity: 2, items: [{ id: 'a', werkvorm: 'pause', minutes: 120 }] };
/** Nothing but a name is needed. */
export const WISH = { email: null, organisation: '', perspective: '', brings: '', wants: '', language: 'nl' } as const;

/** A kenniscafé and everybody who has to do with it. */
export class CafeDesk {
  meeting = '';
  private version = 1;

  private constructor(readonly server: RestServer) {}

  get service(): RegistrationsService {
    return this.server.get<RegistrationsService>(RegistrationsService);
  }

  static async open(kind: ReturnType<typeof databaseKinds>[number], env: NodeJS.ProcessEnv = {}, change: object = {}): Promise<CafeDesk> {
    const desk = new CafeDesk(await RestServer.start(kind, { PUBLIC_URL: 'https://cafe.example', ...env }));
    await desk.server.setUp();
    desk.meeting = String((await desk.server.ask('POST', '/api/meetings', { community: desk.server.community, ...PLAN, ...change })).body['id']);
    return desk;
  }

  visit(name: string, more: Partial<Wish> = {}, key: string | null = null, from = '192.0.2.1') {
    return this.service.visit(this.meeting, { ...WISH, name, ...more }, key, from);
  }

  /** Registers somebody who sees their link. */
  async token(name: string, more: Partial<Wish> = {}): Promise<string> {
    const visited = await this.visit(name, more);
    if (isDenial(visited) || visited.token === null) throw new Error(`${name} got no link`);
    return visited.token;
  }

  path(rest = ''): string {
    return `/api/meetings/${this.meeting}/registrations${rest}`;
  }

  async list(): Promise<RegistrationsAnswer> {
    return (await this.server.ask('GET', this.path())).body as unknown as RegistrationsAnswer;
  }

  /** `Anna confirmed`, `Bilal waiting 1`, in the order in which they came. */
  async lines(): Promise<string[]> {
    return (await this.list()).people.map((one) => [one.name, one.state, one.place].filter((part) => part !== null).join(' '));
  }

  async idOf(name: string): Promise<string> {
    return (await this.list()).people.find((one) => one.name === name)?.id ?? '';
  }

  change(what: object): Promise<Answer> {
    return this.server.ask('PUT', `/api/meetings/${this.meeting}`, { ...PLAN, ...what, version: this.version++ });
  }

  letters(): Promise<string[]> {
    return new Neighbours(this.server).rows("SELECT kind, recipient, state FROM letter WHERE kind LIKE 'registration%' ORDER BY made_at, kind, recipient").then((rows) => rows.map((row) => `${String(row['kind'])} ${String(row['recipient'])} ${String(row['state'])}`));
  }

  /** Ends the meeting, which was opened before. */
  async closeSession(): Promise<void> {
    const fact = { seq: 2, at: this.server.clock.at, type: 'session/closed', v: 1, data: {}, personal: null };
    await this.server.get<Journal>(JOURNAL).commit(this.meeting, { facts: [fact], seals: [], unseal: [], redact: [], closes: true });
    await until('the meeting is closed', async () => (await this.server.ask('GET', `/api/meetings/${this.meeting}`)).body['status'] === 'closed');
  }

  close(): Promise<void> {
    return this.server.stop();
  }
}

/** Status, name and field of a refusal. */
export function refusal({ status, body }: Answer): unknown[] {
  return [status, body['refused'], body['field']];
}
