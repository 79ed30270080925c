import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder, version } from '../../src/config/version.js';
import { fold, placesToLook, seen } from './fold-recorded.js';
import { plays } from './plays.js';

// `npm run record-journals`: writes the journals of this version, once. What was recorded is never changed.
const folder = join(projectFolder(), 'test/journals', version());
if (existsSync(folder)) {
  console.error(`The journals of ${version()} are recorded already. Raise the version first.`);
  process.exitCode = 1;
} else {
  mkdirSync(folder);
  for (const { name, facts } of await plays()) {
    const looks = placesToLook(facts).map((place) => seen(fold(facts.slice(0, place)), facts[place - 1]?.at ?? 0));
    writeFileSync(join(folder, `${name}.jsonl`), facts.map((happened) => `${JSON.stringify(happened)}\n`).join(''));
    writeFileSync(join(folder, `${name}.seen.jsonl`), looks.map((look) => `${JSON.stringify(look)}\n`).join(''));
  }
}
