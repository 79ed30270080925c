import { systemClock } from '../config/clock.js';
import { openDatabase, targetOf } from '../config/database.js';
import { readSettings } from '../config/settings.js';
import { seedWerkplaats } from './seed/seed.js';
import { say } from './terminal.js';

// `npm run seed -- werkplaats-zhz [--with-history] [--again]`: a community to look around in. It may be run beside a server.
const settings = readSettings();
const { terminalLanguage: language } = settings;
const [what, ...options] = process.argv.slice(2);

if (what !== 'werkplaats-zhz' || options.some((option) => !['--again', '--with-history'].includes(option))) {
  console.error(say('seed-usage', language));
  process.exitCode = 1;
} else {
  const database = await openDatabase(targetOf(settings));
  try {
    const seeding = await seedWerkplaats(database, systemClock, options.includes('--again'), options.includes('--with-history'));
    console.log(say(`seed-${seeding.is}`, language));
    if (seeding.is === 'open') process.exitCode = 1;
    if ('counts' in seeding) for (const [name, count] of Object.entries(seeding.counts)) console.log(`  ${String(count).padStart(3)} ${say(name === 'accounts' && count === 1 ? 'seed-accounts-one' : `seed-${name as keyof typeof seeding.counts}`, language)}`);
  } finally {
    await database.close();
  }
}
