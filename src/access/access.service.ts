import { Inject, Injectable } from '@nestjs/common';
import { type Clock, randomId } from '../config/clock.js';
import { CLOCK, DATABASE, SETTINGS } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import { type Denial, deny, denyFor } from '../config/denial.js';
import type { Settings } from '../config/settings.js';
import { type Account, accountByEmail, accountById, hasAccounts, insertAccount, setPassphrase } from './account-store.js';
import { Attempts } from './attempts.js';
import { note } from './audit.js';
import { giveRole, grantsOf } from './grant-store.js';
import { Places } from './places.js';
import { communitiesOf, type Grant, kindOf, may, type Right } from './rights.js';
import { LoginCookie } from './cookie.js';
import { createLink, endLogin, endLoginsOf, extendLogin, findLogin, LOGIN_LASTS, startLogin, useLink } from './login-store.js';
import { hashPassphrase, isPassphrase } from './passphrase.js';
import { RightsLost } from './rights-lost.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Someone who has just proven who they are, with a token for the cookie. */
export interface Entered {
  readonly account: Account;
  readonly token: string;
}

/** What a cookie said: whose login it is, and the token when the cookie should be sent anew. */
export interface Recognised {
  readonly account: Account;
  readonly renewed: string | null;
}

/** Facilitators' accounts: the first run, log in, log out, forgotten passphrase. */
@Injectable()
export class AccessService {
  readonly cookie: LoginCookie;
  // Wrong passphrases for one e-mail from one address, and from one address for any e-mail.
  private readonly wrong = new Attempts(8, 15 * MINUTE);
  private readonly wrongFromAddress = new Attempts(60, 15 * MINUTE);

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) settings: Settings,
    @Inject(Places) private readonly places: Places,
    @Inject(RightsLost) private readonly lost: RightsLost,
  ) {
    this.cookie = new LoginCookie(settings);
  }

  /** Whether nobody has an account yet. */
  async setupNeeded(): Promise<boolean> {
    return !(await hasAccounts(this.database.query));
  }

  /** A token for setting up the first account, which works once and for a day; null when there is an account. */
  createSetupLink(): Promise<string | null> {
    return this.database.write(async (query) => ((await hasAccounts(query)) ? null : createLink(query, 'setup', null, this.clock.now())));
  }

  /** For the operator: a token with which the owner of an e-mail chooses a new passphrase; null when nobody has that e-mail. */
  createResetLink(email: string): Promise<string | null> {
    return this.database.write(async (query) => {
      const account = await accountByEmail(query, email);
      if (!account) return null;
      const now = this.clock.now();
      for (const community of communitiesOf(await grantsOf(query, account.id))) {
        await note(query, { community, by: null, action: 'reset-link-made', subject: account.id, subjectName: account.name }, now);
      }
      return createLink(query, 'reset', account.id, now);
    });
  }

  /** Makes the first account: coordinator and facilitator of every community there is, or of a first one. */
  async setUp(data: { token: string; name: string; email: string; passphrase: string }): Promise<Entered | Denial> {
    if (!(await this.setupNeeded())) return deny('setup-done');
    const passphraseHash = await hashPassphrase(data.passphrase);
    return this.database.write(async (query) => {
      if (await hasAccounts(query)) return deny('setup-done');
      if (!(await useLink(query, data.token, 'setup', this.clock.now()))) return deny('link-unknown');
      const account: Account = { id: randomId(), name: data.name.trim(), email: data.email.toLowerCase(), language: 'nl' };
      await insertAccount(query, { ...account, passphraseHash }, this.clock.now());
      for (const community of await this.places.homes(query, this.clock.now())) {
        for (const role of ['coordinator', 'facilitator'] as const) await giveRole(query, account.id, { role, kind: 'community', place: community, community }, null, this.clock.now());
      }
      return { account, token: await startLogin(query, account.id, this.clock.now()) };
    });
  }

  /** Logs in. Who gave too many wrong passphrases for one e-mail has to wait; the owner at another address has not. */
  async logIn(data: { email: string; passphrase: string }, address: string): Promise<Entered | Denial> {
    const now = this.clock.now();
    const key = `${address} ${data.email.toLowerCase()}`;
    const wait = Math.max(this.wrong.wait(key, now), this.wrongFromAddress.wait(address, now));
    if (wait > 0) return denyFor('too-many-attempts', wait);
    // Counted before the slow check, so that a hundred attempts at once are a hundred attempts.
    this.wrong.note(key, now);
    this.wrongFromAddress.note(address, now);
    const stored = await accountByEmail(this.database.query, data.email);
    if (!(await isPassphrase(stored?.passphraseHash ?? null, data.passphrase)) || !stored) return deny('login-wrong');
    this.wrong.forget(key);
    this.wrongFromAddress.forget(address);
    const { passphraseHash: _, ...account } = stored;
    const token = await this.database.write((query) => startLogin(query, account.id, this.clock.now()));
    return { account, token };
  }

  /** Ends the login of this cookie; nothing happens when there is none. */
  async logOut(header: string | undefined): Promise<void> {
    const token = this.cookie.read(header);
    if (token === null) return;
    await this.database.write((query) => endLogin(query, token));
    this.lost.tell();
  }

  /** Chooses a new passphrase with a link, and logs out everywhere else. */
  async reset(data: { token: string; passphrase: string }): Promise<Entered | Denial> {
    const passphraseHash = await hashPassphrase(data.passphrase);
    const entered = await this.database.write(async (query) => {
      const link = await useLink(query, data.token, 'reset', this.clock.now());
      const account = link?.account ? await accountById(query, link.account) : null;
      if (!account) return deny('link-unknown');
      await setPassphrase(query, account.id, passphraseHash);
      await endLoginsOf(query, account.id);
      return { account, token: await startLogin(query, account.id, this.clock.now()) };
    });
    this.lost.tell();
    return entered;
  }

  /** Whose cookie this is; null for nobody's. Also for the upgrade request of a socket. */
  async accountOfCookie(header: string | undefined): Promise<Account | null> {
    return (await this.recognise(header))?.account ?? null;
  }

  /** What an account may be, and where. */
  grantsOf(account: string): Promise<readonly Grant[]> {
    return grantsOf(this.database.query, account);
  }

  /** Whether who has these grants holds a right in a place; false for a place that is not there. */
  async may(grants: readonly Grant[], right: Right, id: string): Promise<boolean> {
    const place = await this.places.find(kindOf(right), id);
    return place !== null && may(grants, right, place);
  }

  /** The account of this cookie when it holds a right in a place. For the upgrade request of a console's socket. */
  async accountThatMay(header: string | undefined, right: Right, id: string): Promise<Account | 'not-recognised' | 'not-allowed'> {
    const account = await this.accountOfCookie(header);
    if (!account) return 'not-recognised';
    return (await this.may(await this.grantsOf(account.id), right, id)) ? account : 'not-allowed';
  }

  /** As {@link accountOfCookie}, and lets a login that is used last another 30 days, at most once a day. */
  async recognise(header: string | undefined): Promise<Recognised | null> {
    const token = this.cookie.read(header);
    const now = this.clock.now();
    const login = token === null ? null : await findLogin(this.database.query, token, now);
    if (!login || token === null) return null;
    const renew = login.expiresAt < now + LOGIN_LASTS - DAY;
    if (renew) await this.database.write((query) => extendLogin(query, token, now));
    return { account: login.account, renewed: renew ? token : null };
  }
}
