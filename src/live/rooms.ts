import type { Face } from './nodes/messages.js';

/** Names of socket.io rooms; nowhere else are they put together. */
export const rooms = {
  phones: (session: string) => `s:${session}:phones`,
  person: (session: string, person: string) => `s:${session}:p:${person}`,
  consoles: (session: string) => `s:${session}:consoles`,
  screens: (session: string) => `s:${session}:screens`,
};

/** The rooms of somebody who looks at a session. */
export function roomsOf(session: string, face: Face, person: string | null): string[] {
  if (face === 'console') return [rooms.consoles(session)];
  if (face === 'screen' || person === null) return [rooms.screens(session)];
  return [rooms.phones(session), rooms.person(session, person)];
}
