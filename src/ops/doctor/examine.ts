import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { Clock } from '../../config/clock.js';
import { targetOf } from '../../config/database.js';
import type { Language } from '../../config/language.js';
import type { readUsableSettings, Settings } from '../../config/settings.js';
import { projectFolder } from '../../config/version.js';
import { BACKUP_FOLDER } from '../copies/say-copies.js';
import { type Finding, found, reasonOf } from './finding.js';
import { filesAllowed, judgeFiles, judgeNode, judgeSettings, judgeZone } from './machine.js';
import { probeMail, probePostgres, probeRedis } from './probe-servers.js';
import { newestBackup, probeDisk, probeFolder, probeSqlite, probeWriting } from './probe-storage.js';
import { probeHealth, probePort, probeSocket } from './probe-web.js';
import { judgePostgres, judgeRedis } from './servers.js';
import { judgeBackup, judgeFileSystem, judgeFolder, judgeSpace, judgeSqlite, judgeWriting } from './storage.js';
import { judgeAddress, judgeClock, judgeMail, judgePort, judgeSocket } from './web.js';

const LIMITS = '/proc/self/limits';
const NOON_IN_JULY = Date.UTC(2026, 6, 1, 12);

/** One group of checks: what it looks at in words, and what it found. */
type Group = readonly [name: string, check: () => Finding[] | Promise<Finding[]>];

/**
 * Looks at everything that a server needs, and changes nothing. What a setting that is wrong is about is left out.
 * @param folder where backups are, when nobody said where
 */
export async function examine({ settings, wrong, leftOut }: ReturnType<typeof readUsableSettings>, clock: Clock, folder = resolve(BACKUP_FOLDER)): Promise<Finding[]> {
  const { terminalLanguage: language } = settings;
  const groups: Group[] = [
    ['settings', () => judgeSettings(wrong, language)],
    ['machine', () => ofMachine(language)],
    ...(leftOut.has('DATABASE_URL') ? [] : ofDatabase(settings, clock, folder)),
    ['redis', async () => (settings.redisUrl === null ? [] : judgeRedis(await probeRedis(settings.redisUrl), language))],
    ['web', () => ofWeb(settings, leftOut, clock)],
    ['mail', async () => (settings.post === null ? [] : [judgeMail(await probeMail(settings.post.smtpUrl), language)])],
  ];
  const findings: Finding[] = [];
  for (const [name, check] of groups) {
    try {
      findings.push(...(await check()));
    } catch (error) {
      findings.push(found(language, name, 'wrong', 'check-failed', { name, reason: reasonOf(error) }));
    }
  }
  return findings;
}

function ofMachine(language: Language): Finding[] {
  const { engines } = z.object({ engines: z.object({ node: z.string() }) }).parse(JSON.parse(readFileSync(join(projectFolder(), 'package.json'), 'utf8')));
  const allowed = existsSync(LIMITS) ? filesAllowed(readFileSync(LIMITS, 'utf8')) : null;
  return [judgeNode(process.versions.node, engines.node, language), judgeZone(hourInAmsterdam(), language), ...(allowed === null ? [] : [judgeFiles(allowed, language)])];
}

function hourInAmsterdam(): string | null {
  try {
    return new Intl.DateTimeFormat('nl', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' }).format(NOON_IN_JULY);
  } catch {
    return null;
  }
}

function ofDatabase(settings: Settings, clock: Clock, backups: string): Group[] {
  const { terminalLanguage: language } = settings;
  const target = targetOf(settings);
  if (target.kind === 'postgres') return [['database', async () => judgePostgres(await probePostgres(target.url, clock), language)]];
  const folder = settings.dataDir;
  const place = probeFolder(folder);
  const measured: Group[] = place.there && place.writable ? [['disk-speed', () => [judgeWriting(probeWriting(folder), language)]]] : [];
  return [
    ['data-folder', () => [judgeFolder(place, language)]],
    [
      'disk',
      () => {
        const { free, type } = probeDisk(folder);
        return [judgeSpace(free, language), judgeFileSystem(type, language)];
      },
    ],
    ...measured,
    ['database', async () => judgeSqlite(await probeSqlite(target.file), language)],
    ['backup', () => (existsSync(target.file) ? [judgeBackup(newestBackup(backups), clock.now(), backups, language)] : [])],
  ];
}

async function ofWeb({ port, host, publicUrl, terminalLanguage: language }: Settings, leftOut: ReadonlySet<string>, clock: Clock): Promise<Finding[]> {
  const here = leftOut.has('PORT') ? null : await probePort(host, port, clock);
  const findings = here === null ? [] : [judgePort(here, port, language)];
  if (publicUrl === null) return findings;
  const { health, ahead } = await probeHealth(publicUrl, clock);
  const served = health.is === 'ours' || health.is === 'ours-ill';
  findings.push(judgeAddress(health, here?.is === 'ours' || here?.is === 'ours-ill', language));
  if (ahead !== null) findings.push(judgeClock(ahead, language));
  if (served) findings.push(judgeSocket(await probeSocket(publicUrl), language));
  return findings;
}
