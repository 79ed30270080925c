import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A letter as it came in, with its texts decoded. */
export interface ReceivedLetter {
  readonly to: string;
  readonly from: string;
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly html: string;
  /** Everything, as it came over the wire. */
  readonly raw: string;
}

/** What the mail server says to a recipient: nothing takes the letter, a number and words refuse it. */
export type Verdict = { readonly code: number; readonly words: string } | null;

/** A real SMTP server on a port of its own, which keeps what comes in. */
export class MailServer {
  readonly received: ReceivedLetter[] = [];
  /** Asked for every letter; a test changes it. */
  verdict: (to: string) => Verdict = () => null;
  /** How many letters were handed in, refused ones too. */
  tries = 0;
  private server: SMTPServer | null = null;

  private constructor(private port: number) {}

  static async start(): Promise<MailServer> {
    const server = new MailServer(0);
    await server.up();
    return server;
  }

  /** For the setting SMTP_URL. */
  get url(): string {
    return `smtp://127.0.0.1:${String(this.port)}`;
  }

  /** Listens, again on the same port after {@link down}. */
  async up(): Promise<void> {
    const server = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: ({ address }, _session, done) => {
        this.tries += 1;
        const verdict = this.verdict(address);
        done(verdict && Object.assign(new Error(verdict.words), { responseCode: verdict.code }));
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const { mailFrom, rcptTo } = session.envelope;
          this.received.push(read(Buffer.concat(chunks).toString('utf8'), mailFrom ? mailFrom.address : '', rcptTo[0]?.address ?? ''));
          done();
        });
      },
    });
    server.on('error', () => undefined); // who breaks off in the middle is no failure of this server
    const listening = server.listen(this.port, '127.0.0.1');
    await once(listening, 'listening');
    this.port = (listening.address() as AddressInfo).port;
    this.server = server;
  }

  async down(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (server) await new Promise<void>((closed) => server.close(() => closed()));
  }
}

function read(raw: string, from: string, to: string): ReceivedLetter {
  const { headers, body } = part(raw);
  const [, boundary = ''] = /boundary="?([^";]+)"?/.exec(headers['content-type'] ?? '') ?? [];
  const parts = boundary === '' ? [{ headers, body }] : body.split(`--${boundary}`).slice(1, -1).map((one) => part(one.replace(/^\r\n/, '')));
  const ofType = (type: string): string => {
    const found = parts.find((one) => (one.headers['content-type'] ?? '').startsWith(type));
    return found ? decoded(found.body, found.headers['content-transfer-encoding'] ?? '') : '';
  };
  return { from, to, headers, text: ofType('text/plain'), html: ofType('text/html'), raw };
}

function part(raw: string): { headers: Record<string, string>; body: string } {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw.slice(0, end).replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), words(line.slice(line.indexOf(':') + 1).trim())]));
  return { headers, body: raw.slice(end + 4) };
}

/** Encoded words of a header (RFC 2047). */
function words(value: string): string {
  const glued = value.replace(/\?=\s+=\?/g, '?==?');
  return glued.replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_all, how: string, text: string) =>
    how.toLowerCase() === 'b' ? Buffer.from(text, 'base64').toString('utf8') : decoded(text.replaceAll('_', ' '), 'quoted-printable'),
  );
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  const text = body.replaceAll('\r\n', '\n');
  if (encoding !== 'quoted-printable') return text;
  const bytes = text.replace(/=\n/g, '').replace(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
