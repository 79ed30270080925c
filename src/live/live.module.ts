import { Global, Inject, Logger, Module, type BeforeApplicationShutdown } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { ACTING } from '../access/acting.js';
import { DOOR_KEEPER, type DoorKeeper } from '../access/doors.js';
import { JOINING } from '../access/joining.js';
import { type Clock, randomId } from '../config/clock.js';
import { CLOCK } from '../config/config.module.js';
import { type Journal, JOURNAL } from '../journal/journal.js';
import { werkvormen } from '../werkvormen/index.js';
import { LiveActing } from './live.acting.js';
import { LiveGateway } from './live.gateway.js';
import { LiveJoining } from './live.joining.js';
import { Sessions } from './sessions.js';

const log = new Logger('live');

/** The live run of meetings. Joining and acting are asked of it by rooms that do not know it: hence global. */
@Global()
@Module({
  imports: [AccessModule],
  providers: [
    {
      provide: Sessions,
      inject: [JOURNAL, DOOR_KEEPER, CLOCK],
      useFactory: (journal: Journal, doorKeeper: DoorKeeper, clock: Clock) =>
        new Sessions({
          journal,
          doorKeeper,
          registry: werkvormen,
          now: () => clock.now(),
          fresh: randomId,
          failed: (what, error) => log.error(what, error instanceof Error ? error.stack : undefined),
        }),
    },
    LiveGateway,
    LiveJoining,
    { provide: JOINING, useExisting: LiveJoining },
    LiveActing,
    { provide: ACTING, useExisting: LiveActing },
  ],
  exports: [JOINING, ACTING, Sessions],
})
export class LiveModule implements BeforeApplicationShutdown {
  constructor(@Inject(Sessions) private readonly sessions: Sessions) {}

  /** Before the database closes: what is queued is still committed and answered. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.sessions.stop();
  }
}
