import { Inject, Injectable } from '@nestjs/common';
import type { Member, Members } from '../access/joining.js';
import { DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';

/** Answers the door's question who a member is. */
@Injectable()
export class MemberSource implements Members {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async member(id: string): Promise<Member | null> {
    const { query } = this.database;
    const [row] = await query(
      `SELECT m.id, m.name, o.name AS organisation, p.name AS perspective FROM member m
       LEFT JOIN organisation o ON o.id = m.organisation LEFT JOIN perspective p ON p.id = m.perspective WHERE m.id = ?`,
      [id],
    );
    if (row === undefined) return null;
    const teams = await query('SELECT team FROM membership WHERE member = ? AND left_on IS NULL ORDER BY joined_on, id', [id]);
    return {
      id,
      name: String(row['name']),
      organisation: String(row['organisation'] ?? ''),
      perspective: String(row['perspective'] ?? ''),
      teams: teams.map((team) => String(team['team'])),
    };
  }
}
