import { Module } from '@nestjs/common';
import { DossierController } from './dossier.controller.js';
import { DossierService } from './dossier.service.js';

/** What a team learned, decided and tried over time. */
@Module({ controllers: [DossierController], providers: [DossierService], exports: [DossierService] })
export class DossierModule {}
