import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AddressInfo } from 'node:net';
import { type CanActivate, type ExecutionContext, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Request } from 'express';
import { ADDRESS } from '../config/config.module.js';
import { DenialInterceptor, ProblemFilter } from '../config/problem.js';
import { Refused } from '../config/refused.js';
import { JOURNAL } from '../journal/journal.js';
import { MemoryJournal } from '../journal/memory-journal.js';
import { decided, evening, FIVE_TWO, voted } from './evening.fixture.js';
import { ReportPageController } from './report-page.controller.js';
import { ReportsController } from './reports.controller.js';
import { ReportsService } from './reports.service.js';

const journal = new MemoryJournal();

/** The guard of the house, with a cookie that is easy to have. */
class Doorman implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (context.switchToHttp().getRequest<Request>().headers.cookie !== 'in=yes') throw Refused.by('not-recognised');
    return true;
  }
}

@Global()
@Module({
  providers: [{ provide: JOURNAL, useValue: journal }, { provide: ADDRESS, useValue: { origin: 'https://cafe.example' } }],
  exports: [JOURNAL, ADDRESS],
})
class JournalInMemory {}

@Module({
  imports: [JournalInMemory],
  controllers: [ReportsController, ReportPageController],
  providers: [
    ReportsService,
    { provide: APP_GUARD, useClass: Doorman },
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_INTERCEPTOR, useClass: DenialInterceptor },
  ],
})
class House {}

describe('the report over http', () => {
  let app: NestExpressApplication;
  let base: string;

  beforeAll(async () => {
    app = await NestFactory.create<NestExpressApplication>(House, { logger: false });
    await app.listen(0, '127.0.0.1');
    base = `http://127.0.0.1:${String((app.getHttpServer().address() as AddressInfo).port)}`;
    const { journal: facts } = decided(voted(evening(), { mode: 'open', votes: FIVE_TWO }), 'open');
    await journal.commit('sessie', { facts, seals: [], unseal: [], redact: [], closes: false });
  });
  afterAll(async () => {
    await app.close();
  });

  const get = (path: string, headers: Record<string, string> = { cookie: 'in=yes' }): Promise<Response> => fetch(base + path, { headers, redirect: 'manual' });

  test('is a page under a strict policy, with a style sheet and a font that are there', async () => {
    const answer = await get('/verslag/sessie');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'; style-src 'self'");
    expect(await answer.text()).toContain('We beginnen in maart met een spreekuur.');
    const css = await get('/verslag/assets/report.css');
    expect(css.headers.get('content-type')).toBe('text/css; charset=utf-8');
    for (const [, font] of (await css.text()).matchAll(/url\('([^']+)'\)/g)) expect((await get(font ?? '')).headers.get('content-type')).toBe('font/woff2');
  });

  test('is data, and a file to save', async () => {
    expect(await (await get('/api/meetings/sessie/report')).json()).toMatchObject({ session: 'sessie', status: 'provisional', decisions: [{ status: 'decided' }] });
    const file = await get('/api/meetings/sessie/report.md');
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="?verslag-2026-01-13-repetitie\.md"?$/);
    expect(file.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
  });

  test('comes in the language that is asked for', async () => {
    expect(await (await get('/verslag/sessie?lang=en')).text()).toContain('<html lang="en">');
    expect(await (await get('/verslag/sessie', { cookie: 'in=yes', 'accept-language': 'en-GB' })).text()).toContain('<html lang="en">');
  });

  test('comes for whom it is asked, and for nobody in particular when that is not understood', async () => {
    for (const wish of ['community', 'everybody', '']) expect(await (await get(`/api/meetings/sessie/report?for=${wish}`)).json()).toMatchObject({ readers: 'community' });
  });

  test('sends who is not logged in to the place where one logs in', async () => {
    const page = await get('/verslag/sessie', {});
    expect([page.status, page.headers.get('location')]).toEqual([302, '/begeleiding']);
    expect((await get('/api/meetings/sessie/report', {})).status).toBe(401);
  });

  test.each(['/api/meetings/unknown/report', '/api/meetings/unknown/report.md', '/verslag/unknown', '/verslag/%3Cscript%3E'])('%s is refused by name', async (path) => {
    const answer = await get(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8']);
    expect(await answer.json()).toMatchObject({ refused: 'session-unknown' });
  });

  test('a browser gets a page in words where there is no report', async () => {
    const browser = { cookie: 'in=yes', accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };
    const page = await get('/verslag/unknown', browser);
    expect([page.status, page.headers.get('content-type'), page.headers.get('cache-control')]).toEqual([404, 'text/html; charset=utf-8', 'no-store']);
    expect(page.headers.get('vary')).toContain('Accept');
    const html = await page.text();
    expect(html).toContain('<h1>Er is nog geen verslag</h1>');
    expect(html).toContain('<a class="button" href="/begeleiding">Naar je bijeenkomsten</a>');
    expect(html).toContain('href="/verslag/unknown?lang=en"');
    expect(await (await get('/verslag/unknown?lang=en', browser)).text()).toContain('<h1>There is no report yet</h1>');
    const hostile = await (await get('/verslag/%3Cscript%3Ealert(1)', browser)).text();
    expect(hostile).not.toContain('<script');
    expect((await get('/verslag/sessie', { accept: browser.accept })).status).toBe(302);
    const program = await get('/verslag/unknown', { cookie: 'in=yes', accept: 'application/json' });
    expect(program.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  });
});
