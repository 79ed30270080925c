import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../config/clock.js';
import { CLOCK, DATABASE } from '../../config/config.module.js';
import type { Database } from '../../config/database.js';
import { type Denial, deny } from '../../config/denial.js';
import { isMemberOn } from '../../community/composition.js';
import { identifier } from '../../engine/text.js';
import { type Journal, JOURNAL } from '../../journal/journal.js';
import type { Readers } from '../report.js';
import type { Brief, Since } from './brief.schemas.js';
import { briefOf, sinceOf } from './brief-of.js';
import { type TeamFacts, teamFacts } from './team-facts.js';
import { pastMeetings } from './team-past.js';

/** The warm handover of a team, made anew each time from what there is. */
@Injectable()
export class BriefService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(JOURNAL) private readonly journal: Journal,
  ) {}

  /** For who may see the team. @param readers who is not of the team reads nothing that was for the team only */
  async brief(team: string, readers: Readers): Promise<Brief | Denial> {
    const facts = await this.facts(team, readers);
    return facts ? briefOf(facts) : deny('team-unknown');
  }

  /** For a member; only of a team they are in. */
  async briefFor(member: string, team: string): Promise<Brief | Denial> {
    const facts = await this.facts(team, 'team', member);
    return facts ? briefOf(facts) : deny('team-unknown');
  }

  /** What a member missed; only of a team they are in. */
  async since(member: string, team: string): Promise<Since | Denial> {
    const facts = await this.facts(team, 'team', member);
    if (!facts) return deny('team-unknown');
    const rows = await this.database.query(
      "SELECT a.session FROM attendance a JOIN meeting m ON m.id = a.session WHERE a.member = ? AND m.team_id = ? AND m.status = 'closed'",
      [member, team],
    );
    return sinceOf(facts, member, new Set(rows.map((row) => String(row['session']))));
  }

  /** @param member only when this member is in the team now. @returns null for a team that is not there, or not theirs */
  private async facts(team: string, readers: Readers, member?: string): Promise<TeamFacts | null> {
    if (!identifier.safeParse(team).success) return null;
    const known = await teamFacts(this.database.query, team, this.clock.now());
    if (!known) return null;
    const theirs = member === undefined || known.memberships.some((one) => one.member === member && isMemberOn(one, known.today));
    return theirs ? { ...known, meetings: await pastMeetings(this.database, this.journal, team, readers) } : null;
  }
}
