import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../access/guards.js';
import { projectFolder } from '../config/version.js';

/** Folder of the built client. */
export const CLIENT_FOLDER = Symbol('client-folder');

/** Where the build puts the client. */
export function clientFolder(): string {
  return join(projectFolder(), 'dist', 'client');
}

const HTML = 'text/html; charset=utf-8';
// A page names its scripts by their content, so only the page itself must be asked for again.
const ASK_AGAIN = 'no-cache';

/** The pages: one file per face, whatever comes behind their address is the face's own business. */
@Public()
@ApiExcludeController()
@Controller()
export class PagesController {
  readonly #pages = new Map<string, Promise<string>>();

  constructor(@Inject(CLIENT_FOLDER) private readonly folder: string) {}

  @Get(['/', '/j/:code', '/m/:token', '/mij', '/mij/:meeting', '/logboek', '/doorwerking', '/puls', '/kijkje', '/deelname/:meeting'])
  @Header('Content-Type', HTML)
  @Header('Cache-Control', ASK_AGAIN)
  phone(): Promise<string> {
    return this.#page('participant');
  }

  @Get(['/begeleiding', '/begeleiding/*path', '/begin', '/herstel', '/uitnodiging'])
  @Header('Content-Type', HTML)
  @Header('Cache-Control', ASK_AGAIN)
  console(): Promise<string> {
    return this.#page('facilitator');
  }

  @Get(['/gemeenschap', '/gemeenschap/*path'])
  @Header('Content-Type', HTML)
  @Header('Cache-Control', ASK_AGAIN)
  community(): Promise<string> {
    return this.#page('coordinator');
  }

  @Get('/scherm/:session')
  @Header('Content-Type', HTML)
  @Header('Cache-Control', ASK_AGAIN)
  screen(): Promise<string> {
    return this.#page('screen');
  }

  #page(name: string): Promise<string> {
    const known = this.#pages.get(name) ?? readFile(join(this.folder, name, 'index.html'), 'utf8');
    this.#pages.set(name, known);
    return known;
  }
}
