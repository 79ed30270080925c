import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Public } from '../access/guards.js';
import type { Clock } from '../config/clock.js';
import { CLOCK, DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import { type Denial, deny } from '../config/denial.js';
import { version } from '../config/version.js';

const healthAnswer = z.object({ status: z.literal('ok'), version: z.string(), database: z.enum(['sqlite', 'postgres']), uptimeSeconds: z.number() });

/** Whether the server can do its work. */
@ApiTags('ops')
@Public()
@Controller('api/health')
export class HealthController {
  private readonly version = version();
  private readonly since: number;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.since = clock.now();
  }

  @Get()
  @ApiOperation({ summary: 'Whether the server and its database answer; 503 when the database does not' })
  @ApiOkResponse({ standardSchema: healthAnswer })
  async health(): Promise<z.infer<typeof healthAnswer> | Denial> {
    try {
      await this.database.query('SELECT 1');
    } catch {
      return deny('storage-unavailable');
    }
    return { status: 'ok', version: this.version, database: this.database.kind, uptimeSeconds: Math.round((this.clock.now() - this.since) / 1000) };
  }
}
