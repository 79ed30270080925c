import { type BeforeApplicationShutdown, Inject, Logger } from '@nestjs/common';
import { type OnGatewayInit, WebSocketGateway } from '@nestjs/websockets';
import type { Server, Socket } from 'socket.io';
import { AccessService } from '../access/access.service.js';
import { RightsLost } from '../access/rights-lost.js';
import type { Clock } from '../config/clock.js';
import { CLOCK, DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import { Meter } from '../config/meter.js';
import type { Request } from '../engine/request.js';
import { refuse } from '../engine/refusal.js';
import { WIRE_VERSION, type WireAck, type WireBye, type WireHello, type WireStorage } from '../engine/wire.js';
import { wireCommandSchema } from '../engine/wire-schema.js';
import { cutOffWhoDoesNotRead } from './backlog.js';
import { type Admitted, admit } from './entrance.js';
import { ConsoleWatch } from './console-watch.js';
import { Quotas } from './quota.js';
import { roomsOf } from './rooms.js';
import type { Visitor } from './seat.js';
import { Sessions } from './sessions.js';
import { SocketTells, tellNotAdmitted, tellRefusedConnections } from './telling.js';

type Reply = (ack: WireAck) => void;

/**
 * The door between sockets and sessions. Messages go straight from the socket to the session's queue:
 * Nest's pipeline per message costs half of the throughput and adds nothing here (docs/decisions/0005).
 */
@WebSocketGateway()
export class LiveGateway implements OnGatewayInit<Server>, BeforeApplicationShutdown {
  readonly #log = new Logger('live');
  readonly #consoles = new ConsoleWatch();
  readonly #quotas = new Quotas();
  #server: Server | null = null;
  #ending = false;

  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(AccessService) private readonly access: AccessService,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(RightsLost) private readonly lost: RightsLost,
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Meter) private readonly meter: Meter,
  ) {}

  /** Everybody hears that it is a restart and no trouble, before what is queued is finished and the connections end. */
  async beforeApplicationShutdown(): Promise<void> {
    this.#ending = true;
    this.#server?.emit('bye', { v: WIRE_VERSION, why: 'restart' } satisfies WireBye);
    await this.sessions.stop();
  }

  afterInit(server: Server): void {
    this.#server = server;
    tellRefusedConnections(server);
    this.sessions.attach(server);
    cutOffWhoDoesNotRead(server);
    this.lost.listen(() => {
      this.#consoles.told();
      this.sessions.tellRightsLost();
    });
    this.sessions.onRightsLost(() => this.#consoles.told());
    server.use((socket, next) => {
      if (this.#ending) return next(new Error('storage-unavailable'));
      admit(socket.handshake.auth, socket.handshake.headers.cookie, {
        sessions: this.sessions,
        whoMayRun: (cookie, session) => this.access.accountThatMay(cookie, 'meeting.run', session),
      }).then(
        (admitted) => {
          if (typeof admitted === 'string') {
            tellNotAdmitted(socket, admitted);
            return next(new Error(admitted));
          }
          (socket.data as { admitted: Admitted }).admitted = admitted;
          next();
        },
        (error: unknown) => {
          this.#log.error('a socket could not be let in', error);
          next(new Error('storage-unavailable'));
        },
      );
    });
    server.on('connection', (socket) => this.#welcome(socket));
    this.database.storage.onChange((storage) => {
      this.#log.warn(storage === 'ok' ? 'the storage can be written again' : 'read-only: the storage refuses what is written');
      server.emit('storage', { v: WIRE_VERSION, storage } satisfies WireStorage);
    });
  }

  #welcome(socket: Socket): void {
    const { admitted } = socket.data as { admitted: Admitted };
    const { session, seat, actor, face } = admitted;
    const person = actor?.kind === 'participant' ? actor.id : null;
    const hello: WireHello = { v: WIRE_VERSION, now: this.clock.now(), face, ...(person === null ? {} : { person }) };
    socket.emit('hello', hello);
    const { condition } = this.database.storage;
    if (condition !== 'ok') socket.emit('storage', { v: WIRE_VERSION, storage: condition } satisfies WireStorage);
    const visitor: Visitor = {
      face,
      person,
      socket: socket.id,
      join: () => void socket.join(roomsOf(session, face, person)),
      receive: (frame) => void socket.emit('frame', frame),
    };
    seat.enter(visitor);
    const tells = new SocketTells(socket, session, face);
    socket.once('disconnect', (_reason, description) => {
      tells.ended(description);
      seat.leave(visitor);
      this.sessions.release(session);
    });
    if (face === 'console') this.#consoles.watch(socket, async () => typeof (await this.access.accountThatMay(socket.handshake.headers.cookie, 'meeting.run', session)) !== 'string');
    const quota = actor && this.#quotas.of(`${session} ${'id' in actor ? actor.id : ''}`, socket);
    socket.on('command', (raw: unknown, reply?: unknown) => {
      if (typeof reply !== 'function') return; // nothing is done for who does not wait for the answer
      const answer = (ack: WireAck): void => {
        this.meter.answered(ack);
        if (!ack.ok) tells.refused(ack, raw);
        (reply as Reply)(ack);
      };
      if (!actor || !quota) return answer(refuse('not-allowed'));
      const command = wireCommandSchema.safeParse(raw);
      if (!command.success) return answer(refuse('malformed'));
      if (!quota.take(this.clock.now())) return answer(refuse('too-many-at-once'));
      const { v: _, ...request } = command.data;
      seat.submit(request as Request, actor, socket.id, (ack) => {
        quota.done();
        if (ack.ok && request.type === 'session/remove-person') tells.removed(request.id);
        answer(ack);
      });
    });
  }
}
