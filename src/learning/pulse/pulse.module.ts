import { Module } from '@nestjs/common';

/** Short anonymous questionnaires of a team. */
@Module({})
export class PulseModule {}
