import { Body, Controller, Get, Headers, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Public } from '../../access/guards.js';
import type { Denial } from '../../config/denial.js';
import { PulseAnswering } from './answering.service.js';
import { type AnswerPulse, answerPulseSchema, type PulseForm, pulseFormAnswer } from './pulse.schemas.js';

/** Answering a pulse, for who has its link: `Authorization: Bearer <token>`, so that the token stands in no address. */
@ApiTags('pulse')
@Public()
@Controller('api/pulse')
export class AnsweringController {
  constructor(@Inject(PulseAnswering) private readonly answering: PulseAnswering) {}

  @Get()
  @ApiOperation({ summary: 'What a pulse asks' })
  @ApiOkResponse({ standardSchema: pulseFormAnswer })
  form(@Headers('authorization') shown: string | undefined): Promise<PulseForm | Denial> {
    return this.answering.form(tokenIn(shown));
  }

  @Post()
  @HttpCode(204)
  @ApiOperation({ summary: 'Answer a pulse without a name; the same `secret` and `ballot` again change the answer' })
  @ApiNoContentResponse()
  answer(@Headers('authorization') shown: string | undefined, @Body({ schema: answerPulseSchema }) body: AnswerPulse, @Req() request: Request): Promise<Denial | undefined> {
    return this.answering.answer(tokenIn(shown), body, request.ip ?? '');
  }
}

function tokenIn(shown: string | undefined): string {
  return /^Bearer ([A-Za-z0-9_-]{43})$/.exec(shown ?? '')?.[1] ?? '';
}
