import { Controller, Get, Inject, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Public } from '../../access/guards.js';
import type { Address } from '../../config/address.js';
import { ADDRESS } from '../../config/config.module.js';
import { type Denial, isDenial } from '../../config/denial.js';
import { LABEL_LIMIT } from '../../engine/text.js';
import { PageFilter, readerOf, sendPage } from '../public/answer.js';
import { readForm } from '../public/form.js';
import { type CheckView, checkPage } from './check-page.js';
import { CheckService } from './check.service.js';

/** Where anybody, such as who accredits, sees whether a certificate of attendance is right. What is typed is in no address and no log. */
@Public()
@ApiExcludeController()
@UseFilters(PageFilter)
@Controller('bewijs')
export class CheckController {
  constructor(
    @Inject(CheckService) private readonly checks: CheckService,
    @Inject(ADDRESS) private readonly address: Address,
  ) {}

  @Get()
  page(@Req() request: Request, @Res() response: Response): void {
    sendPage(response, checkPage({ name: '', code: '', said: null }, this.address.origin, readerOf(request)));
  }

  @Post()
  async check(@Req() request: Request, @Res() response: Response): Promise<Denial | undefined> {
    const form = await readForm(request);
    if (isDenial(form)) return form;
    const [name, code] = [(form.get('naam') ?? '').slice(0, LABEL_LIMIT), (form.get('code') ?? '').slice(0, 80)];
    const found = await this.checks.check(name, code, request.ip ?? '');
    const wait = isDenial(found) ? Number(found.detail?.['retryAfter']) : 0;
    if (isDenial(found)) response.setHeader('Retry-After', String(wait));
    const said: CheckView['said'] = isDenial(found) ? { wait: Math.ceil(wait / 60) } : found ? { yes: found } : 'no';
    sendPage(response, checkPage({ name, code, said }, this.address.origin, readerOf(request)), { status: isDenial(found) ? 429 : 200, keep: false });
    return undefined;
  }
}
