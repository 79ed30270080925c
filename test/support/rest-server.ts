import { type DynamicModule, Global, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { readdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { type Acting, ACTING } from '../../src/access/acting.js';
import { AccessModule, JoinModule } from '../../src/access/access.module.js';
import { AccessService } from '../../src/access/access.service.js';
import { JOINING, type Joining } from '../../src/access/joining.js';
import { PostModule } from '../../src/post/post.module.js';
import { CommunityModule } from '../../src/community/community.module.js';
import { ConfigModule, DATABASE } from '../../src/config/config.module.js';
import { type Database, openDatabase } from '../../src/config/database.js';
import { readSettings } from '../../src/config/settings.js';
import { JOURNAL } from '../../src/journal/journal.js';
import { SqlJournal } from '../../src/journal/sql-journal.js';
import { LearningModule } from '../../src/learning/learning.module.js';
import { MeetingsModule } from '../../src/meetings/meetings.module.js';
import { configureHttp } from '../../src/ops/http.js';
import { OpsModule } from '../../src/ops/ops.module.js';
import { newPlace, type Place } from './databases.js';
import { JournalActing } from './journal-acting.js';
import { JournalJoining } from './journal-joining.js';

/** A clock that a test moves. */
export class MovableClock {
  at = 1_800_000_000_000;
  now = (): number => this.at;
}

@Global()
@Module({})
class JournalModule {
  static with(joining: (journal: SqlJournal) => Joining, acting: (journal: SqlJournal) => Acting): DynamicModule {
    return {
      module: JournalModule,
      providers: [
        { provide: JOURNAL, useFactory: (database: Database) => new SqlJournal(database), inject: [DATABASE] },
        { provide: JOINING, useFactory: joining, inject: [JOURNAL] },
        { provide: ACTING, useFactory: acting, inject: [JOURNAL] },
      ],
      exports: [JOURNAL, JOINING, ACTING],
    };
  }
}

@Module({})
class RestModule {}

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // A test reads what it expects to be there.
  readonly body: Record<string, never> & { readonly [key: string]: unknown };
}

/** The REST side of the server, on a port and a database of its own, without live sessions. */
export class RestServer {
  readonly clock = new MovableClock();
  /** Cookie that goes with every request. */
  cookie = '';
  private app: NestExpressApplication | null = null;
  private url = '';

  private constructor(
    private readonly place: Place,
    private readonly env: NodeJS.ProcessEnv,
    private readonly more: readonly Type[],
  ) {}

  /** @param more rooms that a suite needs beside those that are always there */
  static async start(kind: Place['target']['kind'] = 'sqlite', env: NodeJS.ProcessEnv = {}, more: readonly Type[] = []): Promise<RestServer> {
    const server = new RestServer(newPlace(kind), env, more);
    await server.up();
    return server;
  }

  /** Stops, and starts again on the same database. */
  async restart(): Promise<void> {
    await this.app?.close();
    await this.up();
  }

  async stop(): Promise<void> {
    await this.app?.close();
    await this.place.remove();
  }

  /** Every byte of the database's files; empty on Postgres. */
  bytes(): Buffer {
    const { target } = this.place;
    if (target.kind !== 'sqlite') return Buffer.alloc(0);
    const folder = dirname(target.file);
    return Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));
  }

  get application(): NestExpressApplication {
    if (!this.app) throw new Error('the server is not up');
    return this.app;
  }

  get<T>(token: Parameters<NestExpressApplication['get']>[0]): T {
    return this.application.get<T>(token);
  }

  get access(): AccessService {
    return this.get<AccessService>(AccessService);
  }

  /** Asks something; a body is sent as JSON. */
  async ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: { ...(this.cookie ? { cookie: this.cookie } : {}), ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: (text === '' ? {} : JSON.parse(text)) as Answer['body'] };
  }

  /** Makes the first account and stays logged in. */
  async setUp(): Promise<Answer> {
    const token = await this.access.createSetupLink();
    const answer = await this.ask('POST', '/api/setup', { token, name: 'Eerste begeleider', email: 'Begeleider@Example.org', passphrase: 'een rustige zin' });
    this.cookie = cookieOf(answer);
    const me = await this.ask('GET', '/api/me');
    this.community = (me.body['grants'] as { community: string }[] | undefined)?.[0]?.community ?? '';
    return answer;
  }

  /** The community of the first account, after {@link setUp}. */
  community = '';

  get origin(): string {
    return this.url;
  }

  private async up(): Promise<void> {
    const settings = readSettings({ NODE_ENV: 'test', PORT: '0', ...this.env });
    const root: DynamicModule = {
      module: RestModule,
      imports: [
        ConfigModule.with(settings, this.clock, () => openDatabase(this.place.target)),
        PostModule,
        AccessModule,
        JoinModule,
        CommunityModule,
        JournalModule.with((journal) => new JournalJoining(journal, this.clock), (journal) => new JournalActing(journal, this.clock)),
        MeetingsModule,
        LearningModule,
        ...this.more,
        OpsModule,
      ],
    };
    const app = await NestFactory.create<NestExpressApplication>(root, { bodyParser: false, logger: false, abortOnError: false });
    configureHttp(app);
    // Longer than any test is silent: a connection that is ended while a request is on its way fails that request.
    app.getHttpServer().keepAliveTimeout = 600_000;
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    this.app = app;
    this.url = `http://127.0.0.1:${String(port)}`;
  }
}

/** The cookie that an answer sets, as a request sends it back. */
export function cookieOf(answer: Answer): string {
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}
