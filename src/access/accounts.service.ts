import { Inject, Injectable } from '@nestjs/common';
import type { Address } from '../config/address.js';
import type { Clock } from '../config/clock.js';
import { ADDRESS, CLOCK, DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import { type Denial, deny, isDenial } from '../config/denial.js';
import type { Query } from '../config/sql.js';
import type { LetterText } from '../post/letter.js';
import { PostService } from '../post/post.service.js';
import type { WantedRole } from './access.schemas.js';
import { type Account, accountById } from './account-store.js';
import { note } from './audit.js';
import { accountsIn, findGrant, giveRole, grantsOf, helpersOf, holdCoordinators, type StoredGrant, takeRole } from './grant-store.js';
import { pendingInvitations } from './invitation-store.js';
import { createLink } from './login-store.js';
import { Places } from './places.js';
import { type Grant, may } from './rights.js';
import { RightsLost } from './rights-lost.js';
import { placeNames, rolesIn } from './role-names.js';

interface RoleLine extends Pick<Grant, 'role' | 'kind' | 'place'> {
  readonly where: string;
}

/** Somebody who was invited and did not answer yet. */
export interface InvitedLine {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly expiresAt: number;
}

/** Who has which role in a community, and who was asked. */
export interface CommunityAccounts {
  readonly accounts: readonly (Pick<Account, 'id' | 'name' | 'email'> & { readonly grants: readonly (RoleLine & { readonly id: string })[] })[];
  readonly invitations: readonly (InvitedLine & { readonly grants: readonly RoleLine[]; readonly meeting: string | null })[];
}

/** Who helps with one meeting, and who was asked to. */
export interface Helpers {
  readonly accounts: readonly (Pick<Account, 'id' | 'name' | 'email'> & { readonly grant: string })[];
  readonly invitations: readonly InvitedLine[];
}

/** Roles of accounts: who has which, giving one, taking one back. */
@Injectable()
export class AccountsService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ADDRESS) private readonly address: Address,
    @Inject(PostService) private readonly post: PostService,
    @Inject(Places) private readonly places: Places,
    @Inject(RightsLost) private readonly lost: RightsLost,
  ) {}

  /** Everybody with a role in a community, and who was invited. */
  async list(community: string): Promise<CommunityAccounts> {
    const { query } = this.database;
    const [accounts, invitations] = await Promise.all([accountsIn(query, community), pendingInvitations(query, { community })]);
    const nameOf = placeNames(this.places);
    const line = async ({ role, kind, place }: Pick<Grant, 'role' | 'kind' | 'place'>): Promise<RoleLine> => ({ role, kind, place, where: await nameOf(kind, place) });
    return {
      accounts: await Promise.all(
        accounts.map(async ({ account: { id, name, email }, grants }) => ({ id, name, email, grants: await Promise.all(grants.map(async (grant) => ({ id: grant.id, ...(await line(grant)) }))) })),
      ),
      invitations: await Promise.all(
        invitations.map(async ({ id, name, email, expiresAt, meeting, grants }) => ({ id, name, email, expiresAt, meeting, grants: await Promise.all(grants.map(line)) })),
      ),
    };
  }

  /** Who helps with one meeting. */
  async helpers(meeting: string): Promise<Helpers> {
    const { query } = this.database;
    const [accounts, invitations] = await Promise.all([helpersOf(query, meeting), pendingInvitations(query, { meeting })]);
    return {
      accounts: accounts.map(({ account: { id, name, email }, grant }) => ({ grant, id, name, email })),
      invitations: invitations.map(({ id, name, email, expiresAt }) => ({ id, name, email, expiresAt })),
    };
  }

  /** Gives one more role to somebody who has one in this community already. */
  async give(community: string, account: string, wanted: WantedRole, by: Account): Promise<(WantedRole & { id: string }) | Denial> {
    const roles = await rolesIn(this.places, community, [wanted]);
    if (isDenial(roles)) return roles;
    const [role] = roles;
    if (!role) return deny('malformed');
    return this.database.write(async (query) => {
      const known = await this.someoneIn(query, community, account);
      if (!known) return deny('account-unknown');
      const now = this.clock.now();
      if (await giveRole(query, account, role, by.id, now)) {
        await note(query, { community, by, action: 'role-given', subject: account, subjectName: known.account.name, detail: { role: role.role, where: role.where } }, now);
      }
      const given = (await grantsOf(query, account)).find((one) => one.role === role.role && one.kind === role.kind && one.place === role.place);
      return given ? { id: given.id, role: given.role, kind: given.kind, place: given.place } : deny('account-unknown');
    });
  }

  /** Takes a role back in a community. Its last coordinator stays. */
  async take(community: string, grant: string, by: Account): Promise<Denial | undefined> {
    return this.takeIf(grant, (found) => found.community === community, by);
  }

  /** Takes back that somebody helps with one meeting. */
  async takeHelper(meeting: string, grant: string, by: Account): Promise<Denial | undefined> {
    return this.takeIf(grant, (found) => found.kind === 'meeting' && found.place === meeting, by);
  }

  /**
   * A link with which somebody chooses a new passphrase. Whoever reads it can log in as that account, so it is only for
   * who looks after everything that account has a role in.
   */
  async resetLink(community: string, id: string, by: Account, own: readonly Grant[]): Promise<{ link: string; letter: LetterText; sent: boolean } | Denial> {
    const where = await this.places.nameOf('community', community);
    return this.database.write(async (query) => {
      const known = await this.someoneIn(query, community, id);
      if (!known) return deny('account-unknown');
      const manages = (one: string): boolean => may(own, 'community.manage', { kind: 'community', id: one, community: one, teams: [] });
      if (!known.grants.every((grant) => manages(grant.community))) return deny('not-allowed');
      const now = this.clock.now();
      const { name, email, language } = known.account;
      const link = `${this.address.origin}/herstel#${await createLink(query, 'reset', id, now)}`;
      await note(query, { community, by, action: 'reset-link-made', subject: id, subjectName: name }, now);
      const values = { name, community: where, by: by.name };
      const { letter, sent } = await this.post.post(query, { kind: 'reset', to: email, language, community, about: id, values, link, otherwise: 'answer' });
      return { link, letter, sent };
    });
  }

  /** An account with at least one role in a community, and all its roles; null for anybody else. */
  private async someoneIn(query: Query, community: string, id: string): Promise<{ account: Account; grants: readonly Grant[] } | null> {
    const account = await accountById(query, id);
    const grants = account ? await grantsOf(query, id) : [];
    return account && grants.some((grant) => grant.community === community) ? { account, grants } : null;
  }

  private async takeIf(id: string, belongs: (grant: StoredGrant) => boolean, by: Account): Promise<Denial | undefined> {
    const seen = await findGrant(this.database.query, id);
    if (!seen || !belongs(seen)) return deny('grant-unknown');
    const where = await this.places.nameOf(seen.kind, seen.place);
    const denied = await this.database.write(async (query) => {
      if (seen.role === 'coordinator') {
        const coordinators = await holdCoordinators(query, seen.place);
        if (coordinators.length === 1 && coordinators[0] === id) return deny('last-coordinator');
      }
      const taken = await takeRole(query, id);
      if (!taken) return deny('grant-unknown');
      const now = this.clock.now();
      const subjectName = (await accountById(query, taken.account))?.name ?? '';
      await note(query, { community: taken.community, by, action: 'role-taken', subject: taken.account, subjectName, detail: { role: taken.role, where } }, now);
      return undefined;
    });
    this.lost.tell();
    return denied;
  }
}
