import { Global, Module } from '@nestjs/common';
import { PostService } from './post.service.js';

/** Letters that go out, or wait to be copied. */
@Global()
@Module({ providers: [PostService], exports: [PostService] })
export class PostModule {}
