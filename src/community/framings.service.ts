import { Inject, Injectable } from '@nestjs/common';
import { type Clock, randomId } from '../config/clock.js';
import { CLOCK, DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import { type Denial, deny } from '../config/denial.js';
import type { FramingAnswer } from './community.answers.js';
import { type FramingVersion, framingsOf, insertFraming, latestVersion, retireFraming } from './framing-store.js';
import { holdTeam } from './team-store.js';

export type FramingFacts = Pick<FramingVersion, 'text' | 'heldBy' | 'reason'>;

/** The opgave of a team: what it works on, in one or more framings, each with every version it had. */
@Injectable()
export class FramingsService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Puts a framing beside the ones that are there. */
  async add(team: string, facts: FramingFacts): Promise<FramingAnswer | Denial> {
    const thread = randomId();
    await this.database.write((query) => insertFraming(query, team, { ...facts, id: randomId(), thread, version: 1, madeAt: this.clock.now() }));
    return this.get(team, thread);
  }

  /** Says a framing anew; how it was stays. @param version the newest one that was seen */
  async change(team: string, thread: string, facts: FramingFacts, version: number): Promise<FramingAnswer | Denial> {
    const refused = await this.database.write(async (query) => {
      await holdTeam(query, team);
      const latest = await latestVersion(query, team, thread);
      if (!latest) return deny('no-longer-there');
      if (latest.version !== version || latest.retired) return deny('changed-meanwhile');
      await insertFraming(query, team, { ...facts, id: randomId(), thread, version: version + 1, madeAt: this.clock.now() });
      return undefined;
    });
    return refused ?? this.get(team, thread);
  }

  /** Lets a framing hold no longer, or again. */
  async retire(team: string, thread: string, retired: boolean): Promise<FramingAnswer | Denial> {
    const found = await this.database.write(async (query) => {
      await holdTeam(query, team);
      return retireFraming(query, team, thread, retired ? this.clock.now() : null);
    });
    return found ? this.get(team, thread) : deny('no-longer-there');
  }

  private async get(team: string, thread: string): Promise<FramingAnswer | Denial> {
    const found = (await framingsOf(this.database.query, team)).find((one) => one.thread === thread);
    return found ? { ...found, earlier: [...found.earlier] } : deny('no-longer-there');
  }
}
