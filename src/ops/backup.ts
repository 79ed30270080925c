import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { steadyNow, systemClock } from '../config/clock.js';
import { targetOf } from '../config/database.js';
import { readSettings } from '../config/settings.js';
import { backUp } from './copies/backup-sqlite.js';
import { BY_HAND, dump } from './copies/postgres-tools.js';
import { BACKUP_FOLDER, sayBytes, sayWith, stampOf } from './copies/say-copies.js';

// `npm run backup [-- --to FILE]`: all of it in one file, also while a server runs. On Postgres with pg_dump.
const settings = readSettings();
const { terminalLanguage: language } = settings;
const source = targetOf(settings);
/** After how many milliseconds, and how often, it says how far it is. */
const PROGRESS_EVERY = 2000;

function targetAsked(): string | null {
  const name = `kenniscafe-${stampOf(systemClock.now())}.${source.kind === 'sqlite' ? 'sqlite' : 'dump'}`;
  try {
    const { values } = parseArgs({ options: { to: { type: 'string' } } });
    return resolve(values.to ?? join(BACKUP_FOLDER, name));
  } catch {
    return null;
  }
}

const target = targetAsked();
if (target === null) {
  console.error(sayWith('backup-usage', language));
  process.exitCode = 1;
} else {
  const began = steadyNow();
  let told = began;
  const progress = (done: number): void => {
    if (steadyNow() - told < PROGRESS_EVERY) return;
    told = steadyNow();
    console.error(sayWith('backup-progress', language, { percent: Math.floor(100 * done) }));
  };
  const ended = source.kind === 'sqlite' ? await backUp(source.file, target, progress) : await dump(source.url, target);
  if (ended.is === 'made') {
    console.log(sayWith('backup-made', language, { file: target, size: sayBytes(ended.bytes, language), seconds: ((steadyNow() - began) / 1000).toFixed(1) }));
  } else {
    const said = 'said' in ended ? ended.said : '';
    console.error(sayWith(`backup-${ended.is}` as Parameters<typeof sayWith>[0], language, { file: target, source: source.kind === 'sqlite' ? source.file : '', command: BY_HAND.backup(target), said }));
    process.exitCode = 1;
  }
}
