import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessController } from './access.controller.js';
import { AccessService } from './access.service.js';
import { Door } from './door.js';
import { AuthGuard, OriginGuard } from './guards.js';
import { WhoIsIt } from './who-is-it.js';
import { Places } from './places.js';
import { JoinController } from './join.controller.js';

/** Accounts and logins, and the guards that close every handler that does not say it is public. */
@Global()
@Module({
  controllers: [AccessController],
  providers: [AccessService, Places, { provide: APP_GUARD, useClass: OriginGuard }, { provide: APP_GUARD, useClass: AuthGuard }],
  exports: [AccessService, Places],
})
export class AccessModule {}

/** The door for phones. Needs `ENTRANCES` (meetings), `JOINING` (live) and `MEMBERS` (community), which are global. */
@Module({ controllers: [JoinController], providers: [Door, WhoIsIt] })
export class JoinModule {}
