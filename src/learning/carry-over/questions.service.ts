import { type BeforeApplicationShutdown, Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { communities } from '../../community/community-store.js';
import type { Address } from '../../config/address.js';
import { type Clock, hashSecret, randomToken } from '../../config/clock.js';
import { ADDRESS, CLOCK, DATABASE } from '../../config/config.module.js';
import type { Database } from '../../config/database.js';
import { type Denial, deny } from '../../config/denial.js';
import type { Language } from '../../config/language.js';
import type { Query, Row } from '../../config/sql.js';
import { PostService } from '../../post/post.service.js';
import type { AnswerWish, QuestionAnswer } from './carry-over.answers.js';
import { CarryOverService } from './carry-over.service.js';
import { keptWhenToldNow } from './kept.js';
import { linesWhere } from './line-store.js';
import { LINK_LASTS, mayAsk } from './rules.js';
import type { State } from './states.js';
import { recordTold } from './telling.js';

const HOUR = 60 * 60 * 1000;
/** How many are looked at in one go. */
const ARMFUL = 100;

const log = new Logger('carry-over');

/** To whom a question goes by letter. */
interface Reader {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

/**
 * The one question what became of it, six weeks after it was meant. It waits on the page of whose it is; who has an e-mail
 * address gets a letter with a link too, when post is on. A question is taken and its letter written in one transaction,
 * so that after a crash, or of two servers, it is put once.
 */
@Injectable()
export class Questions implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private every: NodeJS.Timeout | null = null;
  private going: Promise<void> | null = null;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ADDRESS) private readonly address: Address,
    @Inject(PostService) private readonly post: PostService,
    @Inject(CarryOverService) private readonly carryOver: CarryOverService,
  ) {}

  onApplicationBootstrap(): void {
    this.every = setInterval(() => this.go(), HOUR).unref();
    this.go();
  }

  /** Before the database closes. */
  async beforeApplicationShutdown(): Promise<void> {
    if (this.every) clearInterval(this.every);
    await this.going?.catch(() => undefined);
  }

  /** Puts every question whose time has come; one round at a time. */
  round(): Promise<void> {
    this.going ??= this.put().finally(() => (this.going = null));
    return this.going;
  }

  /** What a link asks about. */
  async look(token: string): Promise<QuestionAnswer | Denial> {
    await this.carryOver.caughtUp();
    const [found] = await linesWhere(this.database.query, `WHERE ${WITH_LINK}`, this.opens(token));
    if (!found) return deny('link-unknown');
    const { line, community, asking } = found;
    const keeps = await keptWhenToldNow(this.database.query, community, line.team?.id ?? null, this.clock.now());
    const [row] = await this.database.query('SELECT m.name FROM carry_over c JOIN community m ON m.id = c.community WHERE c.id = ?', [line.id]);
    const { nextStep, landsAt, layer, since, state, reason, happened } = line;
    return { community: row === undefined ? '' : String(row['name']), team: line.team?.name ?? '', nextStep, landsAt, layer, since, state, reason, happened, answered: asking.answeredAt !== null, keeps };
  }

  /** One tap, or a tap with a sentence: said again by the same link it takes the place of what was said. */
  async answer(token: string, told: AnswerWish): Promise<QuestionAnswer | Denial> {
    await this.carryOver.caughtUp();
    const source = hashSecret(`question/${token}`);
    const refused = await recordTold(this.database, WITH_LINK, this.opens(token), told, { byRole: 'owner', at: this.clock.now(), source });
    if (refused) return refused.refused === 'no-longer-there' ? deny('link-unknown') : refused;
    return this.look(token);
  }

  private opens(token: string): readonly unknown[] {
    return [hashSecret(token), this.clock.now() - LINK_LASTS];
  }

  private go(): void {
    this.round().catch((error: unknown) => log.error(`questions could not be put: ${error instanceof Error ? error.name : typeof error}`));
  }

  private async put(): Promise<void> {
    await this.carryOver.caughtUp();
    for (let due = await this.due(); due.length > 0; due = await this.due()) {
      let mine = 0;
      for (const id of due) if (await this.putOne(id)) mine += 1;
      // What another server has just taken is no reason to look again.
      if (mine === 0) return;
    }
  }

  private async due(): Promise<string[]> {
    const rows = await this.database.query(`SELECT c.id FROM carry_over c WHERE ${DUE} ORDER BY c.ask_at, c.id LIMIT ${String(ARMFUL)}`, [this.clock.now()]);
    return rows.map((row) => String(row['id']));
  }

  private putOne(id: string): Promise<boolean> {
    const now = this.clock.now();
    return this.database.write(async (query) => {
      // Takes the row: of two who want it at once the second finds it asked.
      const [row] = await query('UPDATE carry_over SET version = version WHERE id = ? RETURNING id, community, session, author, owner, state, next_step, lands_at, ask_at, asked_at, answered_at', [id]);
      if (row === undefined || !mayAsk(askingOf(row), now)) return false;
      const reader = this.post.on ? await readerOf(query, row) : null;
      const token = reader && randomToken();
      await query('UPDATE carry_over SET asked_at = ?, ask_hash = ? WHERE id = ?', [now, token && hashSecret(token), id]);
      if (reader && token !== null) await this.write(query, row, reader, `${this.address.origin}/doorwerking#${token}`);
      return true;
    });
  }

  private async write(query: Query, row: Row, { name, email, language }: Reader, link: string): Promise<void> {
    const [community] = await communities(query, [String(row['community'])]);
    const values = { name, community: community?.name ?? '', step: String(row['next_step']), where: String(row['lands_at']) };
    // In no coordinator's list of letters: who intended what is nobody's business. `about` lets it go with what it asks about.
    await this.post.post(query, { kind: 'carry-over-question', to: email, language, community: null, about: String(row['id']), values, link, otherwise: 'answer' });
  }
}

const DUE = "c.asked_at IS NULL AND c.ask_at <= ? AND c.answered_at IS NULL AND c.state NOT IN ('anchored', 'stopped')";
const WITH_LINK = 'c.ask_hash = ? AND c.asked_at > ?';

function askingOf(row: Row): Parameters<typeof mayAsk>[0] {
  const moment = (column: string): number | null => (row[column] === null ? null : Number(row[column]));
  return { state: row['state'] as State, askAt: moment('ask_at'), askedAt: moment('asked_at'), answeredAt: moment('answered_at') };
}

/** The member whose it is, when there is an address to write to. Somebody invented gets no letters. */
async function readerOf(query: Query, { owner, session, author }: Row): Promise<Reader | null> {
  const [row] = await query(
    'SELECT name, email, language FROM member WHERE email IS NOT NULL AND fictitious = ? AND (id = ? OR id IN (SELECT member FROM attendance WHERE session = ? AND person = ?))',
    [0, owner, session, author],
  );
  return row === undefined ? null : { name: String(row['name']), email: String(row['email']), language: row['language'] === 'en' ? 'en' : 'nl' };
}
