import { Controller, Get, Headers, Inject, type OnApplicationBootstrap, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { Public } from '../access/guards.js';
import type { Clock } from '../config/clock.js';
import { CLOCK, DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import { type Denial, deny } from '../config/denial.js';
import { languageOf } from '../config/language.js';
import { NOT_READY, Readiness } from '../config/readiness.js';
import { version } from '../config/version.js';
import { say } from './terminal.js';

const healthAnswer = z.object({ status: z.enum(['ok', 'read-only']).describe('read-only: what people send is refused until the storage takes it again; phones keep it'), version: z.string(), database: z.enum(['sqlite', 'postgres']), uptimeSeconds: z.number() });
const liveAnswer = z.object({ status: z.literal('live') });
const readyAnswer = z.object({
  status: z.enum(['ready', 'not-ready']),
  reasons: z.array(z.object({ reason: z.enum(NOT_READY), says: z.string().describe('In plain words, in the language of Accept-Language') })),
});

/** Whether the process lives, whether it should get new work, and how it is. */
@ApiTags('ops')
@Public()
@Controller('api/health')
export class HealthController implements OnApplicationBootstrap {
  private readonly version = version();
  private readonly since: number;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Readiness) private readonly readiness: Readiness,
  ) {
    this.since = clock.now();
  }

  /** Tables are up to date and every room is there. */
  onApplicationBootstrap(): void {
    this.readiness.over('starting');
  }

  @Get()
  @ApiOperation({ summary: 'Whether the server and its database answer, and whether it can keep anything; 503 when the database does not answer' })
  @ApiOkResponse({ standardSchema: healthAnswer })
  async health(): Promise<z.infer<typeof healthAnswer> | Denial> {
    try {
      await this.database.query('SELECT 1');
    } catch {
      return deny('storage-unavailable');
    }
    return { status: this.database.storage.condition, version: this.version, database: this.database.kind, uptimeSeconds: Math.round((this.clock.now() - this.since) / 1000) };
  }

  @Get('live')
  @ApiOperation({ summary: 'Whether the process answers; when it does not, start it again' })
  @ApiOkResponse({ standardSchema: liveAnswer })
  live(): z.infer<typeof liveAnswer> {
    return { status: 'live' };
  }

  @Get('ready')
  @ApiOperation({ summary: 'Whether this node should get new work; 503 with the reasons when not' })
  @ApiOkResponse({ standardSchema: readyAnswer })
  @ApiServiceUnavailableResponse({ standardSchema: readyAnswer })
  async ready(@Headers('accept-language') wanted: string | undefined, @Res({ passthrough: true }) response: Response): Promise<z.infer<typeof readyAnswer>> {
    const language = languageOf(wanted);
    const reasons = (await this.readiness.reasons()).map((reason) => ({ reason, says: say(`ready-${reason}`, language) }));
    response.status(reasons.length === 0 ? 200 : 503);
    return { status: reasons.length === 0 ? 'ready' : 'not-ready', reasons };
  }
}
