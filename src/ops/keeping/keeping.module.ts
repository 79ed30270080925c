import { Module } from '@nestjs/common';

/** How long things are kept, and how they go. */
@Module({})
export class KeepingModule {}
