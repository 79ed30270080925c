import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { targetOf } from '../config/database.js';
import { readSettings } from '../config/settings.js';
import { sayWith } from './copies/say-copies.js';
import { moveToPostgres } from './copies/to-postgres.js';

// `npm run migrate-to-postgres -- --from FILE`: moves everything to the empty Postgres of DATABASE_URL. The file stays as it is.
const settings = readSettings();
const { terminalLanguage: language } = settings;
const target = targetOf(settings);

function fileAsked(): string | null {
  try {
    const { values } = parseArgs({ options: { from: { type: 'string' } } });
    return values.from === undefined ? null : resolve(values.from);
  } catch {
    return null;
  }
}

const from = fileAsked();
if (from === null || target.kind !== 'postgres') {
  console.error(sayWith('move-usage', language));
  process.exitCode = 1;
} else {
  const moved = await moveToPostgres(from, target, (table) => console.error(sayWith('move-step', language, { table })));
  if (moved.is === 'moved') {
    console.log(`${sayWith('move-head', language)}\n`);
    for (const { table, from: there, to } of moved.tables) {
      console.log(`${table.padEnd(22)} ${String(there.count).padStart(8)} ${String(to.count).padStart(8)}  ${there.hash.slice(0, 16)} ${to.hash.slice(0, 16)}`);
    }
    console.log(`\n${sayWith('move-done', language)}`);
  } else {
    console.error(sayWith(`move-${moved.is}` as Parameters<typeof sayWith>[0], language, { file: from, about: 'about' in moved ? moved.about : '' }));
    process.exitCode = 1;
  }
}
