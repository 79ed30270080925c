import { randomId, randomToken } from '../../config/clock.js';
import { insertRows } from '../../config/sql.js';
import { NOTHING_WRITTEN } from '../../engine/learning.js';
import { type EntryPlace, keepEntry, searchIndex, type Written } from '../entry-store.js';
import { LogTown } from '../log/log.fixture.js';
import type { ReviewAnswer, ReviewEntry } from './review.schemas.js';

/** What of an entry matters to a spec. */
export type EntryWish = Partial<Written> & Partial<Pick<EntryPlace, 'session' | 'team' | 'author' | 'owner' | 'community'>> & { readonly at?: number };

/** A community with a desk, and entries that are put straight into the log. */
export class DeskTown extends LogTown {
  get review(): string {
    return `${this.path}/review`;
  }

  /** A page of the desk. */
  async desk(query: Readonly<Record<string, string>> = {}): Promise<ReviewAnswer> {
    const { status, body } = await this.server.ask('GET', `${this.review}?${new URLSearchParams(query).toString()}`);
    if (status !== 200) throw new Error(`the desk answered ${String(status)} ${JSON.stringify(body)}`);
    return body as unknown as ReviewAnswer;
  }

  async texts(query: Readonly<Record<string, string>> = {}): Promise<string[]> {
    return (await this.desk(query)).entries.map(({ text }) => text).sort();
  }

  async entry(text: string): Promise<ReviewEntry> {
    const found = (await this.desk()).entries.find((one) => one.text === text);
    if (!found) throw new Error(`${text} is not at the desk`);
    return found;
  }

  /** Writes an entry, or writes it anew. @returns its key in the log */
  async entered(text: string, { at = this.server.clock.at, session = '', team = null, author = null, owner = session === '' ? 'iemand' : null, community = this.server.community, ...said }: EntryWish = {}, id = randomId()): Promise<string> {
    const key = session === '' ? id : `${session}/${id}`;
    const written: Written = { ...NOTHING_WRITTEN, level: 'individual', audience: 'community', named: false, layer: null, form: null, turn: null, follow: false, ...said, text };
    const place: EntryPlace = { id: key, session, run: '', werkvorm: 'reflection', community, team, author, owner };
    await this.database.write((query) => keepEntry(query, searchIndex(this.database.kind), place, written, at));
    await this.database.checkpoint();
    return key;
  }

  /** A meeting that is over, with who was there. @param members of a participant each; null for a guest. @returns its id */
  async held(date: string, team: string | null = null, members: readonly (string | null)[] = [], title = 'Overleg'): Promise<string> {
    const id = randomId();
    const row = {
      id, status: 'closed', version: 1, kind: team === null ? 'kenniscafe' : 'werkteam', title, question: '', team: '', date, organisations: '[]', perspectives: '[]', items: '[]',
      permanent: randomToken(), screen_token: randomToken(), owner: 'niemand', created_at: 1, community: this.server.community, team_id: team, opened_at: Date.parse(date), closed_at: Date.parse(date),
    };
    await this.database.write(async (query) => {
      await insertRows(query, 'meeting', Object.keys(row), [Object.values(row)]);
      await insertRows(query, 'attendance', ['session', 'person', 'member', 'joined_at'], members.map((member, at) => [id, `p${String(at)}`, member, 1]));
    });
    return id;
  }
}
