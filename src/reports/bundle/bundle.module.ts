import { Module } from '@nestjs/common';

/** What goes out of a period. */
@Module({})
export class BundleModule {}
