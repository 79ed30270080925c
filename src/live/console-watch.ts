import type { Socket } from 'socket.io';

/** Milliseconds between two looks at whether somebody may still run the session. */
const LOOK_EVERY = 5000;

/**
 * Ends the connection of a console whose login ended or whose role was taken back, within a few seconds. Looking beats being
 * told: it also sees what another node did, a team that a meeting was moved to, and an invitation for one evening that was withdrawn.
 * @param stillMay whether it may; a database that does not answer is no reason to throw a facilitator out
 */
export function watchConsole(socket: Socket, stillMay: () => Promise<boolean>, every = LOOK_EVERY): void {
  const look = (): void => {
    stillMay().then(
      (may) => {
        if (!may) socket.disconnect(true);
      },
      () => undefined,
    );
  };
  const timer = setInterval(look, every).unref();
  socket.once('disconnect', () => clearInterval(timer));
}
