import type { databaseKinds } from '../../../test/support/databases.js';
import { RestServer } from '../../../test/support/rest-server.js';
import { until } from '../../../test/support/retry.js';
import type { Happened } from '../../engine/facts.js';
import { JOURNAL, type Journal } from '../../journal/journal.js';
import { ReportsModule } from '../reports.module.js';

// The clock of the test stands at 15 January 2027.
/** A kenniscafé as a facilitator plans it. */
export const PLAN = {
  kind: 'kenniscafe',
  cafeType: 'podium',
  title: 'Schulden & schaamte',
  date: '2027-02-18',
  time: '19:30',
  place: 'De Kade, Dordrecht',
  listed: true,
  theme: 'Waarom praten we er niet over?',
  forWhom: 'Iedereen',
  aim: 'GEHEIM DOEL',
  goals: ['GEHEIM LEERDOEL'],
  desiredResult: 'GEHEIM RESULTAAT',
  problemOwner: 'GEHEIME EIGENAAR',
  items: [
    { id: 'a', werkvorm: 'check-in', title: 'Binnenkomen', questions: ['GEHEIME VRAAG'], minutes: 15, aim: 'GEHEIM', leads: 'GEHEIME NAAM', material: 'GEHEIM', planB: 'GEHEIM PLAN B' },
    { id: 'b', werkvorm: 'pause', title: '', minutes: 90 },
  ],
} as const;

/** A page as it came. */
export interface Page {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** What people read, without what only machines read. */
  readonly text: string;
}

/** The server with its public pages, asked as a browser without script asks. */
export class PublicSide {
  private constructor(readonly server: RestServer) {}

  static async open(kind: ReturnType<typeof databaseKinds>[number], env: NodeJS.ProcessEnv = {}): Promise<PublicSide> {
    const side = new PublicSide(await RestServer.start(kind, { PUBLIC_URL: 'https://cafe.example', ...env }, [ReportsModule]));
    await side.server.setUp();
    return side;
  }

  /** Plans a meeting. @returns its id and the path of its page */
  async plan(change: object = {}): Promise<{ id: string; path: string }> {
    const { status, body } = await this.server.ask('POST', '/api/meetings', { community: this.server.community, ...PLAN, ...change });
    if (status !== 201) throw new Error(`not planned: ${JSON.stringify(body)}`);
    return { id: String(body['id']), path: body['publicUrl'] === null ? '' : new URL(String(body['publicUrl'])).pathname };
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Page> {
    return pageOf(await fetch(this.server.origin + path, { headers, redirect: 'manual' }));
  }

  async send(path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Page> {
    return pageOf(await fetch(this.server.origin + path, { method: 'POST', body: new URLSearchParams(fields), headers, redirect: 'manual' }));
  }

  /** Registers on a page. @returns where the browser is sent */
  async register(path: string, fields: Record<string, string>): Promise<string> {
    const { status, headers, text } = await this.send(`${path}/aanmelden`, fields);
    if (status !== 303) throw new Error(`not registered: ${String(status)} ${text}`);
    return headers.get('location') ?? '';
  }

  tell(id: string, what: string, body: object = {}): Promise<unknown> {
    return this.server.ask('POST', `/api/meetings/${id}/${what}`, body);
  }

  /** Holds a meeting from its opening to its end. @param facts what happened in it, the opening and the end included */
  async hold(id: string, facts: readonly Happened[] = []): Promise<void> {
    if (facts.length === 0) await this.tell(id, 'open');
    const end: Happened = { seq: 2, at: this.server.clock.at, type: 'session/closed', v: 1, data: {}, personal: null };
    const happened = facts.length > 0 ? facts : [end];
    await this.server.get<Journal>(JOURNAL).commit(id, { facts: happened, seals: [], unseal: [], redact: [], closes: true });
    await until('the meeting is closed', async () => (await this.server.ask('GET', `/api/meetings/${id}`)).body['status'] === 'closed');
  }

  close(): Promise<void> {
    return this.server.stop();
  }
}

async function pageOf(answer: Response): Promise<Page> {
  const html = await answer.text();
  const text = html
    .replace(/<head>[^]*<\/head>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&#39;/g, '’')
    .replace(/\s+/g, ' ');
  return { status: answer.status, headers: answer.headers, html, text };
}
