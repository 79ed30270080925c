import { systemClock } from '../config/clock.js';
import { openDatabase, targetOf } from '../config/database.js';
import { readSettings } from '../config/settings.js';
import { SqlJournal } from '../journal/sql-journal.js';
import { WHATS } from './keeping/purge.js';
import { purgeAll } from './keeping/runs.js';
import { say } from './terminal.js';

// `npm run purge -- --dry-run`: what is kept no longer, counted; without --dry-run it is destroyed. It may be run beside a server.
const settings = readSettings();
const { terminalLanguage: language } = settings;
const options = process.argv.slice(2);

if (options.some((option) => option !== '--dry-run')) {
  console.error(say('purge-usage', language));
  process.exitCode = 1;
} else {
  const dry = options.includes('--dry-run');
  const database = await openDatabase(targetOf(settings));
  try {
    const all = await purgeAll(database, new SqlJournal(database), systemClock.now(), dry);
    const nothing = all.every(({ counts }) => WHATS.every((what) => counts[what] === 0));
    console.log(say(nothing ? 'purge-nothing' : dry ? 'purge-dry' : 'purge-done', language));
    for (const { place, counts } of all) {
      const told = WHATS.filter((what) => counts[what] > 0);
      if (told.length > 0) console.log(`\n${place.name === '' ? say('purge-nowhere', language) : place.name}`);
      for (const what of told) console.log(`  ${String(counts[what]).padStart(5)} ${say(`purge-${what}`, language)}`);
    }
  } finally {
    await database.close();
  }
}
