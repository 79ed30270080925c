import { Inject, Injectable } from '@nestjs/common';
import { AccessService } from '../access/access.service.js';
import { type Acting, ACTING } from '../access/acting.js';
import { DOOR_KEEPER, type DoorKeeper } from '../access/doors.js';
import { hashSecret } from '../config/clock.js';

/** What somebody shows to be let in at the REST side of a session: the secret of a phone or the token of a screen, or a login. */
export interface Shown {
  /** The header `Authorization`. */
  readonly authorization: string | undefined;
  /** The header `Cookie`. */
  readonly cookie: string | undefined;
}

/** Tells who is in a session, by what lets them in over a socket too. */
@Injectable()
export class InSession {
  constructor(
    @Inject(ACTING) private readonly acting: Acting,
    @Inject(DOOR_KEEPER) private readonly doors: DoorKeeper,
    @Inject(AccessService) private readonly access: AccessService,
  ) {}

  /** Whether this is a phone or a screen of the session, or somebody who may see its meeting. */
  async isIn(session: string, { authorization, cookie }: Shown): Promise<boolean> {
    const key = /^Bearer ([A-Za-z0-9_-]{43})$/.exec(authorization ?? '')?.[1];
    if (key === undefined) return typeof (await this.access.accountThatMay(cookie, 'meeting.see', session)) !== 'string';
    const hash = hashSecret(key);
    const doors = await this.doors.doors(session);
    // Hashes say nothing of how much of a token was right.
    if (doors && hashSecret(doors.screenToken) === hash) return true;
    return (await this.acting.personWithPhone(session, hash)) !== null;
  }
}
