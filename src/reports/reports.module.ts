import { Module } from '@nestjs/common';
import { ReportPageController } from './report-page.controller.js';
import { ReportsController } from './reports.controller.js';
import { ReportsService } from './reports.service.js';

/** What goes out of a meeting. */
@Module({
  controllers: [ReportsController, ReportPageController],
  providers: [ReportsService],
})
export class ReportsModule {}
