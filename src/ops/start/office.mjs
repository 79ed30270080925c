import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { step } from './step.mjs';

/** What turns a Word file into pages, and pages into text and pictures; by the package of Debian that has it. */
const TOOLS = { soffice: 'libreoffice-writer-nogui', pdftotext: 'poppler-utils', pdftoppm: 'poppler-utils' };

/**
 * A LibreOffice for the tests of Word files: the one on the PATH, or on Debian as root a new one.
 * @param {string} cwd
 * @returns {Promise<boolean>} false, after saying what is missing
 */
export async function provideOffice(cwd) {
  const lacking = Object.entries(TOOLS).filter(([name]) => !onPath(name));
  if (lacking.length === 0) return true;
  const packages = [...new Set(lacking.map(([, name]) => name))];
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return missing(`There is no ${lacking.map(([name]) => name).join(', ')} on the PATH.`, packages);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await step('Updating the list of packages', 'apt-get', ['update'], { cwd, env });
    await step('Installing LibreOffice', 'apt-get', ['install', '-y', '--no-install-recommends', ...packages], { cwd, env });
  } catch (error) {
    return missing(error instanceof Error ? error.message : String(error), packages);
  }
  return Object.keys(TOOLS).every(onPath) || missing('LibreOffice was installed, but is not on the PATH.', packages);
}

/** @param {string} why @param {readonly string[]} packages */
function missing(why, packages) {
  console.error(`${why}\nThe tests of Word files need LibreOffice and poppler: install them (Debian: apt install ${packages.join(' ')}) and run npm test again.`);
  return false;
}

/** @param {string} name */
function onPath(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
