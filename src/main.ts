import 'reflect-metadata';
import { readSettings, SettingsError } from './config/settings.js';
import { announce } from './ops/first-run.js';
import { startServer } from './server.js';

try {
  const settings = readSettings();
  const { app, port } = await startServer(settings);
  await announce(app, settings, port);
} catch (error) {
  // Whoever starts the server needs the sentence, not the stack; a defect keeps its stack.
  console.error(error instanceof SettingsError ? error.message : error);
  process.exitCode = 1;
}
