import { createTransport, type NodemailerError } from 'nodemailer';
import type { Settings } from '../config/settings.js';
import { asHtml, asText } from './forms.js';
import type { OutLetter } from './outbox.js';
import type { Trouble } from './words.js';

/** What became of handing in a letter: null when the mail server took it. */
export interface Failure {
  readonly trouble: Trouble;
  /** The same letter would be refused again. */
  readonly forGood: boolean;
  /** It was not about this letter: with the next one it would go the same way. */
  readonly aboutServer: boolean;
}

/** One walk to the mail server, with as many letters as there are. */
export interface Walk {
  send(letter: OutLetter): Promise<Failure | null>;
  /** @param now ends a letter that is on its way as well */
  end(now?: boolean): void;
}

/** Hands letters in at a mail server. */
export class Mailer {
  private readonly domain: string;

  constructor(private readonly post: NonNullable<Settings['post']>) {
    this.domain = /@([^\s<>@]+?)>?$/.exec(post.from)?.[1] ?? 'localhost';
  }

  /** One connection for the whole walk; nothing stays open in between. */
  walk(): Walk {
    const transport = createTransport({
      url: this.post.smtpUrl,
      pool: true,
      maxConnections: 1,
      // A connection that breaks half way may have handed the letter in: only the outbox decides to try again.
      maxRequeues: 0,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return {
      send: async ({ id, to, written }) => {
        try {
          await transport.sendMail({
            from: this.post.from,
            // As an object, so that nothing in an address is read as a second one.
            to: { name: '', address: to },
            subject: written.subject,
            text: asText(written),
            html: asHtml(written),
            messageId: `<${id}@${this.domain}>`,
            headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': written.language },
          });
          return null;
        } catch (error) {
          return failureOf(error as NodemailerError);
        }
      },
      end: (now = false) => transport.close({ force: now }),
    };
  }
}

/** The codes are those of nodemailer's `errors.js`; the message of an error holds addresses and is not read. */
function failureOf({ code, responseCode = 0 }: Pick<NodemailerError, 'code' | 'responseCode'>): Failure {
  switch (code) {
    case 'EENVELOPE':
    case 'EMESSAGE': {
      // Without an answer of the server it was nodemailer that could not make sense of the address. 503 is about the connection.
      const forGood = responseCode === 0 || (responseCode >= 500 && responseCode !== 503);
      return { trouble: forGood ? 'refused' : 'later', forGood, aboutServer: responseCode === 421 };
    }
    case 'EAUTH':
    case 'ENOAUTH':
    case 'EOAUTH2':
      return { trouble: 'login', forGood: false, aboutServer: true };
    case 'ECONNECTION':
    case 'ETIMEDOUT':
    case 'ESOCKET':
    case 'EDNS':
    case 'ETLS':
    case 'EPROTOCOL':
    case 'EPROXY':
      return { trouble: 'unreachable', forGood: false, aboutServer: true };
    default:
      return { trouble: 'other', forGood: false, aboutServer: false };
  }
}
