import { parseArgs } from 'node:util';
import { systemClock } from '../config/clock.js';
import { readUsableSettings } from '../config/settings.js';
import { examine } from './doctor/examine.js';
import { tell } from './doctor/tell.js';
import { say } from './terminal.js';

// `npm run doctor [-- --json]`: looks at settings, storage, network and clock, and says what to do. It changes nothing, and may be run beside a server.
const read = readUsableSettings();
const { terminalLanguage: language } = read.settings;

function asked(): { readonly json: boolean } | null {
  try {
    return { json: parseArgs({ options: { json: { type: 'boolean', default: false } } }).values.json };
  } catch {
    return null;
  }
}

const options = asked();
if (options === null) {
  console.error(say('doctor-usage', language));
  process.exitCode = 1;
} else {
  const findings = await examine(read, systemClock);
  console.log(options.json ? JSON.stringify(findings, null, 2) : tell(findings, language));
  if (findings.some(({ state }) => state === 'wrong')) process.exitCode = 1;
}
