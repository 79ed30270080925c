import { Inject, Injectable } from '@nestjs/common';
import type { Address } from '../../config/address.js';
import type { Clock } from '../../config/clock.js';
import { ADDRESS, CLOCK, DATABASE } from '../../config/config.module.js';
import type { Database } from '../../config/database.js';
import { type Denial, deny } from '../../config/denial.js';
import type { Language } from '../../config/language.js';
import { dayIn } from '../../config/zone.js';
import { agendaName, type CalendarEvent, calendarOf, type Readers } from './calendar.js';
import { type CalendarRow, calendarRow, calendarRowsInPublic, calendarRowsOfTeam } from './calendar-store.js';

/** How far a calendar that somebody subscribes to looks back. */
const LOOKS_BACK = 366 * 24 * 60 * 60_000;

/** Calendar files: of one meeting, of a team, of a café and of the public agenda. */
@Injectable()
export class CalendarsService {
  private readonly written = new Map<Language, { readonly of: string; readonly text: string }>();

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ADDRESS) private readonly address: Address,
  ) {}

  /** One meeting, for who may see it. */
  async meeting(id: string, language: Language): Promise<string | Denial> {
    const row = await calendarRow(this.database.query, 'id', id);
    return row ? this.write(row.title, [row], 'table', language) : deny('meeting-unknown');
  }

  /** Everything of a team, for who has its calendar token. In the language of its community. */
  async team(token: string): Promise<string | Denial> {
    const { query } = this.database;
    const [team] = await query('SELECT team.id AS id, team.name AS name, community.language AS language FROM team JOIN community ON community.id = team.community WHERE team.calendar_token = ?', [token]);
    if (team === undefined) return deny('link-unknown');
    return this.write(String(team['name']), await calendarRowsOfTeam(query, String(team['id']), this.from()), 'table', team['language'] === 'en' ? 'en' : 'nl');
  }

  /** One café, for everybody who has the address of its page. */
  async cafe(slug: string, language: Language): Promise<string | Denial> {
    const row = await calendarRow(this.database.query, 'slug', slug);
    return row ? this.write(row.title, [row], 'public', language) : deny('meeting-unknown');
  }

  /** The public agenda. Anybody may ask for it as often as they like, and writing a long one takes a while: it is written again when something in it changed. */
  async agenda(language: Language): Promise<string> {
    const rows = await calendarRowsInPublic(this.database.query, this.from());
    const of = JSON.stringify(rows);
    const known = this.written.get(language);
    if (known?.of === of) return known.text;
    const text = this.write(agendaName(language), rows, 'public', language);
    this.written.set(language, { of, text });
    return text;
  }

  private write(name: string, rows: readonly CalendarRow[], readers: Readers, language: Language): string {
    return calendarOf(name, rows.map((row) => this.event(row, readers)), { readers, language, now: this.clock.now() });
  }

  /** What a café is about is written for everybody; the question and aim of a meeting for who takes part. */
  private event(row: CalendarRow, readers: Readers): CalendarEvent {
    const about = readers === 'public' ? [row.theme] : [row.theme, row.question, row.aim];
    return { ...row, about, url: row.slug === null ? null : `${this.address.origin}/kenniscafe/${row.slug}` };
  }

  private from(): string {
    return dayIn('UTC', this.clock.now() - LOOKS_BACK);
  }
}
