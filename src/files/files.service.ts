import { Inject, Injectable, Logger } from '@nestjs/common';
import { type Clock, randomId } from '../config/clock.js';
import { CLOCK, DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import { type Denial, deny } from '../config/denial.js';
import { FILE_LIMIT } from '../engine/file-kinds.js';
import { contentOf, findFile, keepFile, removeFile, type StoredFile } from './file-store.js';
import { harmless } from './harmless.js';
import { InSession, type Shown } from './in-session.js';

const log = new Logger('files');

/** Files that are shown in meetings: kept, given to who is there, and destroyed. */
@Injectable()
export class FilesService {
  /** Bytes that are on their way to somebody: a room that asks at once reads them from the database once, and they are gone when nobody has them any more. */
  private readonly onTheWay = new Map<string, WeakRef<Buffer>>();

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(InSession) private readonly session: InSession,
  ) {}

  /** Keeps a file for a meeting, as what it is by its own bytes. */
  async add(meeting: string, sent: Uint8Array): Promise<StoredFile | Denial> {
    if (sent.length > FILE_LIMIT) return deny('file-too-large');
    const good = await harmless(sent);
    if (!good) return deny('file-type');
    const file: StoredFile = { id: randomId(), kind: good.kind, size: good.content.length };
    try {
      const kept = await this.database.write((query) => keepFile(query, meeting, file, good.content, this.clock.now()));
      return kept ? file : deny('too-many-files');
    } catch (error) {
      // Of all that is written here a file is most likely to meet a full disk; the message may hold what was written.
      log.error(`a file could not be kept: ${error instanceof Error ? error.name : typeof error}`);
      return deny('storage-unavailable');
    }
  }

  /** A file with its bytes, for who is in the session. Who is not hears what one hears of a file that is nowhere. */
  async read(meeting: string, id: string, shown: Shown): Promise<{ readonly file: StoredFile; readonly content: Buffer } | Denial> {
    const file = await findFile(this.database.query, meeting, id);
    if (!file || !(await this.session.isIn(meeting, shown))) return deny('file-unknown');
    const content = await this.content(id);
    return content ? { file, content } : deny('file-unknown');
  }

  /** Takes a file out of a meeting. */
  async remove(meeting: string, id: string): Promise<Denial | undefined> {
    const removed = await this.database.write((query) => removeFile(query, meeting, id));
    this.onTheWay.delete(id);
    return removed ? undefined : deny('file-unknown');
  }

  private async content(id: string): Promise<Buffer | null> {
    const known = this.onTheWay.get(id)?.deref();
    if (known) return known;
    const content = await contentOf(this.database.query, id);
    for (const [other, held] of this.onTheWay) if (held.deref() === undefined) this.onTheWay.delete(other);
    if (content) this.onTheWay.set(id, new WeakRef(content));
    return content;
  }
}
