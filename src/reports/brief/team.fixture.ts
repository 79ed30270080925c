import { randomId, randomToken } from '../../config/clock.js';
import type { Database } from '../../config/database.js';
import { insertRows } from '../../config/sql.js';
import { insertCommunity } from '../../community/community-store.js';
import { insertFraming } from '../../community/framing-store.js';
import { insertMembers } from '../../community/member-store.js';
import { insertMemberships } from '../../community/membership-store.js';
import { insertOrganisations } from '../../community/organisation-store.js';
import { appendPerspectives } from '../../community/perspective-store.js';
import { insertTeam } from '../../community/team-store.js';
import type { Rehearsal } from '../../engine/rehearsal.js';
import { SqlJournal } from '../../journal/sql-journal.js';

/** A moment on an invented day, in milliseconds. */
export const on = (day: string): number => Date.parse(`${day}T12:00:00Z`);

/** An invented team in a database of its own, to be filled by a spec. */
export class InventedTeam {
  readonly community = 'gemeenschap';
  readonly team = 'team';
  readonly journal: SqlJournal;
  private perspectives = new Map<string, string>();

  private constructor(private readonly database: Database) {
    this.journal = new SqlJournal(database);
  }

  static async in(database: Database): Promise<InventedTeam> {
    const invented = new InventedTeam(database);
    const { community, team } = invented;
    await database.write(async (query) => {
      await insertCommunity(query, { id: community, name: 'Werkplaats Nergens', motto: '', language: 'nl', zone: 'Europe/Amsterdam', fictitious: true, version: 1 }, 0);
      await insertTeam(query, { id: team, community, name: 'Schulden', kind: 'werkteam', period: null, rhythm: '', missingVoices: ['kredietbank'], fictitious: true, calendarToken: randomToken(), version: 1 }, 0);
      await insertOrganisations(query, [{ id: 'o1', community, name: 'Gemeente Nergens', archived: false, fictitious: true }]);
      for (const { id, name } of await appendPerspectives(query, community, ['beleid', 'bewoner'])) {
        invented.perspectives.set(name, id);
        await insertRows(query, 'wanted_perspective', ['team', 'perspective'], [[team, id]]);
      }
    });
    return invented;
  }

  /** @returns the membership */
  async member(name: string, joinedOn: string, more: { perspective?: string; leftOn?: string; replacedBy?: string } = {}): Promise<string> {
    const { community, team } = this;
    const membership = `in-${name}`;
    const member = { id: name, community, name, email: `${name}@example.org`, organisation: 'o1', perspective: this.perspectives.get(more.perspective ?? 'beleid') ?? null, function: 'adviseur', language: 'nl' as const, fictitious: true, version: 1 };
    await this.database.write(async (query) => {
      await insertMembers(query, [member], 0);
      await insertMemberships(query, [{ id: membership, team, member: name, joinedOn, leftOn: more.leftOn ?? null, replacedBy: more.replacedBy ?? null }]);
    });
    return membership;
  }

  async framing(thread: string, version: number, text: string, day: string): Promise<void> {
    await this.database.write((query) => insertFraming(query, this.team, { id: randomId(), thread, version, text, heldBy: `wie ${thread} ziet`, reason: `reden ${String(version)}`, madeAt: on(day) }));
  }

  /** A meeting that is over, as it was played. @param there members who took part */
  async meeting(title: string, date: string, played: Rehearsal | null, there: readonly string[] = [], team: string | null = this.team): Promise<string> {
    const id = randomId();
    const columns = ['id', 'status', 'version', 'kind', 'title', 'question', 'team', 'date', 'organisations', 'perspectives', 'items', 'permanent', 'screen_token', 'owner', 'created_at', 'community', 'team_id'];
    const row = [id, 'closed', 1, 'werkteam', title, '', 'Schulden', date, '[]', '[]', '[]', randomToken(), randomToken(), 'a', 0, this.community, team];
    await this.database.write(async (query) => {
      await insertRows(query, 'meeting', columns, [row]);
      await insertRows(query, 'attendance', ['session', 'person', 'member', 'joined_at'], there.map((member) => [id, randomId(), member, on(date)]));
    });
    if (played) await this.journal.commit(id, { facts: played.journal, seals: [], unseal: [], redact: [], closes: true });
    return id;
  }
}
