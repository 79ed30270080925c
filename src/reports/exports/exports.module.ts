import { Module } from '@nestjs/common';

/** What was shared, as tables for elsewhere. */
@Module({})
export class ExportsModule {}
