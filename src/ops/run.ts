import type { LogSink } from '../config/logging/sink.js';

/** Milliseconds for everything after the delay of the settings; a database that does not come back is not waited for longer. */
const WITHIN = 10_000;

/**
 * Ends the process well when the system asks for it: `SIGTERM`, or Ctrl-C. Asked twice, it ends at once.
 * @param stop ends the server
 * @param delay milliseconds that `stop` begins with waiting
 */
export function endWell(stop: () => Promise<void>, delay: number, sink: LogSink): void {
  let asked = false;
  const end = (signal: NodeJS.Signals): void => {
    if (asked) process.exit(1);
    asked = true;
    sink.line('info', 'the server stops', { event: 'stopping', signal });
    const late = setTimeout(() => {
      sink.line('error', 'the server could not finish in time', { event: 'stopped-late' });
      process.exit(1);
    }, delay + WITHIN);
    stop().then(
      () => {
        clearTimeout(late);
        sink.line('info', 'the server has stopped', { event: 'stopped' });
        process.exit(0);
      },
      () => {
        sink.line('error', 'the server stopped with an error', { event: 'stopped-with-error' });
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, end);
}
