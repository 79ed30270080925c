import { Controller, Get, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Account } from '../../access/account-store.js';
import { CurrentAccount, Needs } from '../../access/guards.js';
import { type Denial, deny, isDenial } from '../../config/denial.js';
import { speakerFor } from '../speaker.js';
import { ENDINGS, EXPORTS, ExportsService } from './exports.service.js';

const FILES = EXPORTS.flatMap((kind) => ENDINGS.map((ending) => ({ file: `${kind}.${ending}`, kind, ending })));
const TYPES = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' } as const;

/** What was shared with the whole community, as files that others can work with. */
@ApiTags('reports')
@Needs('community.review', 'id')
@Controller('api/communities/:id/export')
export class ExportsController {
  constructor(@Inject(ExportsService) private readonly exports: ExportsService) {}

  @Get(':file')
  @ApiOperation({ summary: 'Entries, carry-over, decisions or pulses of a community as a table or as data; it is written down that they went out' })
  @ApiParam({ name: 'file', enum: FILES.map(({ file }) => file) })
  @ApiQuery({ name: 'lang', enum: ['nl', 'en'], required: false, description: 'Of the words in a table' })
  @ApiProduces('text/csv', 'application/json')
  async file(
    @Param('id') community: string,
    @Param('file') file: string,
    @Query('lang') language: unknown,
    @Headers('accept-language') accepted: string | undefined,
    @CurrentAccount() by: Account,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | Denial> {
    const asked = FILES.find((one) => one.file === file);
    if (!asked) return deny('not-found');
    const exported = await this.exports.export(community, asked.kind, asked.ending, speakerFor(language, accepted).language, by);
    if (isDenial(exported)) return exported;
    response.attachment(exported.name).type(TYPES[asked.ending]).set('Cache-Control', 'no-store');
    return exported.content;
  }
}
