import { Global, Module } from '@nestjs/common';
import { CarryOverController } from './carry-over.controller.js';
import { CarryOverService } from './carry-over.service.js';
import { LookBacks } from './look-backs.js';
import { MyCarryOver } from './my-carry-over.js';
import { MyCarryOverController } from './my-carry-over.controller.js';
import { QuestionController } from './question.controller.js';
import { Questions } from './questions.service.js';

/** What goes back to a home organisation, and what became of it. */
@Global()
@Module({
  controllers: [CarryOverController, MyCarryOverController, QuestionController],
  providers: [CarryOverService, MyCarryOver, LookBacks, Questions],
  exports: [CarryOverService, MyCarryOver, LookBacks],
})
export class CarryOverModule {}
