import { Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { DenialInterceptor, inputPipe, ProblemFilter } from '../config/problem.js';
import { HealthController } from './health.controller.js';
import { KeepingModule } from './keeping/keeping.module.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { CLIENT_FOLDER, clientFolder, PagesController } from './pages.controller.js';

/** Health, metrics, and how every "no" leaves the server. */
@Module({
  imports: [KeepingModule],
  controllers: [HealthController, MetricsController, PagesController],
  providers: [
    { provide: CLIENT_FOLDER, useFactory: () => clientFolder() },
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_INTERCEPTOR, useClass: DenialInterceptor },
    { provide: APP_PIPE, useFactory: inputPipe },
  ],
})
export class OpsModule {}
