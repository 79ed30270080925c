import type { RestServer } from '../../test/support/rest-server.js';
import { insertAccount } from '../access/account-store.js';
import { giveRole } from '../access/grant-store.js';
import { startLogin } from '../access/login-store.js';
import { makePersonalLink } from '../access/personal-links.js';
import type { Grant } from '../access/rights.js';
import { randomId, randomToken } from '../config/clock.js';
import { DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import { insertRows, type Row } from '../config/sql.js';

/** What specs of this room put into the database themselves: people and places that other rooms make. */
export class Neighbours {
  constructor(private readonly server: RestServer) {}

  private get database(): Database {
    return this.server.get<Database>(DATABASE);
  }

  private async put(table: string, row: Record<string, unknown>): Promise<void> {
    await this.database.write((query) => insertRows(query, table, Object.keys(row), [Object.values(row)]));
  }

  rows(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.database.query(sql, values);
  }

  async community(): Promise<string> {
    const id = randomId();
    await this.put('community', { id, name: 'Elders', motto: '', language: 'nl', zone: 'Europe/Amsterdam', fictitious: 1, version: 1, created_at: 1 });
    return id;
  }

  /** @returns its id and the token of its calendar */
  async team(name: string, community = this.server.community): Promise<{ id: string; calendar: string }> {
    const [id, calendar] = [randomId(), randomToken()];
    await this.put('team', { id, community, name, kind: 'werkteam', rhythm: '', missing_voices: '[]', fictitious: 1, calendar_token: calendar, version: 1, created_at: 1 });
    return { id, calendar };
  }

  async renameTeam(id: string, name: string): Promise<void> {
    await this.database.write((query) => query('UPDATE team SET name = ? WHERE id = ?', [name, id]));
  }

  async perspective(name: string, place: number, letter = name.slice(0, 1)): Promise<string> {
    const id = randomId();
    await this.put('perspective', { id, community: this.server.community, name, name_key: name.toLowerCase(), letter, place });
    return id;
  }

  async organisation(name: string): Promise<string> {
    const id = randomId();
    await this.put('organisation', { id, community: this.server.community, name, name_key: name.toLowerCase(), fictitious: 1 });
    return id;
  }

  /** A member of a team, with a personal link. */
  async member(team: string, name: string, more: { organisation?: string; perspective?: string; joinedOn?: string; leftOn?: string; community?: string } = {}): Promise<{ id: string; membership: string; link: string }> {
    const [id, membership] = [randomId(), randomId()];
    const { organisation = null, perspective = null, joinedOn = '2026-09-01', leftOn = null, community = this.server.community } = more;
    await this.put('member', { id, community, name, organisation, perspective, function: '', language: 'nl', fictitious: 1, version: 1, created_at: 1 });
    await this.put('membership', { id: membership, team, member: id, joined_on: joinedOn, left_on: leftOn });
    return { id, membership, link: await this.database.write((query) => makePersonalLink(query, id, 1)) };
  }

  async replaced(membership: string, by: string): Promise<void> {
    await this.database.write((query) => query('UPDATE membership SET replaced_by = ? WHERE id = ?', [by, membership]));
  }

  async wants(team: string, perspective: string): Promise<void> {
    await this.put('wanted_perspective', { team, perspective });
  }

  /** Somebody who registered for a meeting. @returns the token of their link */
  async registration(meeting: string, place: number, more: { state?: string; email?: string | null; language?: string } = {}): Promise<string> {
    const token = randomToken();
    const { state = 'confirmed', email = `gast${place}@example.org`, language = 'nl' } = more;
    await this.put('registration', { id: randomId(), meeting, token, state, place, name: `Gast ${place}`, email, organisation: '', perspective: '', brings: '', wants: '', language, made_at: 1 });
    return token;
  }

  /** An account with these roles. @returns the cookie of its login */
  async account(...grants: readonly Omit<Grant, 'community'>[]): Promise<string> {
    const id = randomId();
    return this.database.write(async (query) => {
      await insertAccount(query, { id, name: 'Collega', email: `${id}@example.org`, passphraseHash: '' }, this.server.clock.at);
      for (const grant of grants) await giveRole(query, id, { ...grant, community: this.server.community }, null, this.server.clock.at);
      return `kc_session=${await startLogin(query, id, this.server.clock.at)}`;
    });
  }
}
