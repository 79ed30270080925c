import { Inject, Injectable } from '@nestjs/common';
import { type Clock, hashSecret, randomId } from '../config/clock.js';
import { CLOCK, DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import { type Denial, deny, isDenial } from '../config/denial.js';
import { isUniqueViolation, type Query } from '../config/sql.js';
import type { Entered } from './access.service.js';
import { type Account, accountByEmail, insertAccount } from './account-store.js';
import { note } from './audit.js';
import { giveRole } from './grant-store.js';
import { claimInvitation, findInvitation, type Invitation } from './invitation-store.js';
import { startLogin } from './login-store.js';
import { hashPassphrase } from './passphrase.js';
import { Places } from './places.js';
import type { Role } from './rights.js';
import { type PlacedRole, rolesThere, saidOf } from './role-names.js';

/** An invitation that can be accepted now, with the roles that are still there to be taken. */
export interface Offer {
  readonly invitation: Invitation;
  readonly roles: readonly PlacedRole[];
}

/** What an invitation is for, as who opens it reads it. */
export interface OfferInWords {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly { readonly role: Role; readonly where: string }[];
  readonly community: string;
  readonly accountExists: boolean;
}

/** Saying yes to an invitation: with a new account, or with the one that somebody has. */
@Injectable()
export class AcceptingService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Places) private readonly places: Places,
  ) {}

  /** What the invitation with this token is for. */
  async look(token: string): Promise<OfferInWords | Denial> {
    const offer = await this.offer(hashSecret(token));
    if (isDenial(offer)) return offer;
    const { name, email, community } = offer.invitation;
    return {
      name,
      email,
      roles: offer.roles.map(({ role, where }) => ({ role, where })),
      community: await this.places.nameOf('community', community),
      accountExists: (await accountByEmail(this.database.query, email)) !== null,
    };
  }

  /** The invitation behind the hash of a token, when it can be accepted now. */
  async offer(tokenHash: string): Promise<Offer | Denial> {
    const invitation = await findInvitation(this.database.query, 'token_hash', tokenHash);
    const refused = this.refusalOf(invitation);
    if (refused || !invitation) return refused ?? deny('link-unknown');
    const roles = await rolesThere(this.places, invitation.community, invitation.grants);
    return roles.length === 0 ? deny('link-revoked') : { invitation, roles };
  }

  /** Accepts with a new account, which logs in with a passphrase. */
  async accept(data: { token: string; name: string; email: string; passphrase: string }): Promise<Entered | Denial> {
    const offer = await this.offer(hashSecret(data.token));
    if (isDenial(offer)) return offer;
    const passphraseHash = await hashPassphrase(data.passphrase);
    return this.withNewAccount(offer, { name: data.name, email: data.email, passphraseHash }, () => Promise.resolve());
  }

  /** Accepts with the account that is logged in. */
  async acceptAs(token: string, account: Account): Promise<{ account: Account } | Denial> {
    const offer = await this.offer(hashSecret(token));
    if (isDenial(offer)) return offer;
    return this.database.write(async (query) => (await this.take(query, offer, account)) ?? { account });
  }

  /**
   * Accepts with a new account: never with one that has this e-mail already, because who opens a link has not shown to be its owner.
   * @param also what belongs to the new account, in the same transaction
   */
  async withNewAccount(offer: Offer, person: { name: string; email: string; passphraseHash: string }, also: (query: Query, account: Account) => Promise<void>): Promise<Entered | Denial> {
    const account: Account = { id: randomId(), name: person.name.trim(), email: person.email.toLowerCase(), language: offer.invitation.language };
    const taken = deny('email-taken', 'email');
    try {
      return await this.database.write(async (query) => {
        const now = this.clock.now();
        if (await accountByEmail(query, account.email)) return taken;
        const refused = await this.claim(query, offer);
        if (refused) return refused;
        await insertAccount(query, { ...account, passphraseHash: person.passphraseHash }, now);
        await this.give(query, offer, account);
        await also(query, account);
        return { account, token: await startLogin(query, account.id, now) };
      });
    } catch (error) {
      // Somebody else took the address between the look and the deed.
      if (isUniqueViolation(error)) return taken;
      throw error;
    }
  }

  /** Accepts with an account that is there, in the transaction of the caller. @returns why not, undefined when it is done */
  async take(query: Query, offer: Offer, account: Account): Promise<Denial | undefined> {
    const refused = await this.claim(query, offer);
    if (!refused) await this.give(query, offer, account);
    return refused;
  }

  /** Uses the invitation up: whoever does so is the only one. */
  private async claim(query: Query, { invitation: { id } }: Offer): Promise<Denial | undefined> {
    if (await claimInvitation(query, id, this.clock.now())) return undefined;
    return this.refusalOf(await findInvitation(query, 'id', id)) ?? deny('link-unknown');
  }

  private async give(query: Query, { invitation, roles }: Offer, account: Account): Promise<void> {
    const now = this.clock.now();
    for (const role of roles) await giveRole(query, account.id, role, invitation.by, now);
    const detail = { ...saidOf(roles), invited: invitation.name };
    await note(query, { community: invitation.community, by: account, action: 'invitation-accepted', subject: account.id, subjectName: account.name, detail }, now);
  }

  private refusalOf(invitation: Invitation | null): Denial | null {
    if (!invitation) return deny('link-unknown');
    if (invitation.usedAt !== null) return deny('invitation-used');
    if (invitation.revokedAt !== null) return deny('link-revoked');
    return invitation.expiresAt <= this.clock.now() ? deny('link-unknown') : null;
  }
}
