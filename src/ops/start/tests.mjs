import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provideChromium } from './browser.mjs';
import { provideOffice } from './office.mjs';
import { suitesThatLostTheirBrowser } from './lost-browser.mjs';
import { inProject } from './prepare.mjs';
import { providePython } from './python.mjs';
import { step } from './step.mjs';

/** Specs that talk to a database get it from here; the others would only say the same again. */
const DATABASE_SPECS = ['--findRelatedTests', 'test/support/databases.ts'];

/** Two at a time: most specs wait for a disk or a hash, and a worker that has grown is replaced (test/jest.config.mjs). */
const WORKERS = '--maxWorkers=2';

/** Clients of stories come back by themselves, as phones do: one that a story left open would look for its server for ever, after the last test. */
const ALONE = ['--runInBand', '--forceExit'];

/**
 * Every check there is. All of them run, also after one fails.
 * @returns {Promise<number>} the exit code of the first failure, else 0
 */
export async function runTests() {
  const chromium = await provideChromium(inProject());
  if (chromium === null || !(await provideOffice(inProject())) || !(await providePython(inProject()))) return 1;
  const { DATABASE_URL: _elsewhere, REDIS_URL: _between, ...env } = process.env;
  const totals = new Totals();
  const node = (/** @type {string} */ title, /** @type {string[]} */ ...args) => step(title, process.execPath, args, { cwd: inProject(), env, loud: true });
  totals.check(await node('Lint', inProject('node_modules/eslint/bin/eslint.js'), '.'));
  const tsc = inProject('node_modules/typescript/bin/tsc');
  totals.check(await node('Types of the server', tsc, '-p', 'tsconfig.json', '--noEmit'));
  totals.check(await node('Types of the client', tsc, '-p', 'client/tsconfig.json', '--noEmit'));
  const jestEnv = { ...env, CHROMIUM: chromium };
  await totals.jest('Unit tests', jestEnv, ['--selectProjects=unit', WORKERS]);
  await totals.jest('Word files in LibreOffice', jestEnv, ['--selectProjects=word', '--runInBand']);
  await totals.jest('Stories over real sockets', jestEnv, ['--selectProjects=stories', ...ALONE]);
  await totals.jest('Stories in a real browser', jestEnv, ['--selectProjects=browser', ...ALONE]);
  return totals.say();
}

/**
 * The contract and integration suites on the Postgres of DATABASE_URL.
 * @returns {Promise<number>} the exit code of the first failure, else 0
 */
export async function runTestsOnPostgres() {
  if (!process.env.DATABASE_URL) {
    console.error('DATABASE_URL must name a Postgres, for example postgres://postgres@127.0.0.1:5432/test');
    return 1;
  }
  if (!(await providePython(inProject()))) return 1;
  const totals = new Totals();
  await totals.jest('Contracts on Postgres', { ...process.env, ONLY_POSTGRES: '1' }, ['--selectProjects=unit', WORKERS, ...DATABASE_SPECS]);
  await totals.jest('Stories on Postgres', process.env, ['--selectProjects=stories', ...ALONE]);
  return totals.say();
}

/** Adds up what passed and failed, and keeps the first bad exit code. */
class Totals {
  passed = 0;
  failed = 0;
  code = 0;

  /** Counts a check that is no test: it only tells when it fails. @param {number} code */
  check(code) {
    if (code !== 0) this.failed += 1;
    this.code ||= code;
  }

  /** @param {string} title @param {NodeJS.ProcessEnv} env @param {string[]} args */
  async jest(title, env, args) {
    let { code, results } = await runJest(title, env, args);
    const lost = results === null ? [] : suitesThatLostTheirBrowser(results);
    if (results !== null && lost.length > 0 && lost.length === results.numFailedTestSuites) {
      // What passed in them before the end is counted when they are played again.
      const again = results.testResults.filter((/** @type {{ name: string }} */ { name }) => lost.includes(name)).flatMap((/** @type {{ assertionResults: { status: string }[] }} */ suite) => suite.assertionResults);
      this.passed += results.numPassedTests - again.filter((/** @type {{ status: string }} */ { status }) => status === 'passed').length;
      ({ code, results } = await runJest(`${title}, once more where the browser itself ended`, env, [...args, '--runTestsByPath', ...lost]));
    }
    this.code ||= code;
    this.passed += results?.numPassedTests ?? 0;
    // A suite that could not even start has no tests to count, and is a failure all the same.
    this.failed += results === null ? 1 : results.numFailedTests + results.numRuntimeErrorTestSuites;
  }

  /** The last line of a run. */
  say() {
    console.log(`${this.passed} passed, ${this.failed} failed`);
    return this.code;
  }
}

/** @param {string} title @param {NodeJS.ProcessEnv} env @param {string[]} args @returns {Promise<{ code: number, results: any }>} results are null when there are none */
async function runJest(title, env, args) {
  const folder = mkdtempSync(join(tmpdir(), 'kenniscafe-tests-'));
  const outputFile = join(folder, 'results.json');
  const code = await step(title, process.execPath, [inProject('node_modules/jest/bin/jest.js'), '--config', 'test/jest.config.mjs', '--json', '--outputFile', outputFile, ...args], {
    cwd: inProject(),
    env: { ...env, NODE_OPTIONS: `${env.NODE_OPTIONS ?? ''} --experimental-vm-modules --no-warnings`.trim() },
    loud: true,
  });
  try {
    return { code, results: JSON.parse(readFileSync(outputFile, 'utf8')) };
  } catch {
    return { code: code || 1, results: null };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
