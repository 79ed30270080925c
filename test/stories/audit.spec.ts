import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Audit, auditShown, auditStored } from '../faults/audit.js';
import { Evening } from '../faults/evening.js';
import { Chance } from '../simulate/chance.js';
import { Facilitator } from '../support/facilitator.js';
import { until } from '../support/retry.js';
import { newServerPlace, type ServerPlace } from '../support/server-place.js';
import { ServerProcess } from '../support/server.js';

/** Whether the audit of the faults would see what it looks for: its zeros are worth as much as that. */
describe('the audit', () => {
  let place: ServerPlace;
  let server: ServerProcess;
  let evening: Evening;
  let stored: Sqlite.Database;
  beforeEach(async () => {
    place = await newServerPlace('');
    server = await ServerProcess.start(place.env);
    const facilitator = await Facilitator.firstRun(server.base, () => server.said);
    evening = await Evening.open({ place, server, facilitator }, new Chance('audit'), { people: 4, pace: { pause: 20, writes: 0.5 }, mode: 'open', number: 1 });
    evening.start();
    await until('everybody voted and wrote', () => evening.phones.every(({ diary }) => diary.vote !== null && diary.texts.length > 1), { within: 30_000 });
    await evening.stop();
    await facilitator.rest.get(`/api/meetings/${evening.scene.meeting.id}/log`);
    stored = new Sqlite(join(place.env.DATA_DIR, 'kenniscafe.sqlite'));
  });
  afterEach(async () => {
    stored.close();
    evening.close();
    await server.stop();
    await place.remove();
  });

  async function look(): Promise<Audit> {
    const audit = new Audit();
    const audited = { session: evening.scene.meeting.id, runs: evening.scene, phones: evening.phones };
    const database = await place.reader();
    await auditStored(database, audited, audit).finally(() => database.close());
    auditShown(audited, audit);
    return audit;
  }

  test('sees nothing where nothing is wrong, and each thing that is', async () => {
    expect((await look()).wrong).toEqual([]);

    const entry = "SELECT p.rowid FROM journal_personal p JOIN journal j ON j.session = p.session AND j.seq = p.seq WHERE j.type = 'reflection/entry-written' LIMIT 1";
    expect(stored.prepare(`DELETE FROM journal_personal WHERE rowid = (${entry})`).run().changes).toBe(1);
    expect((await look()).wrong).toEqual([expect.stringContaining('lost: an entry in the journal')]);

    stored.prepare('DELETE FROM log_entry WHERE rowid = (SELECT max(rowid) FROM log_entry)').run();
    expect((await look()).wrong.filter((line) => line.includes('lost'))).toHaveLength(2);

    const [phone, other] = evening.phones;
    if (!phone || !other) throw new Error('nobody came');
    phone.diary.vote = phone.diary.vote === 'a' ? 'b' : 'a';
    expect((await look()).otherwise).toEqual([expect.stringContaining('chose last'), expect.stringContaining('shows that it chose')]);

    // Somebody was never told of what is stored as theirs.
    const [id] = other.diary.votes;
    other.diary.votes.delete(id ?? '');
    expect([...(await look()).duplicated.values()]).toEqual(['a vote that nobody cast']);
  });
});
