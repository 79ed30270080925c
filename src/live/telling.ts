import type { Server, Socket } from 'socket.io';
import { markOf } from '../config/logging/mark.js';
import { type SecurityEvent, securityEvent } from '../config/logging/security.js';
import type { ConnectRefusal, WireAck } from '../engine/wire.js';
import type { Face } from './nodes/messages.js';

/** What engine.io says when `allowRequest` said no: a page of another site. */
const FORBIDDEN = 4;

/** Refusals that say something of who asks; all others belong to a meeting. */
const TOLD: Readonly<Record<string, SecurityEvent>> = { malformed: 'malformed', 'not-allowed': 'not-allowed', 'too-many-at-once': 'rate-limited' };

/** Writes connections into the log that did not come as far as a socket. */
export function tellRefusedConnections(server: Server): void {
  server.engine.on('connection_error', (error: { req?: { socket?: { remoteAddress?: string } }; code: number }) => {
    const from = markOf(error.req?.socket?.remoteAddress);
    if (error.code === FORBIDDEN) securityEvent('origin-refused', { over: 'socket', from });
    else securityEvent('socket-refused', { why: `engine-${String(error.code)}`, from });
  });
}

/** Writes a socket into the log that showed nothing by which it may come in. */
export function tellNotAdmitted(socket: Socket, why: ConnectRefusal): void {
  if (why !== 'wrong-version') securityEvent('socket-refused', { why, from: markOf(socket.handshake.address) });
}

/** What the log says of one socket: each thing once, so that a broken client does not fill it. No address of a phone that is in: what somebody does in a session is not tied to a place. */
export class SocketTells {
  #told: Set<SecurityEvent> | null = null;

  constructor(
    private readonly socket: Socket,
    private readonly session: string,
    private readonly face: Face,
  ) {}

  /** @param raw what was sent; only its id is said, when it looks like one */
  refused(ack: Extract<WireAck, { ok: false }>, raw: unknown): void {
    const event = TOLD[ack.refused];
    if (event !== undefined) this.#tell(event, { command: idIn(raw) });
  }

  removed(command: string): void {
    securityEvent('person-removed', { session: this.session, command });
  }

  /** The connection ended. @param description what the transport said of it */
  ended(description: unknown): void {
    if (tooLarge(description)) this.#tell('oversize', {});
  }

  #tell(event: SecurityEvent, facts: Readonly<Record<string, unknown>>): void {
    this.#told ??= new Set();
    if (this.#told.has(event)) return;
    this.#told.add(event);
    securityEvent(event, { session: this.session, face: this.face, socket: this.socket.id, ...facts });
  }
}

function idIn(raw: unknown): string | null {
  const id: unknown = typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : null;
  return typeof id === 'string' && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(id) ? id : null;
}

/** Whether a transport ended because of what it was sent: `ws` has a code for that, deep in what engine.io says. */
function tooLarge(description: unknown): boolean {
  const seen: unknown[] = [description, (description as { description?: unknown } | undefined)?.description, (description as { context?: unknown } | undefined)?.context];
  return seen.some((one) => one instanceof Error && 'code' in one && one.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH');
}
