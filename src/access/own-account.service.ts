import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../config/clock.js';
import { CLOCK, DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import { type Denial, deny, denyFor } from '../config/denial.js';
import type { Language } from '../config/language.js';
import { AccessService } from './access.service.js';
import { type Account, passphraseHashOf, renameAccount, replacePassphrase } from './account-store.js';
import { Attempts } from './attempts.js';
import { identitiesOf } from './identity-store.js';
import { dropLinks, endLoginsOf } from './login-store.js';
import { hashPassphrase, isPassphrase } from './passphrase.js';
import { RightsLost } from './rights-lost.js';

const MINUTE = 60_000;

/** What somebody does with their own account. */
@Injectable()
export class OwnAccountService {
  private readonly wrong = new Attempts(8, 15 * MINUTE);

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(AccessService) private readonly access: AccessService,
    @Inject(RightsLost) private readonly lost: RightsLost,
  ) {}

  /** In which ways an account can log in. */
  async waysIn(account: string): Promise<{ passphrase: boolean; oidc: boolean }> {
    const { query } = this.database;
    return { passphrase: Boolean(await passphraseHashOf(query, account)), oidc: (await identitiesOf(query, account)).length > 0 };
  }

  async change(account: Account, data: { name: string; language: Language }): Promise<Account> {
    const changed = { ...account, name: data.name.trim(), language: data.language };
    await this.database.write((query) => renameAccount(query, account.id, changed.name, changed.language));
    return changed;
  }

  /** Chooses another passphrase and logs out everywhere but here. @param cookie the header with which was asked */
  async changePassphrase(account: Account, data: { current: string; passphrase: string }, cookie: string | undefined): Promise<Denial | undefined> {
    const now = this.clock.now();
    const wait = this.wrong.wait(account.id, now);
    if (wait > 0) return denyFor('too-many-attempts', wait);
    // Counted before the slow check, so that a hundred attempts at once are a hundred attempts.
    this.wrong.note(account.id, now);
    const checked = await passphraseHashOf(this.database.query, account.id);
    if (!(await isPassphrase(checked, data.current))) return deny('passphrase-wrong', 'current');
    this.wrong.forget(account.id);
    const passphraseHash = await hashPassphrase(data.passphrase);
    const denied = await this.database.write(async (query) => {
      if (!(await replacePassphrase(query, account.id, checked ?? '', passphraseHash))) return deny('passphrase-wrong', 'current');
      await dropLinks(query, 'reset', account.id);
      await endLoginsOf(query, account.id, this.access.cookie.read(cookie));
      return undefined;
    });
    this.lost.tell();
    return denied;
  }

  async logOutEverywhere(account: Account): Promise<void> {
    await this.database.write((query) => endLoginsOf(query, account.id));
    this.lost.tell();
  }
}
