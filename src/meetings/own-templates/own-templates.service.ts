import { Inject, Injectable } from '@nestjs/common';
import type { Account } from '../../access/account-store.js';
import { note } from '../../access/audit.js';
import { type Clock, randomId } from '../../config/clock.js';
import { CLOCK, DATABASE } from '../../config/config.module.js';
import type { Database } from '../../config/database.js';
import { type Denial, deny, isDenial } from '../../config/denial.js';
import { MeetingsService } from '../meetings.service.js';
import { deleteOwnTemplate, insertOwnTemplate, keptOf, type OwnTemplateAnswer, ownTemplateAnswerOf, ownTemplates, type TemplateWish } from './own-template.js';

/** Templates that a community makes of its own meetings. */
@Injectable()
export class OwnTemplates {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(MeetingsService) private readonly meetings: MeetingsService,
  ) {}

  async list(community: string): Promise<OwnTemplateAnswer[]> {
    return (await ownTemplates(this.database.query, community)).map(ownTemplateAnswerOf);
  }

  /** Makes a template of a meeting, also of one that was held. What changes in the meeting later does not change it. */
  async keep(meetingId: string, { name, reason }: TemplateWish, by: Account): Promise<OwnTemplateAnswer | Denial> {
    const meeting = await this.meetings.find(meetingId);
    if (isDenial(meeting)) return meeting;
    const template = { ...keptOf(meeting), id: randomId(), community: meeting.community, name: name.trim(), reason, madeBy: by.id, madeAt: this.clock.now() };
    await this.database.write((query) => insertOwnTemplate(query, template));
    return ownTemplateAnswerOf(template);
  }

  async remove(community: string, id: string, by: Account): Promise<Denial | undefined> {
    return this.database.write(async (query) => {
      const name = await deleteOwnTemplate(query, community, id);
      if (name === null) return deny('template-unknown');
      await note(query, { community, by, action: 'template-deleted', subject: id, subjectName: name }, this.clock.now());
      return undefined;
    });
  }
}
