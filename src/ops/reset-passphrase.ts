import { AccessService } from '../access/access.service.js';
import { Places } from '../access/places.js';
import { RightsLost } from '../access/rights-lost.js';
import { originOf } from '../config/address.js';
import { systemClock } from '../config/clock.js';
import { openDatabase, targetOf } from '../config/database.js';
import { readSettings } from '../config/settings.js';
import { say } from './terminal.js';

// `npm run reset-passphrase -- EMAIL`: whoever can run this on the server may let someone choose a new passphrase.
const settings = readSettings();
const { terminalLanguage: language } = settings;
const email = process.argv[2]?.trim() ?? '';

if (email === '') {
  console.error(say('reset-usage', language));
  process.exitCode = 1;
} else {
  const database = await openDatabase(targetOf(settings));
  const token = await new AccessService(database, systemClock, settings, new Places(), new RightsLost()).createResetLink(email);
  await database.close();
  if (token === null) {
    console.error(say('reset-unknown', language));
    process.exitCode = 1;
  } else {
    console.log(`${say('reset', language)}\n  ${originOf(settings, settings.port)}/herstel#${token}`);
  }
}
