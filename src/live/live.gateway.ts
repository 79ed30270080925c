import { Inject, Logger } from '@nestjs/common';
import { type OnGatewayInit, WebSocketGateway } from '@nestjs/websockets';
import type { Server, Socket } from 'socket.io';
import { AccessService } from '../access/access.service.js';
import type { Clock } from '../config/clock.js';
import { CLOCK } from '../config/config.module.js';
import type { Request } from '../engine/request.js';
import { refuse } from '../engine/refusal.js';
import { WIRE_VERSION, type WireAck, type WireHello } from '../engine/wire.js';
import { wireCommandSchema } from '../engine/wire-schema.js';
import { type Admitted, admit } from './entrance.js';
import { watchConsole } from './console-watch.js';
import { rooms } from './rooms.js';
import { Sessions } from './sessions.js';

/** Commands of one socket that may wait at the same time; a phone has one or two. */
const IN_FLIGHT_LIMIT = 64;

type Reply = (ack: WireAck) => void;

/**
 * The door between sockets and sessions. Messages go straight from the socket to the session's queue:
 * Nest's pipeline per message costs half of the throughput and adds nothing here (docs/decisions/0005).
 */
@WebSocketGateway()
export class LiveGateway implements OnGatewayInit<Server> {
  readonly #log = new Logger('live');

  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(AccessService) private readonly access: AccessService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  afterInit(server: Server): void {
    this.sessions.attach(server);
    server.use((socket, next) => {
      admit(socket.handshake.auth, socket.handshake.headers.cookie, {
        sessions: this.sessions,
        whoMayRun: (cookie, session) => this.access.accountThatMay(cookie, 'meeting.run', session),
      }).then(
        (admitted) => {
          if (typeof admitted === 'string') return next(new Error(admitted));
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
  }

  #welcome(socket: Socket): void {
    const { admitted } = socket.data as { admitted: Admitted };
    const { session, live, actor, face } = admitted;
    const { audience, host } = live;
    const hello: WireHello = { v: WIRE_VERSION, now: this.clock.now(), face, ...(actor?.kind === 'participant' ? { person: actor.id } : {}) };
    socket.emit('hello', hello);
    // Joining the room and the first frame at one settled moment: no frame is missed and none comes twice.
    host.whenSettled(() => {
      if (!socket.connected) return;
      if (actor?.kind === 'participant') {
        void socket.join([rooms.phones(session), rooms.person(session, actor.id)]);
        audience.phoneCame(actor.id);
        socket.emit('frame', audience.fullForPhone(actor.id));
        socket.once('disconnect', () => audience.phoneWent(actor.id));
      } else if (face === 'console') {
        void socket.join(rooms.consoles(session));
        audience.consoleCame();
        watchConsole(socket, async () => typeof (await this.access.accountThatMay(socket.handshake.headers.cookie, 'meeting.run', session)) !== 'string');
        socket.emit('frame', audience.fullForConsole());
        socket.once('disconnect', () => audience.consoleWent());
      } else {
        void socket.join(rooms.screens(session));
        socket.emit('frame', audience.fullForScreen());
      }
    });
    socket.once('disconnect', () => this.sessions.release(session));
    let inFlight = 0;
    socket.on('command', (raw: unknown, reply?: unknown) => {
      if (typeof reply !== 'function') return; // nothing is done for who does not wait for the answer
      const answer = reply as Reply;
      if (!actor) return answer(refuse('not-allowed'));
      const command = wireCommandSchema.safeParse(raw);
      if (!command.success) return answer(refuse('malformed'));
      if (inFlight >= IN_FLIGHT_LIMIT) return answer(refuse('too-many-at-once'));
      inFlight++;
      const { v: _, ...request } = command.data;
      host.submit(request as Request, actor, (given) => {
        inFlight--;
        if (!given.ok) return answer(given);
        if (actor.kind !== 'participant') return answer({ ok: true, rev: given.rev });
        const mine = audience.mine(actor.id);
        answer({ ok: true, rev: given.rev, mine });
        audience.tellOthers(actor.id, mine, socket.id);
      });
    });
  }
}
