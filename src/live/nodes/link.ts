import type { NodeMessage } from './messages.js';

/**
 * The way between nodes. Messages of one node to another come in the order in which they were sent, or they do not come:
 * nothing is kept, and nothing is sent later. Who may have missed something is told.
 */
export interface Link {
  /** Name of this node. */
  readonly me: string;
  /** Whether messages get through, as far as known. */
  readonly up: boolean;
  send(to: string, message: NodeMessage): void;
  /** Tells every other node that somebody may have lost a right. Unlike messages it gets there, as soon as anything does. */
  tellRightsLost(): void;
  /** Whether a node was not heard for longer than it is ever silent. */
  silent(node: string): boolean;
  /** Sends what waits and ends. */
  stop(): Promise<void>;
  /** To be called before anything is heard. */
  listen(ear: Ear): void;
}

/** What a {@link Link} calls. */
export interface Ear {
  heard(from: string, message: NodeMessage): void;
  /** Messages between this node and another may be lost; null: any other. */
  missed(node: string | null): void;
  /** On another node somebody may have lost a right. */
  rightsLost(): void;
}
