import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type Clock, randomId } from '../../config/clock.js';
import { CLOCK, DATABASE } from '../../config/config.module.js';
import type { Database } from '../../config/database.js';
import { type Denial, deny } from '../../config/denial.js';
import { holdTeam } from '../../community/team-store.js';
import { Follower } from '../../journal/follower.js';
import { type Journal, JOURNAL } from '../../journal/journal.js';
import type { Experiment, ExperimentFacts } from './experiment.js';
import { experimentsOfMeetings } from './experiment-projection.js';
import { deleteExperiment, experimentsOf, insertExperiment, updateExperiment } from './experiment-store.js';

const log = new Logger('experiments');

/** What teams try: a hypothesis, groups, what worked, what did not, how it could be better. Also what they kept in a meeting. */
@Injectable()
export class ExperimentsService implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #follower: Follower;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(JOURNAL) journal: Journal,
  ) {
    this.#follower = new Follower(journal, database, experimentsOfMeetings, (what, error) => log.error(what, error instanceof Error ? error.stack : undefined));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.#follower.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#follower.stop();
  }

  /** Oldest first; those that have not begun come last. What was kept in a meeting before the call is in it. */
  async list(team: string): Promise<Experiment[]> {
    await this.#follower.caughtUp();
    return experimentsOf(this.database.query, team);
  }

  async add(team: string, facts: ExperimentFacts): Promise<Experiment | Denial> {
    const id = randomId();
    const refused = await this.database.write(async (query) => {
      const held = await holdTeam(query, team);
      if (!held) return deny('team-unknown');
      await insertExperiment(query, { id, team, community: held.community }, facts, this.clock.now());
      return undefined;
    });
    return refused ?? this.one(team, id);
  }

  /** @param version the one that was changed; another one means somebody was first */
  async change(team: string, id: string, facts: ExperimentFacts, version: number): Promise<Experiment | Denial> {
    const changed = await this.database.write((query) => updateExperiment(query, team, id, facts, version, this.clock.now()));
    const now = await this.one(team, id);
    return changed || 'ok' in now ? now : deny('changed-meanwhile');
  }

  async remove(team: string, id: string): Promise<Denial | undefined> {
    const removed = await this.database.write((query) => deleteExperiment(query, team, id));
    if (!removed) return deny('no-longer-there');
    await this.database.checkpoint();
    return undefined;
  }

  private async one(team: string, id: string): Promise<Experiment | Denial> {
    return (await this.list(team)).find((experiment) => experiment.id === id) ?? deny('no-longer-there');
  }
}
