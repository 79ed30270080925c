import { describe, expect, test } from '@jest/globals';
import en from '../messages.en.json' with { type: 'json' };
import nl from '../messages.nl.json' with { type: 'json' };
import { bounded } from './bounded.js';
import { type Finding, reasonOf } from './finding.js';
import { filesAllowed, judgeFiles, judgeNode, judgeSettings, judgeZone } from './machine.js';
import { judgePostgres, judgeRedis, type PostgresProbe } from './servers.js';
import { judgeBackup, judgeFileSystem, judgeFolder, judgeSpace, judgeSqlite, judgeWriting, type SqliteProbe } from './storage.js';
import { tell } from './tell.js';
import { judgeAddress, judgeClock, judgeMail, judgePort, judgeSocket } from './web.js';

const postgres = (change: Partial<Extract<PostgresProbe, { is: 'there' }>> = {}): PostgresProbe => ({ is: 'there', version: '16.1', synchronousCommit: 'on', fsync: 'on', fullPageWrites: 'on', logStatement: 'none', clockAhead: 0, ...change });
const sqlite = (change: Partial<Extract<SqliteProbe, { is: 'open' }>> = {}): SqliteProbe => ({ is: 'open', journal: 'wal', synchronous: 2, check: 'ok', flaw: null, ...change });
const DAY = 86_400_000;
const health = { is: 'ours', version: '1.0.0', condition: 'ok' } as const;

/** What is looked at, what should come of it, and the findings in a language. */
const CASES: readonly (readonly [what: string, states: string, judge: (language: 'nl' | 'en') => Finding | Finding[]])[] = [
  ['no setting is wrong', 'ok', (l) => judgeSettings([], l)],
  ['two settings are wrong', 'wrong wrong', (l) => judgeSettings([{ name: 'PORT', must: 'must be a number' }, { name: 'SMTP_URL', must: 'must be an address' }], l)],
  ['the oldest Node', 'ok', (l) => judgeNode('20.19.0', '>=20.19', l)],
  ['a later Node', 'ok', (l) => judgeNode('22.1.0', '>=20.19', l)],
  ['an older Node', 'wrong', (l) => judgeNode('20.9.0', '>=20.19', l)],
  ['time zones', 'ok', (l) => judgeZone('14:00', l)],
  ['no time zones', 'wrong', (l) => judgeZone(null, l)],
  ['other time zones', 'wrong', (l) => judgeZone('12:00', l)],
  ['enough files', 'ok', (l) => judgeFiles(4096, l)],
  ['no limit', 'ok', (l) => judgeFiles(Infinity, l)],
  ['few files', 'attention', (l) => judgeFiles(4095, l)],
  ['a folder', 'ok', (l) => judgeFolder({ folder: 'data', there: true, writable: true }, l)],
  ['no folder yet', 'ok', (l) => judgeFolder({ folder: 'data', there: false, writable: true }, l)],
  ['a closed folder', 'wrong', (l) => judgeFolder({ folder: 'data', there: true, writable: false }, l)],
  ['room', 'ok', (l) => judgeSpace(1_000_000_000, l)],
  ['little room', 'attention', (l) => judgeSpace(999_999_999, l)],
  ['no room', 'wrong', (l) => judgeSpace(99_999_999, l)],
  ['ext4', 'ok', (l) => judgeFileSystem(0xef53, l)],
  ['NFS', 'attention', (l) => judgeFileSystem(0x6969, l)],
  ['CIFS, as a number below zero', 'attention', (l) => judgeFileSystem(0xff534d42 | 0, l)],
  ['a fast disk that was slow twice', 'ok', (l) => judgeWriting([900, 1, 1, 1, 1, 1, 1, 1, 1, 900], l)],
  ['a slow disk', 'attention', (l) => judgeWriting([51, 51, 51, 51, 51, 51, 51, 51, 51, 51], l)],
  ['no database yet', 'ok', (l) => judgeSqlite({ is: 'none' }, l)],
  ['a database', 'ok ok', (l) => judgeSqlite(sqlite(), l)],
  ['a damaged database', 'wrong ok', (l) => judgeSqlite(sqlite({ check: 'row 1 missing from index' }), l)],
  ['no write-ahead log', 'ok wrong', (l) => judgeSqlite(sqlite({ journal: 'delete' }), l)],
  ['synchronous=NORMAL', 'ok wrong', (l) => judgeSqlite(sqlite({ synchronous: 1 }), l)],
  ['a newer database', 'wrong', (l) => judgeSqlite(sqlite({ flaw: 'newer' }), l)],
  ['a database of others', 'wrong', (l) => judgeSqlite(sqlite({ flaw: 'not-ours' }), l)],
  ['no database at all', 'wrong', (l) => judgeSqlite({ is: 'unreadable', reason: 'SQLITE_NOTADB' }, l)],
  ['a backup of a week', 'ok', (l) => judgeBackup(0, 7 * DAY, 'backup', l)],
  ['an old backup', 'attention', (l) => judgeBackup(0, 7 * DAY + 1, 'backup', l)],
  ['no backup', 'attention', (l) => judgeBackup(null, 0, 'backup', l)],
  ['Postgres', 'ok ok ok ok', (l) => judgePostgres(postgres(), l)],
  ['no Postgres', 'wrong', (l) => judgePostgres({ is: 'gone', reason: 'ECONNREFUSED' }, l)],
  ['synchronous_commit off', 'ok wrong ok ok', (l) => judgePostgres(postgres({ synchronousCommit: 'off' }), l)],
  ['fsync off', 'ok wrong ok ok', (l) => judgePostgres(postgres({ fsync: 'off' }), l)],
  ['full_page_writes off', 'ok wrong ok ok', (l) => judgePostgres(postgres({ fullPageWrites: 'off' }), l)],
  ['statements in the log', 'ok ok attention ok', (l) => judgePostgres(postgres({ logStatement: 'mod' }), l)],
  ['a clock that is behind', 'ok ok ok attention', (l) => judgePostgres(postgres({ clockAhead: -2001 }), l)],
  ['a clock that is almost right', 'ok ok ok ok', (l) => judgePostgres(postgres({ clockAhead: 2000 }), l)],
  ['Redis', 'ok ok', (l) => judgeRedis({ is: 'there', version: '7.2', keeps: false }, l)],
  ['Redis that keeps', 'ok attention', (l) => judgeRedis({ is: 'there', version: '7.2', keeps: true }, l)],
  ['Redis that does not tell', 'ok ok', (l) => judgeRedis({ is: 'there', version: '7.2', keeps: null }, l)],
  ['no Redis', 'wrong', (l) => judgeRedis({ is: 'gone', reason: 'ECONNREFUSED' }, l)],
  ['a free port', 'ok', (l) => judgePort({ is: 'free' }, 3000, l)],
  ['any port', 'ok', (l) => judgePort({ is: 'free' }, 0, l)],
  ['our server', 'ok', (l) => judgePort(health, 3000, l)],
  ['our server that stores nothing', 'wrong', (l) => judgePort({ ...health, condition: 'read-only' }, 3000, l)],
  ['our server without a database', 'wrong', (l) => judgePort({ is: 'ours-ill' }, 3000, l)],
  ['a taken port', 'wrong', (l) => judgePort({ is: 'closed', reason: 'EADDRINUSE' }, 3000, l)],
  ['a forbidden port', 'wrong', (l) => judgePort({ is: 'closed', reason: 'EACCES' }, 80, l)],
  ['our address', 'ok', (l) => judgeAddress(health, true, l)],
  ['our address before the start', 'attention', (l) => judgeAddress({ is: 'gone', reason: 'ENOTFOUND' }, false, l)],
  ['our address that does not lead to us', 'wrong', (l) => judgeAddress({ is: 'gone', reason: 'ENOTFOUND' }, true, l)],
  ['a proxy that leads elsewhere', 'wrong', (l) => judgeAddress({ is: 'other', status: 404 }, true, l)],
  ['a proxy before the start', 'attention', (l) => judgeAddress({ is: 'other', status: 502 }, false, l)],
  ['a right clock', 'ok', (l) => judgeClock(-5000, l)],
  ['a wrong clock', 'attention', (l) => judgeClock(-5001, l)],
  ['websockets', 'ok', (l) => judgeSocket({ is: 'open' }, l)],
  ['no websockets', 'wrong', (l) => judgeSocket({ is: 'refused', status: 400 }, l)],
  ['silence on websockets', 'wrong', (l) => judgeSocket({ is: 'refused', status: null }, l)],
  ['mail', 'ok', (l) => judgeMail(null, l)],
  ['no mail', 'attention', (l) => judgeMail('ETIMEDOUT', l)],
  ['mail that knows us not', 'attention', (l) => judgeMail('EAUTH', l)],
];

