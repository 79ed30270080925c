// Everything a fresh clone needs before the product can run: its packages, its build, and for the tests a browser.
// Plain JavaScript without packages, because it is what runs before there are any.
//
//   node src/ops/start.mjs                     serve
//   node src/ops/start.mjs --run PATH ARGS     run dist/PATH.js
//   node src/ops/start.mjs --test              every check, on SQLite
//   node src/ops/start.mjs --test-postgres     what touches the database, on the Postgres of DATABASE_URL
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build, install, inProject, refuseOldNode } from './start/prepare.mjs';
import { runTests, runTestsOnPostgres } from './start/tests.mjs';

refuseOldNode();
await install();
const [mode, ...rest] = process.argv.slice(2);
if (mode === '--test' || mode === '--test-postgres') {
  await build();
  process.exitCode = await (mode === '--test' ? runTests() : runTestsOnPostgres());
} else {
  await build();
  const [entry = '', ...args] = mode === '--run' ? rest : ['src/main', ...process.argv.slice(2)];
  const file = inProject('dist', `${entry}.js`);
  if (!existsSync(file)) {
    console.error(`There is nothing to run at ${entry}.`);
    process.exit(1);
  }
  // In this same process, so that Ctrl-C and signals reach the server itself.
  process.argv.splice(1, process.argv.length, file, ...args);
  await import(pathToFileURL(file).href);
}
