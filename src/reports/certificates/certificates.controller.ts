import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import { CurrentMember, Needs, PersonalLink, Public } from '../../access/guards.js';
import type { Clock } from '../../config/clock.js';
import { CLOCK } from '../../config/config.module.js';
import { type Denial, isDenial } from '../../config/denial.js';
import { nameOfFile } from '../file-name.js';
import { type Certificate, certificateAnswer, certificateWords } from './certificate.js';
import { certificatePdf } from './certificate-pdf.js';
import { type AttendeesAnswer, attendeesAnswer, manyCertificatesSchema, type OwnAnswer, ownAnswer, ownCertificateSchema, phoneCertificateSchema, phoneSchema } from './certificates.schemas.js';
import { CertificatesService, type Proof } from './certificates.service.js';
import { PDF_TYPE, sendPdf } from './send-pdf.js';

type PhoneBody = z.infer<typeof phoneCertificateSchema>;
type OwnBody = z.infer<typeof ownCertificateSchema>;

/** Attendance certificates: for a phone that was there, for a member with a personal link, and by who facilitates for others. */
@ApiTags('certificates')
@Controller('api')
export class CertificatesController {
  constructor(
    @Inject(CertificatesService) private readonly certificates: CertificatesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Public()
  @Post('certificate/look')
  @HttpCode(200)
  @ApiOperation({ summary: 'Whether there is a certificate of attendance for this phone' })
  @ApiOkResponse({ standardSchema: ownAnswer })
  look(@Body({ schema: phoneSchema }) { meeting, secret }: z.infer<typeof phoneSchema>, @Req() request: Request): Promise<OwnAnswer | Denial> {
    return this.certificates.own(meeting, phone(secret, request));
  }

  @Public()
  @Post('certificate')
  @HttpCode(200)
  @ApiOperation({ summary: 'The certificate of attendance of this phone. The name is not kept' })
  @ApiOkResponse({ standardSchema: certificateAnswer })
  make(@Body({ schema: phoneCertificateSchema }) { meeting, secret, name }: PhoneBody, @Req() request: Request): Promise<Certificate | Denial> {
    return this.certificates.makeOwn(meeting, phone(secret, request), name);
  }

  @Public()
  @Post('certificate.pdf')
  @HttpCode(200)
  @ApiOperation({ summary: 'The same as a PDF' })
  @ApiProduces(PDF_TYPE)
  async pdf(@Body({ schema: phoneCertificateSchema }) body: PhoneBody, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<StreamableFile | Denial> {
    return this.send(response, await this.make(body, request));
  }

  @PersonalLink()
  @Get('mine/meetings/:meeting/certificate')
  @ApiOperation({ summary: 'Whether there is a certificate of attendance for you' })
  @ApiOkResponse({ standardSchema: ownAnswer })
  mine(@Param('meeting') meeting: string, @CurrentMember() member: string): Promise<OwnAnswer | Denial> {
    return this.certificates.own(meeting, { by: 'member', member });
  }

  @PersonalLink()
  @Post('mine/meetings/:meeting/certificate')
  @HttpCode(200)
  @ApiOperation({ summary: 'Your certificate of attendance. The name is not kept' })
  @ApiOkResponse({ standardSchema: certificateAnswer })
  makeMine(@Param('meeting') meeting: string, @CurrentMember() member: string, @Body({ schema: ownCertificateSchema }) { name }: OwnBody): Promise<Certificate | Denial> {
    return this.certificates.makeOwn(meeting, { by: 'member', member }, name);
  }

  @PersonalLink()
  @Post('mine/meetings/:meeting/certificate.pdf')
  @HttpCode(200)
  @ApiOperation({ summary: 'The same as a PDF' })
  @ApiProduces(PDF_TYPE)
  async minePdf(@Param('meeting') meeting: string, @CurrentMember() member: string, @Body({ schema: ownCertificateSchema }) body: OwnBody, @Res({ passthrough: true }) response: Response): Promise<StreamableFile | Denial> {
    return this.send(response, await this.makeMine(meeting, member, body));
  }

  @Needs('meeting.run', 'id')
  @Get('meetings/:id/certificates')
  @ApiOperation({ summary: 'Who was there, to make certificates of attendance for' })
  @ApiOkResponse({ standardSchema: attendeesAnswer })
  attendees(@Param('id') id: string): Promise<AttendeesAnswer | Denial> {
    return this.certificates.attendees(id);
  }

  @Needs('meeting.run', 'id')
  @Post('meetings/:id/certificates.pdf')
  @HttpCode(200)
  @ApiOperation({ summary: 'Certificates of attendance for others, a page each. Names are not kept' })
  @ApiProduces(PDF_TYPE)
  async many(@Param('id') id: string, @Body({ schema: manyCertificatesSchema }) body: z.infer<typeof manyCertificatesSchema>, @Res({ passthrough: true }) response: Response): Promise<StreamableFile | Denial> {
    return this.send(response, await this.certificates.make(id, body.certificates));
  }

  private async send(response: Response, made: Certificate | readonly Certificate[] | Denial): Promise<StreamableFile | Denial> {
    if (isDenial(made)) return made;
    const all = 'code' in made ? [made] : made;
    const [first] = all;
    const language = first?.language ?? 'nl';
    return sendPdf(response, nameOfFile([certificateWords[language].say('file'), first?.meeting ?? ''], 'pdf'), await certificatePdf(all, this.clock.now()));
  }
}

function phone(secret: string, request: Request): Proof {
  return { by: 'phone', secret, address: request.ip ?? '' };
}