describe('what the doctor makes of it', () => {
  test.each(CASES)('%s: %s', (_what, states, judge) => {
    for (const language of ['nl', 'en'] as const) {
      const findings = [judge(language)].flat();
      expect(findings.map(({ state }) => state).join(' ')).toBe(states);
      for (const { state, says, todo } of findings) {
        expect(`${says} ${todo ?? ''}`).not.toMatch(/[{}]|undefined|NaN/);
        expect(todo !== undefined).toBe(state !== 'ok');
      }
    }
  });

  test('names every setting that is wrong', () => {
    expect(judgeSettings([{ name: 'PORT', must: 'must be a number' }], 'en')[0]?.says).toBe("The setting PORT can't be used: it must be a number.");
  });

  test('the limit on open files is the one that holds now', () => {
    const text = 'Limit                     Soft Limit           Hard Limit           Units     \nMax open files            1024                 524288               files     \n';
    expect(filesAllowed(text)).toBe(1024);
    expect(filesAllowed(text.replace('1024  ', 'unlimited'))).toBe(Infinity);
    expect(filesAllowed('nothing')).toBeNull();
  });

  test('a reason is a code, and never words in which a password may be', () => {
    expect(reasonOf(Object.assign(new Error('redis://:secret@host'), { code: 'ECONNREFUSED' }))).toBe('ECONNREFUSED');
    expect(reasonOf(new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code: 'ENOTFOUND' }) }))).toBe('ENOTFOUND');
    expect(reasonOf(Object.assign(new Error('x'), { code: 'postgres://me:secret@host' }))).toBe('?');
    expect(reasonOf(new Error('secret'))).toBe('?');
    expect(reasonOf(null)).toBe('?');
  });

  test('waits for nobody who stays silent', async () => {
    expect(await bounded(Promise.resolve('there'), 60_000)).toBe('there');
    expect(await bounded(new Promise(() => undefined), 1).catch(reasonOf)).toBe('ETIMEDOUT');
  });

  test('says it in words and signs, with what to do beneath, and counts', () => {
    const text = tell([{ name: 'a', state: 'ok', says: 'A is fine.' }, { name: 'b', state: 'wrong', says: 'B is not.', todo: 'Mend B.' }], 'en');
    expect(text.split('\n')).toEqual(['+ fine       A is fine.', 'x wrong      B is not.', '             Mend B.', '', '1 fine, 0 to look at, 1 wrong.']);
  });

  test('has the same sentences with the same blanks in both languages', () => {
    const shape = (words: Record<string, string>): unknown => Object.entries(words).map(([key, text]) => [key, [...text.matchAll(/\{\w+\}/g)].map(String).sort()]);
    expect(shape(en)).toEqual(shape(nl));
  });
});
