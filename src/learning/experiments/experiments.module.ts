import { Module } from '@nestjs/common';

/** What a team tries. */
@Module({})
export class ExperimentsModule {}
