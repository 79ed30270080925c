import type { Language } from '../../ui/i18n';
import { type Asked, once } from '../ask';
import { identityOf } from '../identity';
import { personalOf } from '../whose-phone';

/** Whether there is a certificate for who holds this phone; `name` as in the meeting, empty when they gave none. */
export interface Own {
  readonly title: string;
  readonly name: string;
}

/** A certificate in the words that stand on it; see `src/reports/certificates/certificate.ts`. */
export interface Certificate {
  readonly language: Language;
  readonly title: string;
  readonly name: string;
  readonly was: string;
  readonly meeting: string;
  readonly kind: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly codeName: string;
  readonly code: string;
  readonly check: string;
  readonly namedBy: string;
}

/** How a phone shows that it was there, and where it asks. */
export interface Proof {
  look(): Promise<Asked<Own>>;
  make(name: string): Promise<Asked<Certificate>>;
  /** What to send to which address for the same as a PDF. */
  readonly file: { readonly path: string; readonly headers: Readonly<Record<string, string>>; body(name: string): object };
}

/** What this phone can show for a meeting: the secret with which it joined, and the link of its member. */
export function proofsFor(meeting: string): Proof[] {
  const identity = identityOf(meeting);
  const member = personalOf();
  return [...(identity?.person ? [asPhone(meeting, identity.secret)] : []), ...(member?.works ? [asMember(meeting, member.token)] : [])];
}

/** The first proof that the server takes, with what it says; else why not. */
export async function ownCertificate(proofs: readonly Proof[]): Promise<{ readonly proof: Proof; readonly own: Own } | { readonly refused: string }> {
  let refused = 'not-present';
  for (const proof of proofs) {
    const asked = await proof.look();
    if (asked.ok) return { proof, own: asked.value };
    refused = asked.refused;
  }
  return { refused };
}

function asPhone(meeting: string, secret: string): Proof {
  const path = '/api/certificate';
  return {
    look: () => send(`${path}/look`, { meeting, secret }),
    make: (name) => send(path, { meeting, secret, name }),
    file: { path: `${path}.pdf`, headers: {}, body: (name) => ({ meeting, secret, name }) },
  };
}

function asMember(meeting: string, token: string): Proof {
  const path = `/api/mine/meetings/${encodeURIComponent(meeting)}/certificate`;
  const headers = { authorization: `Bearer ${token}` };
  return {
    look: () => asking(path, { headers }),
    make: (name) => send(path, { name }, headers),
    file: { path: `${path}.pdf`, headers, body: (name) => ({ name }) },
  };
}

function send<T>(path: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<Asked<T>> {
  return asking<T>(path, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) });
}

async function asking<T>(path: string, init: RequestInit): Promise<Asked<T>> {
  return (await once<T>(path, init)) ?? { ok: false, refused: 'not-connected' };
}
