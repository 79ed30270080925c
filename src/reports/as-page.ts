import { applyDecorators, Header, UseFilters } from '@nestjs/common';
import { ReportPageFilter } from './report-page.filter.js';

const CSP = "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** For a handler that gives a page to be read and printed: no script, nothing kept by the browser, and a "no" in words. */
export const AsPage = () =>
  applyDecorators(Header('Content-Type', 'text/html; charset=utf-8'), Header('Content-Security-Policy', CSP), Header('Cache-Control', 'no-store'), UseFilters(ReportPageFilter));
