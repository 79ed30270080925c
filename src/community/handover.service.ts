import { Inject, Injectable } from '@nestjs/common';
import type { Account } from '../access/account-store.js';
import { note } from '../access/audit.js';
import { type Clock, randomId } from '../config/clock.js';
import { CLOCK, DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import { type Denial, deny } from '../config/denial.js';
import { deleteNote, deleteTerm, type GlossaryTerm, type HandoverNote, insertNote, insertTerm, notesOf, updateTerm } from './handover-store.js';
import { bareMemberships } from './membership-store.js';
import { unlessTaken } from './taken.js';
import { holdTeam } from './team-store.js';

/** What a newcomer needs: the words of a team, and the notes of who left. */
@Injectable()
export class HandoverService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  addTerm(team: string, said: Omit<GlossaryTerm, 'id'>): Promise<GlossaryTerm | Denial> {
    const term = { ...said, id: randomId() };
    const adding = this.database.write(async (query) => {
      await insertTerm(query, team, term, this.clock.now());
      return term;
    });
    return unlessTaken(adding, 'name-taken', 'term');
  }

  async changeTerm(team: string, term: GlossaryTerm): Promise<GlossaryTerm | Denial> {
    const changing = this.database.write((query) => updateTerm(query, team, term, this.clock.now()));
    const changed = await unlessTaken(changing, 'name-taken', 'term');
    if (typeof changed !== 'boolean') return changed;
    return changed ? term : deny('no-longer-there');
  }

  async removeTerm(team: string, id: string): Promise<Denial | undefined> {
    return (await this.database.write((query) => deleteTerm(query, team, id))) ? undefined : deny('no-longer-there');
  }

  /** Writes a note; `member` is who it is of, when that is somebody who is or was in the team. */
  async addNote(team: string, said: { member: string | null; text: string; successor: string }): Promise<HandoverNote | Denial> {
    const id = randomId();
    const refused = await this.database.write(async (query) => {
      const known = said.member === null || (await bareMemberships(query, team)).some((one) => one.member === said.member);
      if (!known) return deny('member-unknown', 'member');
      await insertNote(query, { ...said, id, team }, this.clock.now());
      return undefined;
    });
    if (refused) return refused;
    return (await notesOf(this.database.query, team)).find((one) => one.id === id) ?? deny('no-longer-there');
  }

  removeNote(team: string, id: string, by: Account): Promise<Denial | undefined> {
    return this.database.write(async (query) => {
      const held = await holdTeam(query, team);
      if (!held || !(await deleteNote(query, team, id))) return deny('no-longer-there');
      await note(query, { community: held.community, by, action: 'handover-note-removed', subject: team, subjectName: held.name }, this.clock.now());
      return undefined;
    });
  }
}
