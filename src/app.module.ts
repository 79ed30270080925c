import { type DynamicModule, Module } from '@nestjs/common';
import { AccessModule, JoinModule } from './access/access.module.js';
import { CommunityModule } from './community/community.module.js';
import { ConfigModule } from './config/config.module.js';
import type { Settings } from './config/settings.js';
import { FilesModule } from './files/files.module.js';
import { JournalModule } from './journal/journal.module.js';
import { LearningModule } from './learning/learning.module.js';
import { LiveModule } from './live/live.module.js';
import { MeetingsModule } from './meetings/meetings.module.js';
import { OpsModule } from './ops/ops.module.js';
import { PostModule } from './post/post.module.js';
import { ReportsModule } from './reports/reports.module.js';

/** The house: who, when and what, now, what stayed, what goes out. The only place that knows every room. */
@Module({})
export class AppModule {
  /** The house with these settings. */
  static with(settings: Settings): DynamicModule {
    return {
      module: AppModule,
      imports: [ConfigModule.with(settings), JournalModule, PostModule, AccessModule, JoinModule, CommunityModule, MeetingsModule, FilesModule, LiveModule, LearningModule, ReportsModule, OpsModule],
    };
  }
}
