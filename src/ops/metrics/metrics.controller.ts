import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, Get, Headers, Inject, type OnModuleInit, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Registry } from 'prom-client';
import { Public } from '../../access/guards.js';
import { DATABASE, SETTINGS } from '../../config/config.module.js';
import type { Database } from '../../config/database.js';
import { deny } from '../../config/denial.js';
import { Meter } from '../../config/meter.js';
import { Readiness } from '../../config/readiness.js';
import { Refused } from '../../config/refused.js';
import type { Settings } from '../../config/settings.js';
import { projectionsBehind } from '../../journal/follower.js';
import { type Journal, JOURNAL } from '../../journal/journal.js';
import { nodesAlive } from '../../journal/writers.js';
import { metricsOf } from './metrics.js';

/** Figures for Prometheus, for who shows the token of the settings. To anybody else, and without a token in the settings, there is nothing here. */
@ApiExcludeController()
@Public()
@Controller('metrics')
export class MetricsController implements OnModuleInit {
  private registry: Registry | null = null;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(DATABASE) private readonly database: Database,
    @Inject(JOURNAL) private readonly journal: Journal,
    @Inject(Meter) private readonly meter: Meter,
    @Inject(Readiness) private readonly readiness: Readiness,
  ) {}

  /** Measuring the process itself costs a little: only where somebody reads it. */
  async onModuleInit(): Promise<void> {
    if (this.settings.metricsToken === null) return;
    const { database, journal, meter, readiness } = this;
    this.registry = await metricsOf({
      meter,
      readiness,
      behind: () => projectionsBehind(journal),
      nodes: () => (this.settings.redisUrl === null ? Promise.resolve(1) : nodesAlive(database)),
      letters: async () => {
        const rows = await database.query("SELECT state, COUNT(*) AS n FROM letter WHERE state IN ('waiting', 'failed') GROUP BY state");
        const count = (state: string): number => Number(rows.find((row) => row['state'] === state)?.['n'] ?? 0);
        return { waiting: count('waiting'), failed: count('failed') };
      },
    });
  }

  @Get()
  async read(@Headers('authorization') shown: string | undefined, @Res({ passthrough: true }) response: Response): Promise<string> {
    const { metricsToken } = this.settings;
    if (!this.registry || metricsToken === null || !same(shown ?? '', `Bearer ${metricsToken}`)) throw new Refused(deny('not-found'));
    response.set('Content-Type', this.registry.contentType).set('Cache-Control', 'no-store');
    return this.registry.metrics();
  }
}

function same(a: string, b: string): boolean {
  const [x, y] = [a, b].map((text) => createHash('sha256').update(text).digest());
  return x !== undefined && y !== undefined && timingSafeEqual(x, y);
}
