import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentGrants, CurrentMember, Needs, PersonalLink } from '../../access/guards.js';
import type { Grant } from '../../access/rights.js';
import { type Denial, isDenial } from '../../config/denial.js';
import { AsPage } from '../as-page.js';
import { type Asked, AskedFor } from '../asked.js';
import { paperPage } from '../paper/paper-page.js';
import { ReadableReports } from '../readable-reports.js';
import { speakersIn } from '../speaker.js';
import { type Missed, missedAnswer } from './missed.schemas.js';
import { missedPaper } from './missed-paper.js';
import { MissedService } from './missed.service.js';

const own = speakersIn(import.meta.url);

/** A meeting for who was not there: as a page for who looks after it, and as data on the phone of a member. */
@ApiTags('reports')
@Controller()
export class MissedController {
  constructor(
    @Inject(MissedService) private readonly missed: MissedService,
    @Inject(ReadableReports) private readonly reports: ReadableReports,
  ) {}

  @Needs('meeting.see', 'id')
  @Get('verslag/:id/gemist')
  @AsPage()
  @ApiExcludeEndpoint()
  async page(@Param('id') id: string, @AskedFor() { version, speaker }: Asked, @CurrentGrants() grants: readonly Grant[]): Promise<string | Denial> {
    const reading = await this.reports.reading(id, version, grants);
    const missed = isDenial(reading) ? reading : await this.missed.missed(id, reading.readers);
    if (isDenial(missed)) return missed;
    const { say } = own[speaker.language];
    const away = [{ href: `/verslag/${id}?for=${missed.readers}&lang=${speaker.language}`, name: say('to-report') }];
    const note = [speaker.say(`readers.${missed.readers}`), missed.more ? say('more') : ''].filter(Boolean).join(' ');
    return paperPage(missedPaper(missed, speaker, own[speaker.language]), { language: speaker.language, contents: '', note, back: { href: `/begeleiding/bijeenkomst/${id}`, name: speaker.say('readers.back') }, away });
  }

  @PersonalLink()
  @Get('api/mine/meetings/:meeting/missed')
  @ApiOperation({ summary: 'A meeting of a team of mine that is over, to be read in three minutes' })
  @ApiOkResponse({ standardSchema: missedAnswer })
  mine(@Param('meeting') meeting: string, @CurrentMember() member: string): Promise<Missed | Denial> {
    return this.missed.missedBy(member, meeting);
  }
}
