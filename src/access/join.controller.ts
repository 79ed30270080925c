import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { z } from 'zod';
import { hashSecret } from '../config/clock.js';
import { type Denial, isDenial } from '../config/denial.js';
import { LABEL_LIMIT, optionalText } from '../engine/text.js';
import { tokenSchema } from './access.schemas.js';
import { Door } from './door.js';
import { Public } from './guards.js';
import { type Entrance, JOINING, type Joining } from './joining.js';

const joinSchema = z
  .strictObject({
    code: z.string().max(40, 'malformed').optional(),
    permanent: z.string().max(64, 'malformed').optional(),
    name: optionalText(LABEL_LIMIT),
    organisation: optionalText(LABEL_LIMIT),
    perspective: optionalText(LABEL_LIMIT),
    firstTime: z.boolean().default(false),
    /** Made by the phone and kept there; the same secret again is the same person. */
    secret: tokenSchema,
  })
  .refine((body) => (body.code === undefined) !== (body.permanent === undefined), 'malformed');

const entranceAnswer = z.object({
  session: z.string(),
  title: z.string(),
  kind: z.enum(['werkteam', 'kenniscafe']),
  status: z.enum(['planned', 'open', 'closed']),
  organisations: z.array(z.string()),
  perspectives: z.array(z.string()),
});
const joinAnswer = z.object({ session: z.string(), person: z.string() });

/** The door: a code or a permanent link, a name if you like, and in. */
@ApiTags('join')
@Public()
@Controller('api')
export class JoinController {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(JOINING) private readonly joining: Joining,
  ) {}

  @Get('join/:code')
  @ApiOperation({ summary: 'The meeting behind a short code' })
  @ApiOkResponse({ standardSchema: entranceAnswer })
  byCode(@Param('code') code: string, @Req() request: Request): Promise<Entrance | Denial> {
    return this.door.byCode(code, request.ip ?? '');
  }

  @Get('permanent/:token')
  @ApiOperation({ summary: 'The meeting behind a permanent link' })
  @ApiOkResponse({ standardSchema: entranceAnswer })
  byPermanent(@Param('token') token: string): Promise<Entrance | Denial> {
    return this.door.byPermanent(token);
  }

  @Post('join')
  @HttpCode(201)
  @ApiOperation({ summary: 'Join with a phone' })
  @ApiCreatedResponse({ standardSchema: joinAnswer })
  async join(@Body({ schema: joinSchema }) body: z.infer<typeof joinSchema>, @Req() request: Request): Promise<z.infer<typeof joinAnswer> | Denial> {
    const { code, permanent, secret, ...person } = body;
    const entrance = await this.door.open(code === undefined ? { permanent: permanent ?? '' } : { code }, request.ip ?? '');
    if (isDenial(entrance)) return entrance;
    const joined = await this.joining.join(entrance.session, { ...person, phoneHash: hashSecret(secret) });
    return joined.ok ? { session: entrance.session, person: joined.person } : joined;
  }
}
