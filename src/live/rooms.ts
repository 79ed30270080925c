/** Names of socket.io rooms; nowhere else are they put together. */
export const rooms = {
  phones: (session: string) => `s:${session}:phones`,
  person: (session: string, person: string) => `s:${session}:p:${person}`,
  consoles: (session: string) => `s:${session}:consoles`,
  screens: (session: string) => `s:${session}:screens`,
};
