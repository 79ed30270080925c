import { Global, Module } from '@nestjs/common';
import { BesideService } from './beside.service.js';
import { PicturesController } from './pictures/pictures.controller.js';
import { PicturesService } from './pictures/pictures.service.js';
import { ReviewController } from './review.controller.js';
import { ReviewService } from './review.service.js';
import { ThemesController } from './themes.controller.js';
import { ThemesService } from './themes.service.js';

/** The desk at which a coordinator reads what was shared. */
@Global()
@Module({ controllers: [ReviewController, ThemesController, PicturesController], providers: [ReviewService, BesideService, ThemesService, PicturesService], exports: [ReviewService, PicturesService] })
export class ReviewModule {}
