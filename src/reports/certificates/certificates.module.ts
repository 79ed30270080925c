import { Module } from '@nestjs/common';
import { CertificatesController } from './certificates.controller.js';
import { CertificatesService } from './certificates.service.js';
import { CheckController } from './check.controller.js';
import { CheckService } from './check.service.js';

/** Certificates of attendance, and where they are checked. */
@Module({ controllers: [CertificatesController, CheckController], providers: [CertificatesService, CheckService] })
export class CertificatesModule {}
