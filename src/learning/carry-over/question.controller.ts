import { Body, Controller, Get, Headers, Inject, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../../access/guards.js';
import { type Denial, deny } from '../../config/denial.js';
import { answerSchema, type AnswerWish, type QuestionAnswer, questionAnswer } from './carry-over.answers.js';
import { Questions } from './questions.service.js';

const HEADER = 'authorization';

/** The one question what became of a next step. Its link is shown as `Authorization: Bearer <token>`, so that it is in no log. */
@ApiTags('learning log')
@Controller('api/carry-over-question')
export class QuestionController {
  constructor(@Inject(Questions) private readonly questions: Questions) {}

  @Public()
  @Get()
  @ApiOperation({ summary: 'What the question is about' })
  @ApiOkResponse({ standardSchema: questionAnswer })
  async look(@Headers(HEADER) header: string | undefined): Promise<QuestionAnswer | Denial> {
    const token = tokenIn(header);
    return token === null ? deny('link-unknown') : this.questions.look(token);
  }

  @Public()
  @Put()
  @ApiOperation({ summary: 'Answer it; answering again replaces the answer' })
  @ApiOkResponse({ standardSchema: questionAnswer })
  async answer(@Headers(HEADER) header: string | undefined, @Body({ schema: answerSchema }) told: AnswerWish): Promise<QuestionAnswer | Denial> {
    const token = tokenIn(header);
    return token === null ? deny('link-unknown') : this.questions.answer(token, told);
  }
}

function tokenIn(header: string | undefined): string | null {
  return /^Bearer ([A-Za-z0-9_-]{43})$/.exec(header ?? '')?.[1] ?? null;
}
