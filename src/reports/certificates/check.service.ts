import { Inject, Injectable } from '@nestjs/common';
import { Attempts } from '../../access/attempts.js';
import { type Clock, randomToken } from '../../config/clock.js';
import { CLOCK, DATABASE } from '../../config/config.module.js';
import type { Database } from '../../config/database.js';
import { type Denial, denyFor, isDenial } from '../../config/denial.js';
import { CertificatesService } from './certificates.service.js';
import type { Occasion } from './certificate.js';
import { type CertificateKey, certifiedMinutes, readCertificateCode } from './code.js';
import { keyByRef } from './key-store.js';

/** How many wrong certificates are listened to, per address and in all, in five minutes. Who checks a pile of right ones is never stopped. */
export const WRONG_CERTIFICATES = { perAddress: 30, inAll: 3000 } as const;
const WINDOW = 5 * 60_000;

/** What a certificate proves: a meeting, and how long. */
export interface Proven {
  readonly occasion: Occasion;
  readonly minutes: number;
}

/** Says whether a certificate is right. A wrong name and a meeting that nobody knows take as long and are answered alike. */
@Injectable()
export class CheckService {
  private readonly wrong = new Attempts(WRONG_CERTIFICATES.perAddress, WINDOW);
  private readonly wrongInAll = new Attempts(WRONG_CERTIFICATES.inAll, WINDOW);
  /** Of no meeting: nothing is right with it. */
  private readonly nobodys: CertificateKey = { meeting: '', ref: '', secret: randomToken() };

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CertificatesService) private readonly certificates: CertificatesService,
  ) {}

  /** @param code as it was typed @returns null when it is not right */
  async check(name: string, code: string, address: string): Promise<Proven | Denial | null> {
    const now = this.clock.now();
    const wait = Math.max(this.wrong.wait(address, now), this.wrongInAll.wait('', now));
    if (wait > 0) return denyFor('too-many-attempts', wait);
    const typed = readCertificateCode(code);
    const key = (await keyByRef(this.database.query, typed?.ref ?? '')) ?? this.nobodys;
    const minutes = certifiedMinutes(key, name, typed?.proof ?? '');
    const occasion = minutes === null ? null : await this.certificates.occasion(key.meeting);
    if (minutes !== null && occasion && !isDenial(occasion)) return { occasion, minutes };
    this.wrong.note(address, now);
    this.wrongInAll.note('', now);
    return null;
  }
}
