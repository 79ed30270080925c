import { Module } from '@nestjs/common';

/** The learning log of one person. */
@Module({})
export class LogModule {}
