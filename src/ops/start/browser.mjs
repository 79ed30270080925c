import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { step } from './step.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * A Chromium for the browser tests: the one that `CHROMIUM` names, one on the PATH, or on Debian as root a new one.
 * @param {string} cwd
 * @returns {Promise<string | null>} its path; null, after saying what is missing
 */
export async function provideChromium(cwd) {
  const named = process.env.CHROMIUM;
  if (named) return executable(named) ? named : missing(`CHROMIUM names ${named}, which can't be run.`);
  const here = onPath();
  if (here) return here;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return missing('There is no Chromium on the PATH.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await step('Updating the list of packages', 'apt-get', ['update'], { cwd, env });
    await step('Installing Chromium', 'apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { cwd, env });
  } catch (error) {
    return missing(error instanceof Error ? error.message : String(error));
  }
  return onPath() ?? missing('Chromium was installed, but is not on the PATH.');
}

/** @param {string} why */
function missing(why) {
  console.error(`${why}\nThe browser tests need Chromium: install it, or set CHROMIUM to its path, and run npm test again.`);
  return null;
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(executable) ?? null;
}

/** @param {string} file */
function executable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
