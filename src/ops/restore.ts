import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../config/clock.js';
import { targetOf } from '../config/database.js';
import { readSettings } from '../config/settings.js';
import { BY_HAND, undump } from './copies/postgres-tools.js';
import { restore } from './copies/restore-sqlite.js';
import { sayWith, stampOf } from './copies/say-copies.js';

// `npm run restore -- --from FILE`: puts a backup in the place of the database, which is kept beside it. The server must not run.
const settings = readSettings();
const { terminalLanguage: language } = settings;
const target = targetOf(settings);

function asked(): { readonly from: string; readonly sure: boolean } | null {
  try {
    const { values } = parseArgs({ options: { from: { type: 'string' }, 'old-is-damaged': { type: 'boolean', default: false } } });
    return values.from === undefined ? null : { from: resolve(values.from), sure: values['old-is-damaged'] };
  } catch {
    return null;
  }
}

const wish = asked();
if (wish === null) {
  console.error(sayWith('restore-usage', language));
  process.exitCode = 1;
} else {
  const ended = target.kind === 'sqlite' ? restore(wish.from, target.file, stampOf(systemClock.now()), wish.sure) : await undump(target.url, wish.from);
  if (ended.is === 'restored') {
    console.log(sayWith('restore-done', language));
    if ('aside' in ended && typeof ended.aside === 'string') console.log(sayWith('restore-aside', language, { file: ended.aside }));
    console.log(sayWith('restore-forgotten', language));
  } else {
    const said = 'said' in ended ? ended.said : '';
    console.error(sayWith(`restore-${ended.is}` as Parameters<typeof sayWith>[0], language, { file: wish.from, command: BY_HAND.restore(wish.from), said }));
    process.exitCode = 1;
  }
}
