import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { step } from './step.mjs';

/** Debian's own Python, and the packages that a client of the protocol in that language needs. */
const PYTHON = '/usr/bin/python3';
const PACKAGES = ['python3', 'python3-socketio', 'python3-websocket', 'python3-requests'];

/**
 * A Python that speaks socket.io, for the test of a client in another language: the one that is there, or on Debian as root a new one.
 * @param {string} cwd
 * @returns {Promise<boolean>} false, after saying what is missing
 */
export async function providePython(cwd) {
  if (speaks()) return true;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return missing(`${PYTHON} has no socketio, websocket or requests.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await step('Updating the list of packages', 'apt-get', ['update'], { cwd, env });
    await step('Installing a socket.io for Python', 'apt-get', ['install', '-y', '--no-install-recommends', ...PACKAGES], { cwd, env });
  } catch (error) {
    return missing(error instanceof Error ? error.message : String(error));
  }
  return speaks() || missing('The packages were installed, but Python does not find them.');
}

/** @param {string} why */
function missing(why) {
  console.error(`${why}\nThe test of a client in Python needs them (Debian: apt install ${PACKAGES.join(' ')}); install them and run npm test again.`);
  return false;
}

function speaks() {
  try {
    execFileSync(PYTHON, ['-c', 'import socketio, websocket, requests'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
