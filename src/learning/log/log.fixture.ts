import { randomBytes } from 'node:crypto';
import type { Answer } from '../../../test/support/rest-server.js';
import { type Acting, ACTING } from '../../access/acting.js';
import { type Made, Town } from '../../community/community.fixture.js';
import { randomId } from '../../config/clock.js';
import type { Actor } from '../../engine/facts.js';
import { lockedAs } from '../../engine/locked.fixture.js';
import type { JsonObject } from '../../engine/json.js';
import { foldSession } from '../../journal/fold.js';
import { type Journal, JOURNAL } from '../../journal/journal.js';
import { werkvormen } from '../../werkvormen/index.js';
import type { MyEntry, MyLogAnswer } from './log.schemas.js';

/** How a phone with a link asks. */
export interface LogPhone {
  readonly token: string;
  ask(method: string, path: string, body?: unknown): Promise<Answer>;
  log(): Promise<MyLogAnswer>;
  entries(): Promise<MyEntry[]>;
}

/** Somebody's own phone in a meeting, without a link. */
export interface GuestPhone {
  readonly session: string;
  readonly secret: string;
  readonly person: string;
}

/** What is for others, in as few fields as can be; `checked` because a text of a spec may look like anything. */
export const shared = (text: string, more: JsonObject = {}): JsonObject => ({ level: 'individual', audience: 'community', text, checked: true, ...more });
/** What is for its author only: `mark` can be searched for. */
export const hidden = (mark: string, more: JsonObject = {}): JsonObject => ({ level: 'individual', audience: 'me', locked: lockedAs(mark), ...more });
export const forOrganisation = (text: string, more: JsonObject = {}): JsonObject => shared(text, { level: 'organisation', nextStep: 'Meelezen', landsAt: 'Gemeente Nergens', ...more });

/** A community with people who keep a log, and meetings to write in. */
export class LogTown extends Town {
  holding(token: string): LogPhone {
    const ask = (method: string, path: string, body?: unknown): Promise<Answer> => this.server.ask(method, `/api/log${path}`, body, { cookie: '', authorization: `Bearer ${token}` });
    const log = async (): Promise<MyLogAnswer> => (await ask('GET', '')).body as unknown as MyLogAnswer;
    return { token, ask, log, entries: async () => (await log()).entries };
  }

  /** A new member with a link. */
  async writer(team: Made, name: string): Promise<LogPhone & { member: string }> {
    const { member } = await this.member(team, name);
    return { member, ...this.holding((await this.phone(member)).token) };
  }

  /** An open meeting that is at its reflection. */
  async meeting(team: Made | null, config: JsonObject = {}): Promise<{ id: string; code: string; run: string }> {
    const items = [{ id: 'item', werkvorm: 'reflection', minutes: 10, config }];
    const plan = { community: this.server.community, kind: 'werkteam', title: 'Overleg', date: '2027-01-15', teamId: team?.id ?? null, items };
    const { id } = (await this.server.ask('POST', '/api/meetings', plan)).body;
    const { code } = (await this.server.ask('POST', `/api/meetings/${String(id)}/open`)).body;
    await this.act(String(id), { kind: 'facilitator', id: 'f' }, 'session/next', {});
    return { id: String(id), code: String(code), run: 'item-r1' };
  }

  async join(code: string, more: JsonObject = {}): Promise<GuestPhone> {
    const secret = randomBytes(32).toString('base64url');
    const { session, person } = (await this.server.ask('POST', '/api/join', { code, secret, ...more }, { cookie: '' })).body;
    return { session: String(session), person: String(person), secret };
  }

  /** @throws Error with the name of the refusal */
  async act(session: string, actor: Actor, type: string, data: JsonObject, more: { readonly id?: string; readonly as?: string } = {}): Promise<void> {
    const request = { id: randomId(), type, data, ...more };
    const answer = await this.server.get<Acting>(ACTING).act(session, actor, request);
    if (!answer.ok) throw new Error(`${type}: ${answer.refused}`);
  }

  /** Somebody without a phone is there, for whom the facilitator types. @returns the participant */
  async addPerson(session: string, name: string): Promise<string> {
    await this.act(session, { kind: 'facilitator', id: 'f' }, 'session/add-person', { name });
    const state = await foldSession(this.server.get<Journal>(JOURNAL), session, werkvormen);
    const person = [...(state?.roster.people.values() ?? [])].find((one) => one.name === name);
    return person?.id ?? '';
  }

  /** Somebody writes in a meeting. */
  write({ session, person }: GuestPhone, entry: JsonObject): Promise<void> {
    return this.act(session, { kind: 'participant', id: person }, 'reflection/write', entry);
  }

  /** What stands in the tables of the database, all of them. */
  async everything(): Promise<string> {
    const { query, kind } = this.database;
    const tables = await query(kind === 'sqlite' ? "SELECT name FROM sqlite_master WHERE type = 'table'" : 'SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()');
    const rows = await Promise.all(tables.map(({ name }) => query(`SELECT * FROM "${String(name)}"`)));
    return JSON.stringify(rows);
  }
}
