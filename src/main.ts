import 'reflect-metadata';
import { systemClock } from './config/clock.js';
import { safeError } from './config/logging/safe-error.js';
import { openSink } from './config/logging/sink.js';
import { readSettings, SettingsError } from './config/settings.js';
import { announce, announceInLog } from './ops/first-run.js';
import { endWell } from './ops/run.js';
import { startServer } from './server.js';

try {
  const settings = readSettings();
  const sink = await openSink(settings.logFormat, () => systemClock.now());
  // A defect that nobody caught: its place is logged, and whoever looks after the process starts it again.
  process.on('uncaughtException', (error) => {
    sink.line('fatal', 'a defect ended the server', { error: safeError(error) });
    process.exit(1);
  });
  const { app, port, stop } = await startServer(settings, undefined, sink);
  endWell(stop, settings.shutdownDelay, sink);
  await (settings.logFormat === 'json' ? announceInLog(app, settings, port, sink) : announce(app, settings, port));
} catch (error) {
  // Whoever starts the server needs the sentence, not the stack; a defect keeps its stack.
  console.error(error instanceof SettingsError ? error.message : error);
  process.exitCode = 1;
}
