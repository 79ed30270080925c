import { Module } from '@nestjs/common';

/** What a team learned, decided and tried over time. */
@Module({})
export class DossierModule {}
