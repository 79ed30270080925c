import { Inject, Injectable } from '@nestjs/common';
import type { Address } from '../config/address.js';
import { type Clock, hashSecret, randomId, randomToken } from '../config/clock.js';
import { ADDRESS, CLOCK, DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import { type Denial, deny, isDenial } from '../config/denial.js';
import type { Language } from '../config/language.js';
import type { LetterText } from '../post/letter.js';
import { PostService } from '../post/post.service.js';
import type { WantedRole } from './access.schemas.js';
import type { Account } from './account-store.js';
import { note } from './audit.js';
import { insertInvitation, type Invitation, revokeInvitation } from './invitation-store.js';
import { Places } from './places.js';
import { type PlacedRole, rolesIn, saidOf } from './role-names.js';
import { sayRoles } from './say-roles.js';

/** Who is asked, in which language. */
export interface Invitee {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

/** An invitation that was just made. Its link is shown this once. */
export interface Invited {
  readonly id: string;
  readonly link: string;
  readonly letter: LetterText;
  readonly sent: boolean;
}

/** Asking people to take a role: in a community, or to help with one meeting. */
@Injectable()
export class InvitationsService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ADDRESS) private readonly address: Address,
    @Inject(PostService) private readonly post: PostService,
    @Inject(Places) private readonly places: Places,
  ) {}

  /** Asks somebody to take roles in a community. */
  async invite(community: string, invitee: Invitee, wanted: readonly WantedRole[], by: Account): Promise<Invited | Denial> {
    const roles = await rolesIn(this.places, community, wanted);
    return isDenial(roles) ? roles : this.make({ community, meeting: null }, invitee, roles, by);
  }

  /** Asks somebody to help with one meeting. */
  async inviteHelper(meeting: string, invitee: Invitee, by: Account): Promise<Invited | Denial> {
    const place = await this.places.find('meeting', meeting);
    if (!place) return deny('meeting-unknown');
    const { community, name = '' } = place;
    return this.make({ community, meeting }, invitee, [{ role: 'facilitator', kind: 'meeting', place: meeting, community, where: name }], by);
  }

  /** Takes an invitation back: its link stops working. */
  async withdraw(where: { community: string } | { meeting: string }, id: string, by: Account): Promise<Denial | undefined> {
    return this.database.write(async (query) => {
      const now = this.clock.now();
      const gone = await revokeInvitation(query, where, id, now);
      if (!gone) return deny('invitation-unknown');
      await note(query, { community: gone.community, by, action: 'invitation-withdrawn', subject: id, subjectName: gone.name }, now);
      return undefined;
    });
  }

  private async make(where: Pick<Invitation, 'community' | 'meeting'>, invitee: Invitee, roles: readonly PlacedRole[], by: Account): Promise<Invited> {
    const id = randomId();
    const token = randomToken();
    const link = `${this.address.origin}/uitnodiging#${token}`;
    const { language } = invitee;
    const [name, email] = [invitee.name.trim(), invitee.email.toLowerCase()];
    // In one order, so that the same roles asked for again are the same roles.
    const grants = roles.map(({ role, kind, place }) => ({ role, kind, place })).sort((a, b) => `${a.role} ${a.place}`.localeCompare(`${b.role} ${b.place}`));
    const { role, where: at } = saidOf(roles);
    const community = await this.places.nameOf('community', where.community);
    return this.database.write(async (query) => {
      const now = this.clock.now();
      await insertInvitation(query, { id, ...where, name, email, language, grants, by: by.id }, hashSecret(token), now);
      await note(query, { community: where.community, by, action: 'invitation-made', subject: id, subjectName: name, detail: { role, where: at } }, now);
      const { letter, sent } = await this.post.post(query, {
        kind: where.meeting === null ? 'invitation' : 'helper-invitation',
        to: email,
        language,
        community: where.community,
        about: where.meeting ?? id,
        values: where.meeting === null ? { name, community, by: by.name, where: sayRoles(roles, language) } : { name, community, by: by.name, title: at },
        link,
        otherwise: 'answer',
      });
      return { id, link, letter, sent };
    });
  }
}
