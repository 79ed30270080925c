import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Account } from '../../access/account-store.js';
import { CurrentAccount, Needs } from '../../access/guards.js';
import type { Denial } from '../../config/denial.js';
import { languageOf } from '../../config/language.js';
import { type LettersAnswer, lettersAnswer, type SendReport, type SendReportAnswer, sendReportAnswer, sendReportSchema } from './letters.schemas.js';
import { LettersService } from './letters.service.js';

/** Letters that went out, could not go out, or wait to be copied. */
@ApiTags('letters')
@Controller('api')
export class LettersController {
  constructor(@Inject(LettersService) private readonly letters: LettersService) {}

  @Needs('community.manage', 'community')
  @Get('communities/:community/letters')
  @ApiOperation({ summary: 'The letters of a community, the newest first' })
  @ApiOkResponse({ standardSchema: lettersAnswer })
  ofCommunity(@Param('community') community: string, @Headers('accept-language') accepted: string | undefined): Promise<LettersAnswer> {
    return this.letters.list({ community }, languageOf(accepted));
  }

  @Needs('community.manage', 'community')
  @Post('communities/:community/letters/:letter/done')
  @HttpCode(204)
  @ApiOperation({ summary: 'Somebody copied it, or it is not needed any more' })
  @ApiNoContentResponse()
  doneInCommunity(@Param('community') community: string, @Param('letter') letter: string): Promise<Denial | undefined> {
    return this.letters.done({ community }, letter);
  }

  @Needs('community.manage', 'community')
  @Post('communities/:community/letters/:letter/retry')
  @HttpCode(204)
  @ApiOperation({ summary: 'Send it after all' })
  @ApiNoContentResponse()
  retryInCommunity(@Param('community') community: string, @Param('letter') letter: string): Promise<Denial | undefined> {
    return this.letters.retry({ community }, letter);
  }

  @Needs('meeting.see', 'id')
  @Get('meetings/:id/letters')
  @ApiOperation({ summary: 'The letters about a meeting, to who registered or gets the report' })
  @ApiOkResponse({ standardSchema: lettersAnswer })
  ofMeeting(@Param('id') meeting: string, @Headers('accept-language') accepted: string | undefined): Promise<LettersAnswer> {
    return this.letters.list({ meeting }, languageOf(accepted));
  }

  @Needs('meeting.plan', 'id')
  @Post('meetings/:id/letters/:letter/done')
  @HttpCode(204)
  @ApiOperation({ summary: 'Somebody copied it, or it is not needed any more' })
  @ApiNoContentResponse()
  doneInMeeting(@Param('id') meeting: string, @Param('letter') letter: string): Promise<Denial | undefined> {
    return this.letters.done({ meeting }, letter);
  }

  @Needs('meeting.plan', 'id')
  @Post('meetings/:id/letters/:letter/retry')
  @HttpCode(204)
  @ApiOperation({ summary: 'Send it after all' })
  @ApiNoContentResponse()
  retryInMeeting(@Param('id') meeting: string, @Param('letter') letter: string): Promise<Denial | undefined> {
    return this.letters.retry({ meeting }, letter);
  }

  @Needs('meeting.manage', 'id')
  @Post('meetings/:id/report/send')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send the report: a link when it is public, else the version to pass on' })
  @ApiOkResponse({ standardSchema: sendReportAnswer })
  sendReport(@Param('id') id: string, @Body({ schema: sendReportSchema }) body: SendReport, @CurrentAccount() account: Account): Promise<SendReportAnswer | Denial> {
    return this.letters.sendReport(id, body, account);
  }
}
