import { Module } from '@nestjs/common';

/** Reports as Word files. */
@Module({})
export class WordModule {}
