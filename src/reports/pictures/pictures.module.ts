import { Module } from '@nestjs/common';

/** Figures as pictures, with the table they are made of. */
@Module({})
export class PicturesModule {}
