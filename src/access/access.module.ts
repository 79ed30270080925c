import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessController } from './access.controller.js';
import { AccessService } from './access.service.js';
import { Door } from './door.js';
import { AuthGuard, OriginGuard } from './guards.js';
import { JoinController } from './join.controller.js';

/** Accounts and logins, and the guards that close every handler that does not say it is public. */
@Global()
@Module({
  controllers: [AccessController],
  providers: [AccessService, { provide: APP_GUARD, useClass: OriginGuard }, { provide: APP_GUARD, useClass: AuthGuard }],
  exports: [AccessService],
})
export class AccessModule {}

/** The door for phones. Needs `ENTRANCES` (meetings) and `JOINING` (live), which are global. */
@Module({ controllers: [JoinController], providers: [Door] })
export class JoinModule {}
