import { Global, Inject, Logger, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { ACTING } from '../access/acting.js';
import { DOOR_KEEPER, type DoorKeeper } from '../access/doors.js';
import { JOINING } from '../access/joining.js';
import { type Clock, randomId } from '../config/clock.js';
import { CLOCK, DATABASE, SETTINGS } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import { Meter } from '../config/meter.js';
import { Readiness } from '../config/readiness.js';
import type { Settings } from '../config/settings.js';
import { type Journal, JOURNAL } from '../journal/journal.js';
import { werkvormen } from '../werkvormen/index.js';
import { LiveActing } from './live.acting.js';
import { LiveGateway } from './live.gateway.js';
import { LiveJoining } from './live.joining.js';
import { measured } from './measured.js';
import { nodesOf } from './nodes/nodes.js';
import { Sessions } from './sessions.js';

const log = new Logger('live');

/** The live run of meetings. Joining and acting are asked of it by rooms that do not know it: hence global. */
@Global()
@Module({
  imports: [AccessModule],
  providers: [
    {
      provide: Sessions,
      inject: [JOURNAL, DOOR_KEEPER, CLOCK, SETTINGS, DATABASE, Meter, Readiness],
      useFactory: (journal: Journal, doorKeeper: DoorKeeper, clock: Clock, settings: Settings, database: Database, meter: Meter, readiness: Readiness) => {
        const nodes = nodesOf(settings, database);
        if (nodes) readiness.look('redis-gone', () => nodes.link.up);
        const sessions = new Sessions({
          nodes,
          journal: measured(journal, meter, readiness),
          meter,
          doorKeeper,
          registry: werkvormen,
          writable: () => database.storage.condition === 'ok',
          now: () => clock.now(),
          fresh: randomId,
          failed: (what, error) => log.error(what, error instanceof Error ? error : undefined),
        });
        meter.live = () => sessions.now;
        meter.together = () => nodes?.link.up ?? null;
        return sessions;
      },
    },
    LiveGateway,
    LiveJoining,
    { provide: JOINING, useExisting: LiveJoining },
    LiveActing,
    { provide: ACTING, useExisting: LiveActing },
  ],
  exports: [JOINING, ACTING, Sessions],
})
export class LiveModule implements OnApplicationBootstrap {
  constructor(@Inject(Sessions) private readonly sessions: Sessions) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.sessions.start();
  }
}
