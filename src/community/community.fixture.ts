import type { Answer, RestServer } from '../../test/support/rest-server.js';
import { DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';

/** Something that came back with an id. */
export interface Made {
  readonly id: string;
  readonly [key: string]: unknown;
}

/** The community of the first account of a server, to be filled over REST. */
export class Town {
  constructor(readonly server: RestServer) {}

  get path(): string {
    return `/api/communities/${this.server.community}`;
  }

  organisation(name = 'Gemeente Nergens'): Promise<Made> {
    return this.made(`${this.path}/organisations`, { name });
  }

  perspective(name: string): Promise<Made> {
    return this.made(`${this.path}/perspectives`, { name });
  }

  period(name: string, startsOn: string | null = null, endsOn: string | null = null): Promise<Made> {
    return this.made(`${this.path}/periods`, { name, startsOn, endsOn });
  }

  team(name = 'Schulden', more: object = {}): Promise<Made> {
    return this.made(`${this.path}/teams`, { name, kind: 'werkteam', period: null, rhythm: '', missingVoices: [], ...more });
  }

  /** Somebody new in a team. */
  async member(team: Made, name: string, more: object = {}): Promise<{ member: string; membership: string; [key: string]: unknown }> {
    const { body, status } = await this.server.ask('POST', `/api/teams/${team.id}/members`, { name, joinedOn: '2026-09-01', ...more });
    if (status !== 201) throw new Error(`${name} did not join: ${JSON.stringify(body)}`);
    return body as unknown as { member: string; membership: string };
  }

  /** A personal link of a member, and how their phone asks. */
  async phone(member: string): Promise<{ token: string; ask(method: string, path: string, body?: unknown): Promise<Answer> }> {
    const { body } = await this.server.ask('POST', `/api/members/${member}/link`);
    const token = String(body['link']).split('#')[1] ?? '';
    return { token, ask: (method, path, asked) => this.server.ask(method, path, asked, { cookie: '', authorization: `Bearer ${token}` }) };
  }

  get database(): Database {
    return this.server.get<Database>(DATABASE);
  }

  /** What the audit trail holds, the oldest first. */
  async trail(): Promise<{ action: string; subject: string | null; name: string }[]> {
    const rows = await this.database.query('SELECT action, subject, subject_name FROM audit_entry WHERE community = ? ORDER BY at, id', [this.server.community]);
    return rows.map((row) => ({ action: String(row['action']), subject: typeof row['subject'] === 'string' ? row['subject'] : null, name: String(row['subject_name']) }));
  }

  private async made(path: string, body: object): Promise<Made> {
    const answer = await this.server.ask('POST', path, body);
    if (answer.status !== 201) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body as unknown as Made;
  }
}

/** The name of a refusal with its status and field, to compare at once. */
export function refusal({ status, body }: Answer): unknown[] {
  return [status, body['refused'], ...(body['field'] === undefined ? [] : [body['field']])];
}
