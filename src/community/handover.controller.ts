import { Body, Controller, Delete, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Account } from '../access/account-store.js';
import { CurrentAccount, Needs } from '../access/guards.js';
import type { Denial } from '../config/denial.js';
import { noteAnswer, termAnswer } from './community.answers.js';
import { idParam, noteSchema, termSchema } from './community.schemas.js';
import { HandoverService } from './handover.service.js';
import type { GlossaryTerm, HandoverNote } from './handover-store.js';

type Term = z.infer<typeof termSchema>;

/** The words of a team, and the notes of who left. */
@ApiTags('community')
@Controller('api/teams/:team')
export class HandoverController {
  constructor(@Inject(HandoverService) private readonly handover: HandoverService) {}

  @Needs('team.manage', 'team')
  @Post('glossary')
  @ApiOperation({ summary: 'Add a word as this team uses it' })
  @ApiCreatedResponse({ standardSchema: termAnswer })
  addTerm(@Param('team') team: string, @Body({ schema: termSchema }) body: Term): Promise<GlossaryTerm | Denial> {
    return this.handover.addTerm(team, body);
  }

  @Needs('team.manage', 'team')
  @Put('glossary/:item')
  @ApiOperation({ summary: 'Change a word' })
  @ApiOkResponse({ standardSchema: termAnswer })
  changeTerm(@Param('team') team: string, @Param('item', idParam) item: string, @Body({ schema: termSchema }) body: Term): Promise<GlossaryTerm | Denial> {
    return this.handover.changeTerm(team, { ...body, id: item });
  }

  @Needs('team.manage', 'team')
  @Delete('glossary/:item')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a word away' })
  @ApiNoContentResponse()
  removeTerm(@Param('team') team: string, @Param('item', idParam) item: string): Promise<Denial | undefined> {
    return this.handover.removeTerm(team, item);
  }

  @Needs('team.manage', 'team')
  @Post('notes')
  @ApiOperation({ summary: 'Write a handover note, for somebody who leaves or for nobody in particular' })
  @ApiCreatedResponse({ standardSchema: noteAnswer })
  addNote(@Param('team') team: string, @Body({ schema: noteSchema }) body: z.infer<typeof noteSchema>): Promise<HandoverNote | Denial> {
    return this.handover.addNote(team, body);
  }

  @Needs('team.manage', 'team')
  @Delete('notes/:item')
  @HttpCode(204)
  @ApiOperation({ summary: 'Destroy a handover note' })
  @ApiNoContentResponse()
  removeNote(@Param('team') team: string, @Param('item', idParam) item: string, @CurrentAccount() by: Account): Promise<Denial | undefined> {
    return this.handover.removeNote(team, item, by);
  }
}
