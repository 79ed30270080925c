import type { Request } from '../../engine/request.js';
import type { Actor } from '../../engine/facts.js';
import type { WireAck, WireFrame } from '../../engine/wire.js';

/** From which side somebody looks at a session. */
export type Face = 'phone' | 'console' | 'screen';

/** What a node that holds sockets asks of the one that writes the session. */
export type Question =
  /** A command, of which the answer goes to this socket only. */
  | { readonly ask: 'submit'; readonly request: Request; readonly actor: Actor; readonly socket: string | null }
  /** Who has the phone with this secret, as its hash. */
  | { readonly ask: 'person'; readonly phone: string }
  /** Somebody came to look; the answer is the first frame. */
  | { readonly ask: 'enter'; readonly face: Face; readonly person: string | null };

/** The answer to a {@link Question}, or that it was put to the wrong node. */
export type Reply = { readonly ack: WireAck } | { readonly person: string | null } | { readonly frame: WireFrame } | { readonly wrong: true };

/** What nodes say to each other. It is not kept anywhere: who missed something starts anew. */
export type NodeMessage =
  | ({ readonly t: 'question'; readonly id: number; readonly session: string } & Question)
  | { readonly t: 'reply'; readonly id: number; readonly reply: Reply }
  /** Somebody stopped looking. */
  | { readonly t: 'left'; readonly session: string; readonly face: Face; readonly person: string | null }
  /** Nobody of the sender's looks at this session; who does comes after it. */
  | { readonly t: 'anew'; readonly session: string }
  /** The sender may have missed something: come in anew, everywhere. */
  | { readonly t: 'again' }
  /** A frame for who is in these rooms on the node that hears this. */
  | { readonly t: 'emit'; readonly session: string; readonly rooms: readonly string[]; readonly except: string | null; readonly frame: WireFrame }
  /** Who is in this room on the node that hears this takes part no more: their connections end. */
  | { readonly t: 'dismiss'; readonly session: string; readonly room: string }
  /** The sender does not write this session any more; null for none at all. */
  | { readonly t: 'gone'; readonly session: string | null };
