import { Global, Inject, Module, type OnModuleInit } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import { AcceptingService } from './accepting.service.js';
import { AccessController } from './access.controller.js';
import { AccessService } from './access.service.js';
import { AccountsController } from './accounts.controller.js';
import { AccountsService } from './accounts.service.js';
import { AuditController } from './audit.controller.js';
import { Door } from './door.js';
import { Erasers } from './erasing.js';
import { ForgottenService } from './forgotten.service.js';
import { AuthGuard, OriginGuard } from './guards.js';
import { HelpersController } from './helpers.controller.js';
import { InvitationsController } from './invitations.controller.js';
import { InvitationsService } from './invitations.service.js';
import { JoinController } from './join.controller.js';
import { keeperEraser } from './keepers.js';
import { MeController } from './me.controller.js';
import { OidcController } from './oidc.controller.js';
import { OidcService } from './oidc.service.js';
import { OwnAccountService } from './own-account.service.js';
import { Places } from './places.js';
import { RightsLost } from './rights-lost.js';
import { WhoIsIt } from './who-is-it.js';

/** Accounts and logins, roles and invitations, and the guards that close every handler that does not say it is public. Needs `PostService`, which is global. */
@Global()
@Module({
  controllers: [AccessController, MeController, AccountsController, HelpersController, InvitationsController, OidcController, AuditController],
  providers: [
    AccessService,
    OwnAccountService,
    ForgottenService,
    AccountsService,
    InvitationsService,
    AcceptingService,
    OidcService,
    Places,
    Erasers,
    RightsLost,
    { provide: APP_GUARD, useClass: OriginGuard },
    { provide: APP_GUARD, useClass: AuthGuard },
  ],
  exports: [AccessService, Places, Erasers, RightsLost],
})
export class AccessModule implements OnModuleInit {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Erasers) private readonly erasers: Erasers,
  ) {}

  onModuleInit(): void {
    this.erasers.know('access', keeperEraser(this.database.query));
  }
}

/** The door for phones. Needs `ENTRANCES` (meetings), `JOINING` (live) and `MEMBERS` (community), which are global. */
@Module({ controllers: [JoinController], providers: [Door, WhoIsIt] })
export class JoinModule {}
