import { Inject, Injectable } from '@nestjs/common';
import { note } from '../../access/audit.js';
import type { LogOwner } from '../../access/guards.js';
import { ErasureService } from '../../community/erasure.service.js';
import { holdMember } from '../../community/hold-member.js';
import type { Clock } from '../../config/clock.js';
import { CLOCK } from '../../config/config.module.js';
import { type Denial, deny, isDenial } from '../../config/denial.js';
import type { Query } from '../../config/sql.js';
import type { ErasedLogAnswer } from './log.schemas.js';

/** Somebody lets everything of themselves be forgotten. */
@Injectable()
export class EraseMe {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ErasureService) private readonly erasure: ErasureService,
  ) {}

  /** In one act, the meetings included; asked again after something went wrong on the way it does the rest. */
  async erase(owner: LogOwner): Promise<ErasedLogAnswer | Denial> {
    const erased = await this.erasure.erase(owner, (query) => (owner.kind === 'member' ? this.noteMember(query, owner.id) : Promise.resolve(undefined)));
    if (isDenial(erased)) return erased;
    const { entries = 0, carryOver = 0, registrations = 0, memberships = 0, notes = 0 } = erased.destroyed;
    return { meetings: erased.meetings, entries, carryOver, registrations, memberships, notes };
  }

  /** That a member is gone the coordinator sees anyway. Of a guest nothing is written down: who keeps a log is nobody's business (rule 20). */
  private async noteMember(query: Query, id: string): Promise<Denial | undefined> {
    const held = await holdMember(query, id);
    if (!held) return deny('not-recognised');
    await note(query, { community: held.community.id, by: null, action: 'member-erased-self', subject: id }, this.clock.now());
    return undefined;
  }
}
