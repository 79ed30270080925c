import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { z } from 'zod';
import { WhoIsIt } from './who-is-it.js';
import { hashSecret } from '../config/clock.js';
import { type Denial, deny, isDenial } from '../config/denial.js';
import { MEETING_KINDS } from '../engine/meeting-kinds.js';
import { identifier, LABEL_LIMIT, optionalText } from '../engine/text.js';
import { tokenSchema } from './access.schemas.js';
import { Door, openOnly } from './door.js';
import { Public } from './guards.js';
import { ENTRANCES, type Entrance, type Entrances, JOINING, type Joining, type Member } from './joining.js';

const joinSchema = z
  .strictObject({
    code: z.string().max(40, 'malformed').optional(),
    permanent: z.string().max(64, 'malformed').optional(),
    /** Id of a meeting of one's own team; only with a personal link. */
    meeting: identifier.optional(),
    /** Token of a personal link: who this is, across meetings. */
    personal: tokenSchema.optional(),
    /** Token of a registration for this meeting. */
    registration: tokenSchema.optional(),
    name: optionalText(LABEL_LIMIT),
    organisation: optionalText(LABEL_LIMIT),
    perspective: optionalText(LABEL_LIMIT),
    standsInFor: optionalText(LABEL_LIMIT),
    firstTime: z.boolean().default(false),
    /** Made by the phone and kept there; the same secret again is the same person. */
    secret: tokenSchema,
  })
  .refine((body) => [body.code, body.permanent, body.meeting].filter((way) => way !== undefined).length === 1, 'malformed')
  .refine((body) => body.meeting === undefined || body.personal !== undefined, 'malformed');

const entranceAnswer = z.object({
  session: z.string(),
  title: z.string(),
  kind: z.enum(MEETING_KINDS),
  status: z.enum(['planned', 'open', 'closed']),
  cancelled: z.boolean().describe('Planned, and does not take place'),
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
    @Inject(ENTRANCES) private readonly entrances: Entrances,
    @Inject(WhoIsIt) private readonly who: WhoIsIt,
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
    const { code, permanent, meeting, personal, registration: token, secret, ...person } = body;
    const member = personal === undefined ? null : await this.who.member(personal);
    if (isDenial(member)) return member;
    const entrance = await this.enter({ code, permanent, meeting }, member, request.ip ?? '');
    if (isDenial(entrance)) return entrance;
    const registration = token === undefined ? null : await this.entrances.registrationOf(entrance.session, token);
    const known = member ?? registration;
    const joined = await this.joining.join(entrance.session, {
      ...person,
      // What somebody says now comes before what was written down earlier; a member is called as the team knows them.
      name: member?.name ?? (person.name || (known?.name ?? '')),
      organisation: person.organisation || (known?.organisation ?? ''),
      perspective: person.perspective || (known?.perspective ?? ''),
      member: member?.id ?? null,
      registration: registration?.id ?? null,
      phoneHash: hashSecret(secret),
    });
    return joined.ok ? { session: entrance.session, person: joined.person } : joined;
  }

  private async enter(way: { code?: string | undefined; permanent?: string | undefined; meeting?: string | undefined }, member: Member | null, address: string): Promise<Entrance | Denial> {
    if (way.meeting === undefined) return this.door.open(way.code === undefined ? { permanent: way.permanent ?? '' } : { code: way.code }, address);
    const entrance = member && (await this.entrances.forMember(way.meeting, member));
    return entrance ? openOnly(entrance) : deny('meeting-unknown');
  }
}
