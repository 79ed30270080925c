import { Body, Controller, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Account } from '../../access/account-store.js';
import { CurrentAccount, CurrentGrants, Needs } from '../../access/guards.js';
import type { Grant } from '../../access/rights.js';
import { type Denial, deny } from '../../config/denial.js';
import { type ImportAnswer, importAnswer } from './import.answers.js';
import { ImportService } from './import.service.js';

/** Types of a body that is a file. */
export const FILE_TYPES = ['text/csv', 'application/octet-stream'];

const applySchema = z.enum(['0', '1'], 'malformed').default('0');

/** Members from a file. */
@ApiTags('community')
@Controller('api/teams/:team/import')
export class ImportController {
  constructor(@Inject(ImportService) private readonly imports: ImportService) {}

  @Needs('team.manage', 'team')
  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Look what a CSV file with members would bring into a team; with `apply=1` bring it in, all of it or nothing' })
  @ApiConsumes(...FILE_TYPES)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOkResponse({ standardSchema: importAnswer })
  bringIn(
    @Param('team') team: string,
    @Query('apply', { schema: applySchema }) apply: '0' | '1',
    @Body() body: unknown,
    @CurrentAccount() by: Account,
    @CurrentGrants() grants: readonly Grant[],
  ): Promise<ImportAnswer | Denial> | Denial {
    if (!(body instanceof Uint8Array)) return deny('import-unreadable');
    const importer = { team, by, grants };
    return apply === '1' ? this.imports.apply(body, importer) : this.imports.preview(body, importer);
  }
}
