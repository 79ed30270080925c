import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import { type Denial, deny } from '../config/denial.js';
import { type Member, MEMBERS, type Members } from './joining.js';
import { openPersonalLink } from './personal-links.js';

/** Tells who a personal link belongs to. */
@Injectable()
export class WhoIsIt {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(MEMBERS) private readonly members: Members,
  ) {}

  /** @returns the member, `link-revoked` for a link that was taken back, `not-recognised` for one that never was */
  async member(token: string): Promise<Member | Denial> {
    const opened = await openPersonalLink(this.database.query, token);
    if (opened === 'revoked') return deny('link-revoked');
    return (opened && (await this.members.member(opened.member))) ?? deny('not-recognised');
  }
}
