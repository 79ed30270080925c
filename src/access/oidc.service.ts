import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Address } from '../config/address.js';
import { type Clock, hashSecret, randomToken } from '../config/clock.js';
import { ADDRESS, CLOCK, DATABASE, SETTINGS } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import { type Denial, type DenialName, deny, denyFor, isDenial } from '../config/denial.js';
import type { Settings } from '../config/settings.js';
import { isUniqueViolation, type Query } from '../config/sql.js';
import { LABEL_LIMIT, text } from '../engine/text.js';
import { AcceptingService } from './accepting.service.js';
import { AccessService, type Entered } from './access.service.js';
import type { Account } from './account-store.js';
import { Attempts } from './attempts.js';
import { note } from './audit.js';
import { TokenCookie } from './cookie.js';
import { grantsOf } from './grant-store.js';
import { accountByIdentity, type Attempt, ATTEMPT_LASTS, identitiesOf, keepAttempt, linkIdentity, unlinkIdentities, useAttempt } from './identity-store.js';
import { LoginProvider, type Stranger } from './login-provider.js';
import { startLogin } from './login-store.js';
import { communitiesOf } from './rights.js';

const QUARTER = 15 * 60_000;
const CALLBACK = '/api/oidc/callback';

/** Somebody leaves for the provider: where to, and the token for the cookie that binds the attempt to this browser. */
export interface Leaving {
  readonly url: string;
  readonly browser: string;
}

/** Somebody came back: where they go on, and the token of their login when they have one now. */
export interface Returned {
  readonly to: string;
  readonly token: string | null;
}

/** Where somebody goes on who came for this, and where they hear that it did not work. */
const WAYS: Readonly<Record<Attempt['then']['do'], { readonly on: string; readonly back: string }>> = {
  login: { on: '/begeleiding', back: '/begeleiding/inloggen' },
  link: { on: '/begeleiding/account', back: '/begeleiding/account' },
  accept: { on: '/begeleiding', back: '/uitnodiging' },
};

/**
 * Logging in with an account from elsewhere. Who the provider says somebody is (issuer and subject) belongs to the
 * account that it was linked to: by accepting an invitation, or by who was logged in. Never by an e-mail address.
 */
