import { Module } from '@nestjs/common';

/** The desk at which a coordinator reads what was shared. */
@Module({})
export class ReviewModule {}
