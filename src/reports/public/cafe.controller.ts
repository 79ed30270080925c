import { Controller, Get, Inject, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Public } from '../../access/guards.js';
import { randomToken } from '../../config/clock.js';
import { type Denial, isDenial } from '../../config/denial.js';
import { goTo, PageFilter, readerOf, sendPage } from './answer.js';
import { cafePage } from './cafe-page.js';
import { checkForm, emptyForm, type Filled, KEY, readForm, TRAP, valuesOf } from './form.js';
import { type Cafe, isToken, PublicPagesService } from './public-pages.service.js';
import type { Reader } from './reader.js';
import { registrationPage } from './registration-page.js';

/** The page of a kenniscafé and of a registration for it. No account and no script: forms, and where they lead. */
@Public()
@ApiExcludeController()
@UseFilters(PageFilter)
@Controller()
export class CafeController {
  constructor(@Inject(PublicPagesService) private readonly pages: PublicPagesService) {}

  @Get('kenniscafe/:slug')
  async cafe(@Param('slug') slug: string, @Query('aangemeld') sent: unknown, @Req() request: Request, @Res() response: Response): Promise<Denial | undefined> {
    const cafe = await this.pages.cafe(slug);
    if (isDenial(cafe)) return cafe;
    sendPage(response, this.page(cafe, emptyForm(randomToken()), readerOf(request), sent === '1'));
    return undefined;
  }

  @Post('kenniscafe/:slug/aanmelden')
  async register(@Param('slug') slug: string, @Req() request: Request, @Res() response: Response): Promise<Denial | undefined> {
    const cafe = await this.pages.cafe(slug);
    if (isDenial(cafe)) return cafe;
    const form = await readForm(request);
    if (isDenial(form)) return form;
    const reader = readerOf(request);
    const values = valuesOf(form);
    const key = form.get(KEY) ?? '';
    const again = (change: Partial<Filled>, status: number): undefined => {
      const filled = { ...emptyForm(isToken(key) ? key : randomToken()), values, ...change };
      sendPage(response, this.page(cafe, filled, reader), { status, keep: false });
    };
    if (form.get(TRAP)) return again({ notice: reader.speaker.say('error.trap') }, 400);
    const checked = checkForm(values, reader.language);
    if ('problems' in checked) return again({ problems: checked.problems }, 400);
    const visited = await this.pages.register(cafe.meeting, checked.wish, isToken(key) ? key : null, request.ip ?? '');
    if (!isDenial(visited)) {
      goTo(response, reader.to(visited.token === null ? `/kenniscafe/${slug}?aangemeld=1` : `/aanmelding/${visited.token}?nieuw=1`));
      return undefined;
    }
    const wait = visited.detail?.['retryAfter'];
    if (typeof wait !== 'number') return visited;
    response.setHeader('Retry-After', String(wait));
    return again({ notice: reader.speaker.say('error.wait', { count: Math.ceil(wait / 60) }) }, 429);
  }

  /** Who asks for the address of a form again, e.g. by opening it a second time, comes to its page. */
  @Get('kenniscafe/:slug/aanmelden')
  form(@Param('slug') slug: string, @Req() request: Request, @Res() response: Response): void {
    goTo(response, readerOf(request).to(`/kenniscafe/${encodeURIComponent(slug)}#aanmelden`));
  }

  @Get('aanmelding/:token')
  async own(@Param('token') token: string, @Query('nieuw') fresh: unknown, @Req() request: Request, @Res() response: Response): Promise<Denial | undefined> {
    const own = await this.pages.registration(token);
    if (isDenial(own)) return own;
    const { origin, byPost } = this.pages;
    sendPage(response, registrationPage(own, { origin, byPost, fresh: fresh === '1' }, readerOf(request)), { keep: false });
    return undefined;
  }

  @Post('aanmelding/:token/afmelden')
  async cancel(@Param('token') token: string, @Req() request: Request, @Res() response: Response): Promise<Denial | undefined> {
    const cancelled = await this.pages.cancel(token);
    if (isDenial(cancelled)) return cancelled;
    goTo(response, readerOf(request).to(`/aanmelding/${cancelled.token}`));
    return undefined;
  }

  private page(cafe: Cafe, form: Filled, reader: Reader, sent = false): string {
    const { origin, byPost } = this.pages;
    return cafePage(cafe, { origin, byPost, form, sent }, reader);
  }
}
