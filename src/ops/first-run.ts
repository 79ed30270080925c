import type { INestApplicationContext } from '@nestjs/common';
import { renderUnicodeCompact } from 'uqr';
import { AccessService } from '../access/access.service.js';
import { originOf } from '../config/address.js';
import type { Settings } from '../config/settings.js';
import { say } from './terminal.js';

/**
 * Says in the terminal where the server is: the link for the first facilitator while there is none, the console,
 * and the address for phones in this network with its QR code.
 * @param port the one it listens on
 * @param write where a line goes
 */
export async function announce(app: INestApplicationContext, settings: Settings, port: number, write: (line: string) => void = console.log): Promise<void> {
  const origin = originOf(settings, port);
  const { terminalLanguage: language } = settings;
  const token = await app.get(AccessService).createSetupLink();
  if (token !== null) write(`${say('setup', language)}\n  ${origin}/begin#${token}\n`);
  write(`${say('console', language)} ${origin}/begeleiding`);
  write(`${say('phones', language)} ${origin}/\n`);
  write(renderUnicodeCompact(`${origin}/`, { border: 2 }));
}
