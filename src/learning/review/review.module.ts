import { Global, Module } from '@nestjs/common';
import { BesideService } from './beside.service.js';
import { ReviewController } from './review.controller.js';
import { ReviewService } from './review.service.js';
import { ThemesController } from './themes.controller.js';
import { ThemesService } from './themes.service.js';

/** The desk at which a coordinator reads what was shared. */
@Global()
@Module({ controllers: [ReviewController, ThemesController], providers: [ReviewService, BesideService, ThemesService], exports: [ReviewService] })
export class ReviewModule {}
