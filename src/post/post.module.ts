import { Global, Module } from '@nestjs/common';
import { PostService } from './post.service.js';
import { Postman } from './postman.js';

/** Letters that go out, or wait to be copied. */
@Global()
@Module({ providers: [PostService, Postman], exports: [PostService] })
export class PostModule {}
