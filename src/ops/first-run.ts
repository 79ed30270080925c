import type { INestApplicationContext } from '@nestjs/common';
import { renderUnicodeCompact } from 'uqr';
import { AccessService } from '../access/access.service.js';
import { originOf } from '../config/address.js';
import type { LogSink } from '../config/logging/sink.js';
import type { Settings } from '../config/settings.js';
import { version } from '../config/version.js';
import { say } from './terminal.js';

/**
 * Says in the terminal where the server is: the link for the first facilitator while there is none, the console,
 * and the address for phones in this network with its QR code.
 * @param port the one it listens on
 * @param write where a line goes
 */
export async function announce(app: INestApplicationContext, settings: Settings, port: number, write: (line: string) => void = console.log): Promise<void> {
  const { terminalLanguage: language } = settings;
  const { setup, console: desk, phones } = await places(app, settings, port);
  if (setup !== null) write(`${say('setup', language)}\n  ${setup}\n`);
  write(`${say('console', language)} ${desk}`);
  write(`${say('phones', language)} ${phones}\n`);
  write(renderUnicodeCompact(phones, { border: 2 }));
}

/** The same in the log. The link for the first facilitator is the one key that is ever in it: there is nowhere else to show it, and it works once and for a day. */
export async function announceInLog(app: INestApplicationContext, settings: Settings, port: number, sink: LogSink): Promise<void> {
  const { setup, console: desk, phones } = await places(app, settings, port);
  sink.line('info', 'the server is there', { event: 'started', version: version(), console: desk, phones });
  if (setup !== null) sink.line('warn', say('setup', settings.terminalLanguage), { event: 'first-run', link: setup });
}

async function places(app: INestApplicationContext, settings: Settings, port: number): Promise<{ setup: string | null; console: string; phones: string }> {
  const origin = originOf(settings, port);
  const token = await app.get(AccessService).createSetupLink();
  return { setup: token === null ? null : `${origin}/begin#${token}`, console: `${origin}/begeleiding`, phones: `${origin}/` };
}
