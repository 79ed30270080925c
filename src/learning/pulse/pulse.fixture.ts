import { randomId, randomToken } from '../../config/clock.js';
import { type Made, Town } from '../../community/community.fixture.js';
import type { JsonObject } from '../../engine/json.js';
import type { Answer, RestServer } from '../../../test/support/rest-server.js';
import type { TeamPulses } from './pulse.schemas.js';

/** Somebody's phone with the link of a pulse: it keeps two secrets that are nobody's name. */
export class PulsePhone {
  readonly secret = randomToken();
  readonly ballot = randomId();

  constructor(
    private readonly server: RestServer,
    private readonly token: string,
  ) {}

  form(): Promise<Answer> {
    return this.server.ask('GET', '/api/pulse', undefined, this.headers);
  }

  answer(answers: JsonObject, text = '', more: JsonObject = {}): Promise<Answer> {
    return this.server.ask('POST', '/api/pulse', { secret: this.secret, ballot: this.ballot, answers, text, ...more }, this.headers);
  }

  private get headers(): Record<string, string> {
    return { cookie: '', authorization: `Bearer ${this.token}` };
  }
}

/** A team on a server, with as many members as a test needs. */
export class PulseTeam {
  private constructor(
    readonly server: RestServer,
    readonly team: Made,
  ) {}

  static async of(server: RestServer, members: number, name = 'Schulden', more: object = {}): Promise<PulseTeam> {
    const town = new Town(server);
    const team = await town.team(name, more);
    for (let n = 1; n <= members; n++) await town.member(team, `Lid ${String(n)} Verzonnen`);
    return new PulseTeam(server, team);
  }

  start(more: JsonObject = {}): Promise<Answer> {
    return this.server.ask('POST', `/api/teams/${this.team.id}/pulses`, { title: 'Najaar', items: ['trust', 'roles'], closesOn: this.day(7), ...more });
  }

  /** Starts a pulse. @returns its id, and as many phones with its link as are asked for */
  async ask(phones: number, more: JsonObject = {}): Promise<{ id: string; token: string; phones: PulsePhone[] }> {
    const { status, body } = await this.start(more);
    if (status !== 201) throw new Error(`no pulse: ${JSON.stringify(body)}`);
    const token = String(body['link']).split('#')[1] ?? '';
    return { id: String(body['id']), token, phones: Array.from({ length: phones }, () => new PulsePhone(this.server, token)) };
  }

  close(id: string): Promise<Answer> {
    return this.server.ask('POST', `/api/teams/${this.team.id}/pulses/${id}/close`);
  }

  async page(): Promise<TeamPulses> {
    const { status, body } = await this.server.ask('GET', `/api/teams/${this.team.id}/pulses`);
    if (status !== 200) throw new Error(`no pulses: ${JSON.stringify(body)}`);
    return body as unknown as TeamPulses;
  }

  /** So many days from now, where the community is. */
  day(from: number): string {
    return new Date(this.server.clock.now() + from * 24 * 60 * 60_000).toISOString().slice(0, 10);
  }
}
