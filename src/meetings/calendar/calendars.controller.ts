import { Controller, Get, Header, Headers, Inject, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Needs, Public } from '../../access/guards.js';
import { type Denial, isDenial } from '../../config/denial.js';
import { languageOf } from '../../config/language.js';
import { CalendarsService } from './calendars.service.js';

const CALENDAR = 'text/calendar; charset=utf-8';
const FILE = { description: 'A calendar file (RFC 5545)', schema: { type: 'string' } } as const;
/** A program that many people share may keep what is public for a while; a calendar with a token is its own reader's. */
const FOR_ALL = 'public, max-age=300';
const FOR_ONE = 'private, no-cache';

/** Calendars to put in one's own, or to subscribe to. */
@ApiTags('calendars')
@Controller()
export class CalendarsController {
  constructor(@Inject(CalendarsService) private readonly calendars: CalendarsService) {}

  @Needs('meeting.see', 'id')
  @Get('api/meetings/:id/calendar.ics')
  @ApiOperation({ summary: 'One meeting as a calendar file' })
  @ApiProduces('text/calendar')
  @ApiOkResponse(FILE)
  async meeting(@Param('id') id: string, @Headers('accept-language') accepted: string | undefined, @Res({ passthrough: true }) response: Response): Promise<string | Denial> {
    return send(await this.calendars.meeting(id, languageOf(accepted)), response, true);
  }

  @Public()
  @Get('kalender/team/:token.ics')
  @Header('Cache-Control', FOR_ONE)
  @ApiOperation({ summary: 'The meetings of a team, to subscribe to' })
  @ApiProduces('text/calendar')
  @ApiOkResponse(FILE)
  async team(@Param('token') token: string, @Res({ passthrough: true }) response: Response): Promise<string | Denial> {
    return send(await this.calendars.team(token), response);
  }

  @Public()
  @Get('agenda.ics')
  @Header('Cache-Control', FOR_ALL)
  @ApiOperation({ summary: 'The public agenda, to subscribe to' })
  @ApiProduces('text/calendar')
  @ApiOkResponse(FILE)
  async agenda(@Headers('accept-language') accepted: string | undefined, @Res({ passthrough: true }) response: Response): Promise<string | Denial> {
    response.vary('Accept-Language');
    return send(await this.calendars.agenda(languageOf(accepted)), response);
  }

  @Public()
  @Get('kenniscafe/:slug/kalender.ics')
  @Header('Cache-Control', FOR_ALL)
  @ApiOperation({ summary: 'One kenniscafé as a calendar file' })
  @ApiProduces('text/calendar')
  @ApiOkResponse(FILE)
  async cafe(@Param('slug') slug: string, @Headers('accept-language') accepted: string | undefined, @Res({ passthrough: true }) response: Response): Promise<string | Denial> {
    response.vary('Accept-Language');
    return send(await this.calendars.cafe(slug, languageOf(accepted)), response, true);
  }
}

/** @param asFile to be kept as a file; otherwise a program reads it */
function send(calendar: string | Denial, response: Response, asFile = false): string | Denial {
  if (isDenial(calendar)) return calendar;
  response.type(CALENDAR);
  if (asFile) response.attachment('kalender.ics').type(CALENDAR);
  return calendar;
}
