import { spawn } from 'node:child_process';

/** How long something may take in silence, in milliseconds. */
const QUIET = 2000;

/** A command that did not end well. */
export class StepFailed extends Error {}

/**
 * Runs a command and says on stderr what is going on when it takes longer than two seconds. Its output is shown only
 * when it fails, unless `loud`.
 * @param {string} title what it does, e.g. "Building the server"
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, loud?: boolean }} options
 * @returns {Promise<number>} the exit code, when `loud`
 * @throws {StepFailed} when it fails and is not `loud`
 */
export async function step(title, command, args, { cwd, env = process.env, loud = false }) {
  const started = Date.now();
  const child = spawn(command, args, { cwd, env, stdio: loud ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout?.on('data', (chunk) => (output += String(chunk)));
  child.stderr?.on('data', (chunk) => (output += String(chunk)));
  let told = loud;
  if (loud) console.error(`${title} ...`);
  const timer = setTimeout(() => {
    if (!told) console.error(`${title} ...`);
    told = true;
  }, QUIET);
  const code = await new Promise((resolve) => {
    child.once('error', (error) => {
      output += error.message;
      resolve(127);
    });
    child.once('close', (exit) => resolve(exit ?? 1));
  });
  clearTimeout(timer);
  if (told) console.error(`${title}: ${code === 0 ? 'done' : 'failed'} after ${Math.round((Date.now() - started) / 1000)} s`);
  if (code !== 0 && !loud) throw new StepFailed(`${title} failed:\n${output.trim()}`);
  return code;
}
