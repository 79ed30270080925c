import { Module } from '@nestjs/common';

/** What goes back to a home organisation, and what became of it. */
@Module({})
export class CarryOverModule {}
