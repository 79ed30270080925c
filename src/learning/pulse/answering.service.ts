import { Inject, Injectable } from '@nestjs/common';
import { Attempts } from '../../access/attempts.js';
import { periodsOf } from '../../community/period-store.js';
import { logEnd, retentionOf } from '../../community/retention.js';
import { type Clock, hashSecret } from '../../config/clock.js';
import { CLOCK, DATABASE } from '../../config/config.module.js';
import type { Database } from '../../config/database.js';
import { type Denial, deny, denyFor } from '../../config/denial.js';
import type { Query } from '../../config/sql.js';
import { dayIn } from '../../config/zone.js';
import { saysSomething } from '../../engine/pulse.js';
import { PulseCloser } from './closer.service.js';
import type { AnswerPulse, PulseForm } from './pulse.schemas.js';
import { countAnswers, holdOpen, knows, type Pulse, pulseBy, putBallot } from './pulse-store.js';

/** How often one address may answer: everybody in one building shares one. */
export const ANSWERS = { limit: 150, windowMs: 10 * 60_000 } as const;

/** The most answers to one pulse: a team is at most a few dozen people. */
export const MOST_ANSWERS = 500;

/**
 * Answering a pulse by its link, without an account and without a name (rule 13).
 *
 * Two tables that nothing joins: the register holds a hash of a secret that the phone made for this pulse only, the box
 * holds what was answered under another random id. Neither has a moment, an address or an order. With its two secrets
 * the phone can change its own answer until the pulse closes; nobody else can tell which one it is.
 * What it can't prevent: who has the link and a second phone can answer a second time.
 */
@Injectable()
export class PulseAnswering {
  // Addresses are counted in memory and written down nowhere.
  private readonly sent = new Attempts(ANSWERS.limit, ANSWERS.windowMs);

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(PulseCloser) private readonly closer: PulseCloser,
  ) {}

  /** What is asked, for who has the link. */
  async form(token: string): Promise<PulseForm | Denial> {
    await this.closer.closeDue();
    const { query } = this.database;
    const pulse = await pulseBy(query, 'token', token);
    if (!pulse) return deny('pulse-unknown');
    if (pulse.closedAt !== null) return deny('pulse-closed');
    const [names] = await query('SELECT t.name, c.name AS community, c.zone FROM team t JOIN community c ON c.id = t.community WHERE t.id = ?', [pulse.team]);
    if (!names) return deny('pulse-unknown');
    const { id, title, items, closesOn } = pulse;
    const { logMonths } = await retentionOf(query, pulse.community);
    const until = logEnd(await periodsOf(query, pulse.community), pulse.period, closesOn ?? dayIn(String(names['zone']), this.clock.now()), logMonths);
    return { id, title, items: [...items], closesOn, keeps: { logMonths, until }, team: String(names['name']), community: String(names['community']) };
  }

  /** Takes an answer in, or the same phone's other answer. @param from address of the network it came from */
  async answer(token: string, given: AnswerPulse, from: string): Promise<Denial | undefined> {
    const now = this.clock.now();
    const wait = this.sent.wait(from, now);
    if (wait > 0) return denyFor('too-many-attempts', wait);
    this.sent.note(from, now);
    await this.closer.closeDue();
    const known = await pulseBy(this.database.query, 'token', token);
    if (!known) return deny('pulse-unknown');
    const refused = await this.database.write(async (query) => {
      const pulse = await holdOpen(query, known.id);
      return pulse ? this.take(query, pulse, given) : deny('pulse-closed');
    });
    // The log of the database holds what was written together. It is emptied at once: a pulse is open for days, and a copy is soon made.
    if (!refused) await this.database.checkpoint();
    return refused;
  }

  private async take(query: Query, pulse: Pulse, { secret, ballot, answers, text }: AnswerPulse): Promise<Denial | undefined> {
    const asked: ReadonlySet<string> = new Set(pulse.items);
    if (Object.keys(answers).some((item) => !asked.has(item))) return deny('malformed', 'answers');
    if (!saysSomething({ answers, text })) return deny('pulse-empty');
    // Of this pulse only: a phone that answers two can't be followed from the one to the other.
    const who = hashSecret(`${pulse.id}.${secret}`);
    const known = await knows(query, pulse.id, who, ballot);
    if (known.phone !== known.ballot) return deny(known.phone ? 'envelope-unknown' : 'envelope-taken');
    if (!known.phone && (await countAnswers(query, pulse.id)) >= MOST_ANSWERS) return deny('pulse-full');
    await putBallot(query, pulse.id, who, ballot, { answers, text });
    return undefined;
  }
}
