/** How bad a line of the log is. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'fatal';

/** What a line of the log holds beside its sentence. Ids of sessions and commands may be in it; never tokens, texts, choices, names or addresses. */
export type LogFacts = Readonly<Record<string, unknown>>;

/** Where lines of the log go. */
export interface LogSink {
  line(level: LogLevel, message: string, facts: LogFacts): void;
}

/** `json`: a line of JSON for each, on stdout; `plain`: a sentence for who looks at the terminal, and only of what asks for attention. */
export type LogFormat = 'json' | 'plain';

/** What no line holds, should a fact with such a name ever be logged. Also one level down. */
export const HIDDEN = [
  'token', 'secret', 'code', 'cookie', 'authorization', 'passphrase', 'password', 'text', 'texts', 'choice', 'content', 'data', 'name', 'email', 'address', 'ip', 'body', 'headers', 'url',
] as const;

type Write = (line: string) => void;

/**
 * Opens the log.
 * @param now the clock, in milliseconds since 1970
 * @param write where a line goes; by default stdout for JSON and stderr for sentences
 */
export async function openSink(format: LogFormat, now: () => number, write?: Write): Promise<LogSink> {
  return format === 'json' ? jsonSink(write) : plainSink(now, write ?? ((line) => void process.stderr.write(line)));
}

async function jsonSink(write?: Write): Promise<LogSink> {
  // Only who wants JSON waits for it at the start.
  const { pino } = await import('pino');
  const options = {
    level: 'info',
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: HIDDEN.flatMap((name) => [name, `*.${name}`]).filter((path) => path !== '*.code'), censor: '[hidden]' },
  };
  const log = write ? pino(options, { write }) : pino(options, pino.destination({ dest: 1, sync: true }));
  return { line: (level, message, facts) => log[level](facts, message) };
}

function plainSink(now: () => number, write: Write): LogSink {
  return {
    line: (level, message, facts) => {
      if (level === 'debug' || level === 'info') return;
      const time = new Date(now()).toTimeString().slice(0, 5);
      const more = Object.entries(facts)
        .filter(([name]) => !HIDDEN.some((hidden) => hidden === name))
        .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
      write(`${time} ${level === 'warn' ? 'warning' : level}: ${[message, ...more].join(' ')}\n`);
    },
  };
}
