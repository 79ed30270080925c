import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { databaseKinds, newPlace, type Place } from '../../test/support/databases.js';
import { type Database, openDatabase } from '../config/database.js';
import type { Row } from '../config/sql.js';
import type { Happened } from '../engine/facts.js';
import { type EntryContent, type EntryData, NOTHING_WRITTEN } from '../engine/learning.js';
import { SqlJournal } from '../journal/sql-journal.js';
import { Follower, type Projection } from '../journal/follower.js';
import { LearningService } from './learning.service.js';
import { searchIndex } from './entry-store.js';
import { learningLog } from './log-projection.js';

const SESSION = 'sessie-1';
const CONTENT: EntryContent = { ...NOTHING_WRITTEN, text: 'Eerst luisteren.' };
const LOCKED = `v1.sleutel0.${'x'.repeat(60)}`;

describe.each([...databaseKinds()])('the learning log on %s', (kind) => {
  let place: Place;
  let database: Database;
  let journal: SqlJournal;
  let seq: number;
  let running: { stop(): Promise<void> }[];

  beforeEach(async () => {
    place = newPlace(kind);
    database = await openDatabase(place.target);
    journal = new SqlJournal(database);
    seq = 0;
    running = [];
    await happens({ type: 'session/person-joined', data: { person: 'p1', number: 1, phoneHash: null, firstTime: false }, personal: { name: 'Fatima', organisation: '', perspective: '' } });
  });
  afterEach(async () => {
    for (const one of running) await one.stop();
    await database.close();
    await place.remove();
  });

  async function happens(fact: Pick<Happened, 'type' | 'data' | 'personal'> & { run?: string }, redact: number[] = []): Promise<number> {
    seq += 1;
    await journal.commit(SESSION, { facts: [{ ...fact, seq, at: 1000 + seq, v: 1 }], seals: [], unseal: [], redact, closes: false });
    return seq;
  }

  function entry(kind_: 'written' | 'changed', data: Partial<EntryData> = {}, content: Partial<EntryContent> | null = {}, redact: number[] = []): Promise<number> {
    const full: EntryData = { entry: 'e1', author: 'p1', level: 'individual', audience: 'team', named: false, layer: null, form: null, turn: null, follow: false, ...data };
    return happens({ type: `any-werkvorm/entry-${kind_}`, run: 'r1', data: full, personal: content && { ...CONTENT, ...content } }, redact);
  }

  function follower(projection: Projection = learningLog(searchIndex(database.kind))): Follower {
    const made = new Follower(journal, database, projection, () => undefined);
    running.push(made);
    return made;
  }

  async function service(): Promise<LearningService> {
    const made = new LearningService(journal, database);
    running.push({ stop: () => made.onApplicationShutdown() });
    await made.onApplicationBootstrap();
    return made;
  }

  const rows = (): Promise<Row[]> => database.query('SELECT id, level, audience, text, author, written_at, changed_at FROM log_entry ORDER BY id');

  test('whoever reads finds what was committed just before', async () => {
    const learning = await service();
    await entry('written');
    expect(await learning.log(SESSION, 'team')).toMatchObject({ levels: { individual: [{ text: 'Eerst luisteren.' }], team: [], organisation: [] } });
    await entry('written', { entry: 'e2', level: 'organisation', layer: 'beleid' }, { text: 'Rust helpt.', nextStep: 'Bespreken', landsAt: 'Gemeente' });
    expect(await learning.log(SESSION, 'team')).toMatchObject({ levels: { individual: [{}], organisation: [{ nextStep: 'Bespreken', landsAt: 'Gemeente', layer: 'beleid' }] } });
  });

  test('follows by itself, without anybody reading', async () => {
    await follower().start();
    await entry('written');
    const until = Date.now() + 5000;
    while ((await rows()).length === 0 && Date.now() < until) await new Promise((later) => setTimeout(later, 20));
    expect(await rows()).toHaveLength(1);
  });

  test('what only its author may read is kept apart and locked, whatever it was or becomes', async () => {
    const one = follower();
    const apart = (): Promise<Row[]> => database.query('SELECT id, level, locked FROM private_entry');
    await entry('written', { audience: 'me' }, { text: '', locked: LOCKED });
    await one.catchUp(SESSION);
    expect([await rows(), await apart()]).toEqual([[], [{ id: 'sessie-1/e1', level: 'individual', locked: LOCKED }]]);
    await entry('changed', { audience: 'community' }, { text: 'gedeeld' });
    await one.catchUp(SESSION);
    expect(await rows()).toMatchObject([{ text: 'gedeeld', audience: 'community' }]);
    expect(await apart()).toEqual([]);
    await entry('changed', { audience: 'me' }, { text: '', locked: LOCKED });
    await one.catchUp(SESSION);
    expect([await rows(), await apart()]).toMatchObject([[], [{ locked: LOCKED }]]);
  });

  test('a private entry of before they were locked stays in the journal only', async () => {
    await entry('written', { audience: 'me' }, { text: 'open geschreven' });
    await follower().catchUp(SESSION);
    expect([await rows(), await database.query('SELECT id FROM private_entry')]).toEqual([[], []]);
  });

  test('a change keeps the first moment', async () => {
    const one = follower();
    const first = await entry('written');
    const second = await entry('changed', { level: 'team' }, { text: 'Beter gezegd.' });
    await one.catchUp(SESSION);
    const [row] = await rows();
    expect(row).toMatchObject({ level: 'team', text: 'Beter gezegd.' });
    expect([Number(row?.['written_at']), Number(row?.['changed_at'])]).toEqual([1000 + first, 1000 + second]);
  });

  test('what is withdrawn, or taken out of the journal, is gone', async () => {
    const one = follower();
    await entry('written');
    await entry('written', { entry: 'e2' });
    await one.catchUp(SESSION);
    await happens({ type: 'any-werkvorm/entry-removed', run: 'r1', data: { entry: 'e1', author: 'p1' }, personal: null });
    await entry('changed', { entry: 'e2' }, null);
    await one.catchUp(SESSION);
    expect(await rows()).toEqual([]);
  });

  // On Postgres dead rows wait for the vacuum, see docs/operating.md.
  if (kind === 'sqlite') {
    test('what is changed or removed is gone from the files too, as soon as the log has followed', async () => {
      const folder = dirname(place.target.kind === 'sqlite' ? place.target.file : '');
      const stored = () => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1')).join('');
      const log = follower();
      const first = await entry('written', {}, { text: 'Dit haal ik straks weg.' });
      await log.catchUp(SESSION);
      expect(stored()).toContain('Dit haal ik straks weg.');
      await entry('changed', {}, { text: 'Iets anders.' }, [first]);
      await log.catchUp(SESSION);
      expect(stored()).not.toContain('Dit haal ik straks weg.');
    });
  }

  test('an entry whose text was taken out before it was followed is passed over', async () => {
    const written = await entry('written');
    await entry('changed', {}, { text: 'Nieuw.' }, [written]);
    await follower().catchUp(SESSION);
    expect(await rows()).toMatchObject([{ text: 'Nieuw.' }]);
  });

  test('a crash between journal and log repairs itself at the next start', async () => {
    await entry('written');
    await entry('written', { entry: 'e2' });
    let calls = 0;
    const whole = learningLog(searchIndex(database.kind));
    const crashing: Projection = {
      ...whole,
      project: async (query, session, fact) => {
        await whole.project(query, session, fact);
        if (++calls === 2) throw new Error('the power went');
      },
    };
    await expect(follower(crashing).catchUp(SESSION)).rejects.toThrow('the power went');
    expect(await rows()).toEqual([]);
    const next = follower();
    await next.start();
    await next.caughtUp();
    expect(await rows()).toHaveLength(2);
  });

  test('two nodes that follow the same session write every entry once', async () => {
    const nodes = [follower(), follower()];
    for (let i = 0; i < 5; i++) {
      await entry('written', { entry: `e${String(i)}` });
      await Promise.all(nodes.map((node) => node.catchUp(SESSION)));
    }
    expect(await rows()).toHaveLength(5);
    expect((await rows()).every((row) => row['changed_at'] === null)).toBe(true);
  });

  test('rule 20: who wrote an entry is told only when the author wanted that, and when it was written never', async () => {
    const learning = await service();
    await entry('written', { entry: 'a', named: false });
    await entry('written', { entry: 'b', named: true }, { text: 'Met naam.' });
    const said = await learning.log(SESSION, 'team');
    expect(said).toMatchObject({ levels: { individual: [{ by: null }, { text: 'Met naam.', by: 'Fatima' }] } });
    expect(JSON.stringify(said)).not.toMatch(/p1|author|_at|At":\d/);
    // withdrawing stays possible: the author is kept
    expect(await rows()).toMatchObject([{ author: 'p1' }, { author: 'p1' }]);
  });

  test('entries come in an order that is not the order of writing', async () => {
    const learning = await service();
    for (const text of ['c', 'a', 'b']) await entry('written', { entry: text }, { text });
    const said = await learning.log(SESSION, 'team');
    expect('levels' in said && said.levels.individual.map((e) => e.text)).toEqual(['a', 'b', 'c']);
  });

  test('a meeting that was never opened is refused by name', async () => {
    const learning = await service();
    expect(await learning.log('unknown', 'team')).toEqual({ ok: false, refused: 'session-unknown' });
    expect(await learning.log("'; DROP TABLE log_entry", 'team')).toEqual({ ok: false, refused: 'session-unknown' });
  });
});