@Injectable()
export class OidcService {
  /** The cookie that binds an attempt to the browser that made it. */
  readonly cookie: TokenCookie;
  private readonly provider: LoginProvider | null;
  // A whole office shares one address.
  private readonly left = new Attempts(200, QUARTER);

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ADDRESS) private readonly address: Address,
    @Inject(SETTINGS) settings: Settings,
    @Inject(AccessService) private readonly access: AccessService,
    @Inject(AcceptingService) private readonly accepting: AcceptingService,
  ) {
    this.cookie = new TokenCookie(settings, 'kc_oidc', ATTEMPT_LASTS);
    this.provider = settings.oidc && new LoginProvider(settings.oidc);
  }

  /** Whether one can log in elsewhere, and how people call it. */
  get way(): { enabled: boolean; name: string } {
    return { enabled: this.provider !== null, name: this.provider?.name ?? '' };
  }

  /** Leaves to log in, or to accept an invitation. */
  async start(invitation: string | undefined, from: string): Promise<Leaving | Denial> {
    if (invitation === undefined) return this.leave({ do: 'login' }, from);
    const tokenHash = hashSecret(invitation);
    const offer = await this.accepting.offer(tokenHash);
    return isDenial(offer) ? offer : this.leave({ do: 'accept', invitation: tokenHash }, from);
  }

  /** Leaves to link an account from elsewhere to the one that is logged in. */
  async startLink(account: Account, from: string): Promise<Leaving | Denial> {
    return this.leave({ do: 'link', account: account.id }, from);
  }

  /** Lets an account log in with its passphrase only. */
  async unlink(account: Account): Promise<Denial | undefined> {
    return this.database.write(async (query) => {
      if ((await identitiesOf(query, account.id)).length === 0) return undefined;
      if (!(await unlinkIdentities(query, account.id))) return deny('only-login');
      await this.noteLogin(query, account, 'login-unlinked');
      return undefined;
    });
  }

  /**
   * Comes back from the provider.
   * @param asked path and query of the request
   * @param cookies its `Cookie` header
   */
  async finish(asked: string, cookies: string | undefined): Promise<Returned> {
    const { search, searchParams } = new URL(asked, this.address.origin);
    const state = searchParams.get('state') ?? '';
    const browser = this.cookie.read(cookies);
    const attempt = state === '' ? null : await this.database.write((query) => useAttempt(query, state, this.clock.now()));
    if (!this.provider || !attempt || browser === null || hashSecret(browser) !== attempt.browser) return refused(attempt, 'oidc-failed');
    const stranger = await this.provider.recognise(new URL(this.address.origin + CALLBACK + search), { state, nonce: attempt.nonce, verifier: attempt.verifier });
    if (isDenial(stranger)) return refused(attempt, stranger.refused);
    const entered = await this.enter(attempt.then, stranger, cookies);
    return isDenial(entered) ? refused(attempt, entered.refused) : { to: WAYS[attempt.then.do].on, token: entered?.token ?? null };
  }

  private async leave(then: Attempt['then'], from: string): Promise<Leaving | Denial> {
    const now = this.clock.now();
    if (!this.provider) return deny('oidc-off');
    const wait = this.left.wait(from, now);
    if (wait > 0) return denyFor('too-many-attempts', wait);
    this.left.note(from, now);
    const [state, nonce, verifier, browser] = [randomToken(), randomToken(), randomToken(), randomToken()];
    const url = await this.provider.address({ state, nonce, verifier }, this.address.origin + CALLBACK);
    if (isDenial(url)) return url;
    await this.database.write((query) => keepAttempt(query, state, { nonce, verifier, browser: hashSecret(browser), then }, now));
    return { url, browser };
  }

  private enter(then: Attempt['then'], stranger: Stranger, cookies: string | undefined): Promise<Entered | Denial | null> {
    switch (then.do) {
      case 'login':
        return this.logIn(stranger);
      case 'link':
        return this.link(stranger, then.account, cookies);
      case 'accept':
        return this.accept(stranger, then.invitation);
      default:
        return then satisfies never;
    }
  }

  private async logIn(stranger: Stranger): Promise<Entered | Denial> {
    return this.database.write(async (query) => {
      const account = await accountByIdentity(query, stranger);
      return account ? { account, token: await startLogin(query, account.id, this.clock.now()) } : deny('oidc-not-linked');
    });
  }

  /** Only for who is still logged in as the one who left. */
  private async link(stranger: Stranger, id: string, cookies: string | undefined): Promise<Denial | null> {
    const account = await this.access.accountOfCookie(cookies);
    if (account?.id !== id) return deny('not-recognised');
    try {
      return await this.database.write(async (query) => {
        const known = await accountByIdentity(query, stranger);
        if (known) return known.id === id ? null : deny('oidc-taken');
        await linkIdentity(query, stranger, id, this.clock.now());
        await this.noteLogin(query, account, 'login-linked');
        return null;
      });
    } catch (error) {
      if (isUniqueViolation(error)) return deny('oidc-taken');
      throw error;
    }
  }

  /** With the account that this identity has, or else with a new one. */
  private async accept(stranger: Stranger, invitation: string): Promise<Entered | Denial> {
    const offer = await this.accepting.offer(invitation);
    if (isDenial(offer)) return offer;
    if (await accountByIdentity(this.database.query, stranger)) {
      return this.database.write(async (query) => {
        const account = await accountByIdentity(query, stranger);
        if (!account) return deny('oidc-failed');
        return (await this.accepting.take(query, offer, account)) ?? { account, token: await startLogin(query, account.id, this.clock.now()) };
      });
    }
    const person = {
      name: usable(text(LABEL_LIMIT), stranger.name) ?? offer.invitation.name,
      email: usable(z.email().max(254), stranger.email) ?? offer.invitation.email,
      passphraseHash: '',
    };
    return this.accepting.withNewAccount(offer, person, async (query, account) => {
      await linkIdentity(query, stranger, account.id, this.clock.now());
      await this.noteLogin(query, account, 'login-linked');
    });
  }

  /** In each community where the account has a role: how somebody logs in matters to all of them. */
  private async noteLogin(query: Query, account: Account, action: 'login-linked' | 'login-unlinked'): Promise<void> {
    for (const community of communitiesOf(await grantsOf(query, account.id))) {
      await note(query, { community, by: account, action, subject: account.id, subjectName: account.name, detail: { way: this.way.name } }, this.clock.now());
    }
  }
}

function refused(attempt: Attempt | null, name: DenialName): Returned {
  return { to: `${WAYS[attempt?.then.do ?? 'login'].back}#oidc=${name}`, token: null };
}

/** What a provider says, when it is fit to be kept. */
function usable(schema: z.ZodType<string>, value: string): string | null {
  return schema.safeParse(value).data ?? null;
}
