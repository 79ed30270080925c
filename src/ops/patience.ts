import type { Server } from 'node:http';

/** How long a connection may take, in milliseconds. */
export interface Patience {
  /** For the head of a request. */
  readonly head: number;
  /** For a whole request: 10 MB, the largest file, over a poor network. */
  readonly request: number;
  /** For a socket to say who it is, after it was opened. */
  readonly hello: number;
  /** Between two looks at which connections took too long. */
  readonly look: number;
}

/** Enough for a phone on café wifi, and too little to hold connections open by saying a letter now and then. */
export const PATIENCE: Patience = { head: 15_000, request: 180_000, hello: 20_000, look: 5_000 };

/** Sets how long a server waits for requests. To be called before it listens. */
export function patientWith(server: Server, { head, request, look }: Patience): Server {
  // Node reads the interval when it begins to listen; it is an option of a server that was made by somebody else here.
  return Object.assign(server, { headersTimeout: head, requestTimeout: request, connectionsCheckingInterval: look });
}
