import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { step } from './step.mjs';

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));
const OLDEST_NODE = [20, 19];

/** A path in the project. @param {...string} parts */
export function inProject(...parts) {
  return join(PROJECT, ...parts);
}

/** Ends with a sentence when this Node is too old. */
export function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  console.error(`This needs Node ${OLDEST_NODE.join('.')} or newer; here is ${process.versions.node}. Get it from https://nodejs.org`);
  process.exit(1);
}

/** Installs the packages when they are missing or older than package-lock.json. */
export async function install() {
  const installed = inProject('node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(inProject('package-lock.json')).mtimeMs) return;
  await orSay(async () => {
    try {
      await step('Installing packages', 'npm', ['ci', '--no-audit', '--no-fund'], { cwd: PROJECT });
    } catch {
      // `npm ci` refuses a lock file that lacks a package of another platform, which is all that a registry with only some
      // platforms can give. `npm install` takes the locked versions too; `--no-save` leaves the lock file as it is.
      await step('Installing packages another way', 'npm', ['install', '--no-save', '--no-audit', '--no-fund'], { cwd: PROJECT });
    }
  });
}

/** Builds server and client when what they are built from changed. */
export async function build() {
  const nest = ['Building the server', inProject('node_modules/@nestjs/cli/bin/nest.js'), 'build'];
  const vite = ['Building the pages', inProject('node_modules/vite/bin/vite.js'), 'build', '--config', 'client/vite.config.ts'];
  const shared = ['src', 'package.json', 'package-lock.json'];
  await orSay(async () => {
    await buildWhenStale('server', [...shared, 'migrations', 'test', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json'], 'src/main.js', nest);
    await buildWhenStale('client', [...shared, 'client'], 'client/participant/index.html', vite);
  });
}

/** @param {string} name @param {readonly string[]} inputs @param {string} product @param {readonly string[]} command */
async function buildWhenStale(name, inputs, product, [title = '', ...args]) {
  const stamp = inProject('dist', `.${name}-built-from`);
  const now = fingerprint(inputs);
  if (existsSync(inProject('dist', product)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  await step(title, process.execPath, args, { cwd: PROJECT });
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
}

/** Changes when a file is changed, added or removed. @param {readonly string[]} inputs */
function fingerprint(inputs) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesIn(inProject(input)))) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  // Folders with a dot are what tests leave behind.
  return readdirSync(path)
    .filter((name) => !name.startsWith('.'))
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}

/** Ends with the sentence of a failure instead of its stack. @param {() => Promise<void>} work */
async function orSay(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
