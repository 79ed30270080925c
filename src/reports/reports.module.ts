import { Global, Module } from '@nestjs/common';
import { BriefController } from './brief/brief.controller.js';
import { BriefService } from './brief/brief.service.js';
import { BundleModule } from './bundle/bundle.module.js';
import { CertificatesModule } from './certificates/certificates.module.js';
import { DossierModule } from './dossier/dossier.module.js';
import { ExportsModule } from './exports/exports.module.js';
import { LettersController } from './letters/letters.controller.js';
import { LettersService } from './letters/letters.service.js';
import { MissedModule } from './missed/missed.module.js';
import { PicturesModule } from './pictures/pictures.module.js';
import { AgendaController } from './public/agenda.controller.js';
import { CafeController } from './public/cafe.controller.js';
import { PublicPagesService } from './public/public-pages.service.js';
import { ReadableReports } from './readable-reports.js';
import { ReportPageController } from './report-page.controller.js';
import { ReportsController } from './reports.controller.js';
import { ReportsService } from './reports.service.js';
import { StartController } from './start/start.controller.js';
import { StartService } from './start/start.service.js';
import { WordModule } from './word/word.module.js';

/** What goes out of a meeting. */
@Global()
@Module({
  imports: [WordModule, MissedModule, DossierModule, BundleModule, ExportsModule, PicturesModule, CertificatesModule],
  controllers: [ReportsController, ReportPageController, LettersController, BriefController, StartController, AgendaController, CafeController],
  providers: [ReportsService, ReadableReports, LettersService, BriefService, StartService, PublicPagesService],
  exports: [ReportsService, ReadableReports],
})
export class ReportsModule {}
