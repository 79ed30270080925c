import { Inject, Injectable } from '@nestjs/common';
import type { Account } from '../../access/account-store.js';
import { note } from '../../access/audit.js';
import type { Address } from '../../config/address.js';
import type { Clock } from '../../config/clock.js';
import { ADDRESS, CLOCK, DATABASE } from '../../config/config.module.js';
import type { Database } from '../../config/database.js';
import { type Denial, deny, isDenial } from '../../config/denial.js';
import { type Language, LANGUAGES } from '../../config/language.js';
import type { Query, Row } from '../../config/sql.js';
import { dayIn } from '../../config/zone.js';
import { communities } from '../../community/community-store.js';
import { addressesOf, type Meeting } from '../../meetings/meeting.js';
import { findMeeting } from '../../meetings/meeting-store.js';
import { registrationsOf } from '../../meetings/registration/registration-store.js';
import { finishLetter, type LetterPlace, lettersIn, sendAgain } from '../../post/outbox.js';
import { PostService } from '../../post/post.service.js';
import { sayTrouble } from '../../post/words.js';
import type { Report } from '../report.js';
import { paperMarkdown } from '../paper/paper-markdown.js';
import { reportPaper } from '../paper/report-paper.js';
import { ReportsService } from '../reports.service.js';
import { speakerOf } from '../speaker.js';
import type { LettersAnswer, SendReport, SendReportAnswer } from './letters.schemas.js';
import { plainText } from './plain-text.js';

/** How many letters one look shows; older ones have long gone out. */
const SHOWN = 300;

interface Reader {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

/** Letters of a community or meeting for who looks after it, and the report as a letter. */
@Injectable()
export class LettersService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ADDRESS) private readonly address: Address,
    @Inject(PostService) private readonly post: PostService,
    @Inject(ReportsService) private readonly reports: ReportsService,
  ) {}

  /** The letters of a place. @param language of the words about what went wrong */
  async list(place: LetterPlace, language: Language): Promise<LettersAnswer> {
    const lines = await lettersIn(this.database.query, place, SHOWN);
    return { on: this.post.on, letters: lines.map((line) => ({ ...line, to: line.to === '' ? null : line.to, trouble: line.trouble && sayTrouble(line.trouble, language) })) };
  }

  /** A person copied a letter, or it is not needed any more. */
  async done(place: LetterPlace, letter: string): Promise<Denial | undefined> {
    return refusalOf(await this.database.write((query) => finishLetter(query, place, letter)));
  }

  /** Sends a letter after all. */
  async retry(place: LetterPlace, letter: string): Promise<Denial | undefined> {
    if (!this.post.on) return deny('post-off');
    const changed = await this.database.write((query) => sendAgain(query, place, letter, this.clock.now()));
    if (changed === true) this.post.soon();
    return refusalOf(changed);
  }

  /** Writes a letter to each reader: with a link when the harvest is public, else with the report to pass on as a text. */
  async sendReport(id: string, { to }: SendReport, by: Account): Promise<SendReportAnswer | Denial> {
    const { query } = this.database;
    const meeting = await findMeeting(query, 'id', id);
    if (!meeting) return deny('meeting-unknown');
    const report = await this.reports.report(id, 'community');
    if (isDenial(report)) return report;
    const [community] = await communities(query, [meeting.community]);
    const { publicUrl } = addressesOf(meeting, this.address.origin);
    const link = meeting.publishedAt === null ? null : publicUrl;
    const readers = await this.readersOf(query, meeting, to, community?.language ?? 'nl');
    await this.database.write(async (write) => {
      for (const { name, email, language } of readers) {
        const values = { name, title: meeting.title, when: speakerOf(language).day(meeting.date), community: community?.name ?? '', report: link === null ? textOf(report, language) : '' };
        await this.post.post(write, { kind: 'report', to: email, language, community: meeting.community, about: id, values, link, otherwise: 'copy' });
      }
      const entry = { community: meeting.community, by, action: 'report-sent', subject: id, subjectName: meeting.title, detail: { letters: readers.length } };
      if (readers.length > 0) await note(write, entry, this.clock.now());
    });
    return { letters: readers.length, sent: this.post.on && readers.length > 0 };
  }

  private async readersOf(query: Query, meeting: Meeting, to: SendReport['to'], language: Language): Promise<Reader[]> {
    if (to === 'registered') {
      const there = (await registrationsOf(query, meeting.id)).filter(({ state, attendedAt }) => state === 'confirmed' || attendedAt !== null);
      return onceEach(there.flatMap(({ name, email, language }) => (email === null ? [] : [{ name, email, language }])));
    }
    if (to === 'members') {
      const today = dayIn(meeting.zone, this.clock.now());
      const rows = await query(
        'SELECT m.name, m.email, m.language FROM membership s JOIN member m ON m.id = s.member WHERE s.team = ? AND (s.left_on IS NULL OR s.left_on > ?) AND m.email IS NOT NULL ORDER BY m.name',
        [meeting.teamId ?? '', today],
      );
      return onceEach(rows.map(readerOf));
    }
    return onceEach(to.map((email) => ({ name: '', email: email.toLowerCase(), language })));
  }
}

function textOf(report: Report, language: Language): string {
  return plainText(paperMarkdown(reportPaper(report, speakerOf(language))));
}

function refusalOf(changed: boolean | null): Denial | undefined {
  if (changed === null) return deny('no-longer-there');
  return changed ? undefined : deny('changed-meanwhile');
}

function readerOf(row: Row): Reader {
  return { name: String(row['name']), email: String(row['email']).toLowerCase(), language: LANGUAGES.find((known) => known === row['language']) ?? 'nl' };
}

function onceEach(readers: readonly Reader[]): Reader[] {
  return [...new Map(readers.map((reader) => [reader.email, reader])).values()];
}
