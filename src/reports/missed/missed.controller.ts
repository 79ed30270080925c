import { Controller, Get, Headers, Inject, Param, Query } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentGrants, CurrentMember, Needs, PersonalLink } from '../../access/guards.js';
import { Places } from '../../access/places.js';
import type { Grant } from '../../access/rights.js';
import { type Denial, isDenial } from '../../config/denial.js';
import { AsPage } from '../as-page.js';
import { paperPage } from '../paper/paper-page.js';
import { readingFor } from '../readers.js';
import { speakerFor, speakersIn } from '../speaker.js';
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
    @Inject(Places) private readonly places: Places,
  ) {}

  @Needs('meeting.see', 'id')
  @Get('verslag/:id/gemist')
  @AsPage()
  @ApiExcludeEndpoint()
  async page(
    @Param('id') id: string,
    @Query('for') asked: unknown,
    @Query('lang') language: unknown,
    @Headers('accept-language') accepted: string | undefined,
    @CurrentGrants() grants: readonly Grant[],
  ): Promise<string | Denial> {
    const reading = await readingFor(this.places, grants, 'meeting.read', id, asked);
    if (isDenial(reading)) return reading;
    const missed = await this.missed.missed(id, reading.readers);
    if (isDenial(missed)) return missed;
    const speaker = speakerFor(language, accepted);
    const { say } = own[speaker.language];
    const away = [{ href: `/verslag/${id}?for=${missed.readers}&lang=${speaker.language}`, name: say('to-report') }];
    const note = [speaker.say(`readers.${missed.readers}`), missed.more ? say('more') : ''].filter(Boolean).join(' ');
    return paperPage(missedPaper(missed, speaker, own[speaker.language]), { language: speaker.language, contents: '', note, away });
  }

  @PersonalLink()
  @Get('api/mine/meetings/:meeting/missed')
  @ApiOperation({ summary: 'A meeting of a team of mine that is over, to be read in three minutes' })
  @ApiOkResponse({ standardSchema: missedAnswer })
  mine(@Param('meeting') meeting: string, @CurrentMember() member: string): Promise<Missed | Denial> {
    return this.missed.missedBy(member, meeting);
  }
}
