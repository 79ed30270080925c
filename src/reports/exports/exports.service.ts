import { Inject, Injectable } from '@nestjs/common';
import type { Account } from '../../access/account-store.js';
import { note } from '../../access/audit.js';
import { communities, type Community } from '../../community/community-store.js';
import type { Clock } from '../../config/clock.js';
import { CLOCK, DATABASE } from '../../config/config.module.js';
import type { Database } from '../../config/database.js';
import { type Denial, deny } from '../../config/denial.js';
import type { Language } from '../../config/language.js';
import { dayIn } from '../../config/zone.js';
import { type Journal, JOURNAL } from '../../journal/journal.js';
import { CarryOverService } from '../../learning/carry-over/carry-over.service.js';
import { inNoOrder as linesInNoOrder, linesWhere } from '../../learning/carry-over/line-store.js';
import { LearningService } from '../../learning/learning.service.js';
import { PulseService } from '../../learning/pulse/pulse.service.js';
import { entriesAtDesk } from '../../learning/review/entries.js';
import { nameOfFile } from '../file-name.js';
import { wordsIn } from '../paper/words.js';
import { csvFile } from './csv.js';
import { CARRY_OVER, DECISIONS, ENTRIES, exportSpeaker, PULSE, pulseRows, type Sheet } from './export-tables.js';
import { decisionsIn, exportedEntry, type ExportedEntry, inNoOrder } from './exported.js';

export const EXPORTS = ['entries', 'carry-over', 'decisions', 'pulse'] as const;
export type ExportKind = (typeof EXPORTS)[number];
export const ENDINGS = ['csv', 'json'] as const;
export type Ending = (typeof ENDINGS)[number];

/** A file as it goes out. */
export interface Exported {
  readonly name: string;
  readonly content: string;
}

/** Things in both forms: the figures and texts as they are, and the table that says them in words. */
interface Things {
  readonly count: number;
  readonly json: readonly object[];
  readonly csv: (language: Language) => string;
}

/** What was shared with the whole community, as files for elsewhere. Every time it is written down that it went out. */
@Injectable()
export class ExportsService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(JOURNAL) private readonly journal: Journal,
    @Inject(LearningService) private readonly learning: LearningService,
    @Inject(CarryOverService) private readonly followed: CarryOverService,
    @Inject(PulseService) private readonly pulses: PulseService,
  ) {}

  async export(id: string, kind: ExportKind, ending: Ending, language: Language, by: Account): Promise<Exported | Denial> {
    const { query } = this.database;
    const [community] = await communities(query, [id]);
    if (!community) return deny('community-unknown');
    await Promise.all([this.learning.caughtUp(), this.followed.caughtUp()]);
    const things = await this.things(community, kind);
    const now = this.clock.now();
    await this.database.write((write) => note(write, { community: id, by, action: 'data-exported', subject: id, subjectName: community.name, detail: { export: kind, form: ending, count: things.count } }, now));
    const name = nameOfFile([exportSpeaker(language).say(`file.${kind}`), community.name, dayIn(community.zone, now)], ending);
    return { name, content: ending === 'csv' ? things.csv(language) : `${JSON.stringify(things.json, null, 2)}\n` };
  }

  private async things(community: Community, kind: ExportKind): Promise<Things> {
    const { query } = this.database;
    switch (kind) {
      case 'entries':
        return thingsOf(await this.entries(community), ENTRIES, (entry) => entry);
      case 'carry-over':
        return thingsOf(linesInNoOrder((await linesWhere(query, 'WHERE c.community = ?', [community.id])).map(({ line }) => line)), CARRY_OVER, ({ id: _id, version: _version, ...line }) => line);
      case 'decisions':
        return thingsOf(await decisionsIn(query, this.journal, community.id), DECISIONS, (decision) => decision);
      case 'pulse':
        return thingsOf(pulseRows(await this.pulses.overview(community.id)), PULSE, (row) => row);
      default:
        return kind satisfies never;
    }
  }

  private async entries({ id, zone }: Community): Promise<ExportedEntry[]> {
    const rows = await this.database.query("SELECT e.id FROM log_entry e WHERE e.community = ? AND e.audience = 'community'", [id]);
    const entries = await entriesAtDesk(this.database, this.journal, id, zone, rows.map((row) => String(row['id'])));
    return inNoOrder(entries.map(exportedEntry));
  }
}

function thingsOf<T>(things: readonly T[], sheet: Sheet<T>, plain: (thing: T) => object): Things {
  return {
    count: things.length,
    json: things.map(plain),
    csv: (language) => {
      const words = wordsIn(language, exportSpeaker(language));
      return csvFile(sheet.columns.map(([name]) => words.own.say(`column.${name}`)), things.map((thing) => sheet.columns.map(([, cell]) => cell(thing, words))), language);
    },
  };
}
