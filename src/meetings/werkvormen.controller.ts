import { LoggedIn } from '../access/guards.js';
import { Body, Controller, Get, Headers, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Language, LANGUAGES, languageOf } from '../config/language.js';
import type { Denial } from '../config/denial.js';
import type { Registry } from '../engine/werkvorm.js';
import { type PaperAnswer, paperAnswer, paperCards, paperWish } from './paper-cards.js';
import { REGISTRY } from './registry.js';
import { type TemplateAnswer, templateAnswer, templatesIn } from './templates/index.js';

const werkvormAnswer = z.object({
  name: z.string(),
  minutes: z.number().int(),
  questions: z.object({ min: z.number().int(), max: z.number().int() }),
  settings: z.record(z.string(), z.unknown()).describe('JSON Schema of the settings'),
  defaults: z.record(z.string(), z.unknown()).describe('The settings it starts from'),
});

/** What a programme can be made of. */
@ApiTags('meetings')
@LoggedIn()
@Controller('api')
export class WerkvormenController {
  constructor(@Inject(REGISTRY) private readonly registry: Registry) {}

  @Get('werkvormen')
  @ApiOperation({ summary: 'Every werkvorm with its settings' })
  @ApiOkResponse({ standardSchema: z.array(werkvormAnswer) })
  werkvormen(): z.infer<typeof werkvormAnswer>[] {
    return [...this.registry.values()].map((werkvorm) => ({
      name: werkvorm.name,
      minutes: werkvorm.minutes,
      questions: { ...werkvorm.questions },
      settings: { ...z.toJSONSchema(werkvorm.config, { io: 'input' }) },
      defaults: z.record(z.string(), z.unknown()).parse(werkvorm.config.safeParse({}).data ?? {}),
    }));
  }

  @Post('paper-cards')
  @HttpCode(200)
  @ApiOperation({ summary: 'What stands on the paper card of each of these items; nothing is kept' })
  @ApiOkResponse({ standardSchema: z.array(paperAnswer) })
  paper(@Body({ schema: paperWish }) body: z.infer<typeof paperWish>): PaperAnswer[] | Denial {
    return paperCards(body, this.registry);
  }

  @Get('templates')
  @ApiOperation({ summary: 'Programmes to start from' })
  @ApiQuery({ name: 'lang', enum: LANGUAGES, required: false })
  @ApiOkResponse({ standardSchema: z.array(templateAnswer) })
  templates(@Headers('accept-language') header: string | undefined, @Query('lang', { schema: z.enum(LANGUAGES).optional() }) lang: Language | undefined): TemplateAnswer[] {
    return templatesIn(lang ?? languageOf(header), this.registry);
  }
}
