import { readFile } from 'node:fs/promises';
import { Controller, Get, Header, Inject, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Public } from '../../access/guards.js';
import { agendaPage } from './agenda-page.js';
import { PageFilter, readerOf, sendPage } from './answer.js';
import { PublicPagesService } from './public-pages.service.js';

/** The style sheet in the order in which its parts count: first that of the report, which brings the fonts and shows a harvest. */
const STYLES = ['../report.css', '../report-parts.css', '../paper.css', 'public.css', 'public-cafe.css', 'public-parts.css'] as const;

/** Where a search engine finds nothing for anybody: an address there is a key, or opens a room. */
const CLOSED = ['/api/', '/aanmelding/', '/verslag/', '/j/', '/m/', '/mij', '/deelname/', '/scherm/', '/begeleiding', '/gemeenschap', '/begin', '/herstel', '/uitnodiging'];

/** The public agenda, and what search engines ask for. */
@Public()
@ApiExcludeController()
@UseFilters(PageFilter)
@Controller()
export class AgendaController {
  constructor(@Inject(PublicPagesService) private readonly pages: PublicPagesService) {}

  @Get('agenda')
  async agenda(@Query('vanaf') from: unknown, @Req() request: Request, @Res() response: Response): Promise<void> {
    sendPage(response, agendaPage(await this.pages.agenda(from), this.pages.origin, readerOf(request)));
  }

  @Get('agenda/assets/public.css')
  @Header('Content-Type', 'text/css; charset=utf-8')
  @Header('Cache-Control', 'no-cache')
  async css(): Promise<string> {
    const files = STYLES.map((name) => readFile(new URL(name, import.meta.url), 'utf8'));
    return (await Promise.all(files)).join('\n');
  }

  @Get('agenda/assets/icon.svg')
  @Header('Content-Type', 'image/svg+xml')
  @Header('Cache-Control', 'max-age=86400')
  icon(): Promise<string> {
    return readFile(new URL('icon.svg', import.meta.url), 'utf8');
  }

  @Get('robots.txt')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  robots(): string {
    return ['User-agent: *', ...CLOSED.map((path) => `Disallow: ${path}`), '', `Sitemap: ${this.pages.origin}/sitemap.xml`, ''].join('\n');
  }

  @Get('sitemap.xml')
  @Header('Content-Type', 'application/xml; charset=utf-8')
  async sitemap(): Promise<string> {
    const paths = ['/agenda', ...(await this.pages.slugs()).map((slug) => `/kenniscafe/${slug}`)];
    // The name of a page is made of letters, digits and dashes; there is nothing to escape.
    const addresses = paths.map((path) => `<url><loc>${this.pages.origin}${path}</loc></url>`);
    return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${addresses.join('\n')}\n</urlset>\n`;
  }
}
