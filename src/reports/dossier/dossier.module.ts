import { Module } from '@nestjs/common';
import { DossierController } from './dossier.controller.js';
import { DossierFilesController } from './dossier-files.controller.js';
import { DossierService } from './dossier.service.js';

/** What a team learned, decided and tried over time. */
@Module({ controllers: [DossierController, DossierFilesController], providers: [DossierService], exports: [DossierService] })
export class DossierModule {}
