import type { Server } from 'socket.io';
import type { WireFrame } from '../engine/wire.js';
import type { Outlet } from './audience.js';
import type { Link } from './nodes/link.js';

/** Frames to the sockets of this node, and through the link to those of others; each other node gets a frame once, however many phones it holds. */
export function outletOf(server: Server, link: Link | null): Outlet {
  return {
    emit: (session, to, frame, elsewhere, except = null) => {
      emitHere(server, to, frame, except);
      for (const node of elsewhere) link?.send(node, { t: 'emit', session, rooms: to, except, frame });
    },
    dismiss: (session, room, elsewhere) => {
      dismissHere(server, room);
      for (const node of elsewhere) link?.send(node, { t: 'dismiss', session, room });
    },
  };
}

/** Ends the connections of this node in a room, after what was sent to them. */
export function dismissHere(server: Server, room: string): void {
  server.in(room).disconnectSockets(true);
}

/** A frame to the sockets of this node. */
export function emitHere(server: Server, to: readonly string[], frame: WireFrame, except: string | null): void {
  const aimed = server.to([...to]);
  (except === null ? aimed : aimed.except(except)).emit('frame', frame);
}
