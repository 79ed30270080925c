import { once } from 'node:events';
import WebSocket from 'ws';
import { WIRE_VERSION } from '../../src/engine/wire.js';

/** Milliseconds between two signs of life. */
const ALIVE = 1000;

/** A phone that comes in, says all the time that it is there, and takes in nothing of what it is sent. */
export class Sleeper {
  private constructor(private readonly socket: WebSocket) {}

  static async come(base: string, session: string, secret: string): Promise<Sleeper> {
    const socket = new WebSocket(`${base.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`, { perMessageDeflate: false });
    const framed = new Promise<void>((resolve) =>
      socket.on('message', (data: Buffer) => {
        const text = data.toString('utf8');
        if (text.startsWith('0')) socket.send(`40${JSON.stringify({ v: WIRE_VERSION, face: 'phone', session, secret })}`);
        if (text.startsWith('42["frame"')) resolve();
      }),
    );
    socket.on('error', () => undefined);
    await Promise.race([framed, once(socket, 'close')]);
    return new Sleeper(socket);
  }

  /** Reads nothing from now on. A pong that nobody asked for keeps a connection alive as well as one that was. */
  sleep(): void {
    this.socket.pause();
    const alive = setInterval(() => this.socket.readyState === WebSocket.OPEN && this.socket.send('3'), ALIVE).unref();
    this.socket.once('close', () => clearInterval(alive));
  }

  close(): void {
    this.socket.terminate();
  }
}
