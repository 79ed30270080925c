import { Controller, Delete, Get, HttpCode, Inject, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiNoContentResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { Needs, Public } from '../access/guards.js';
import { type Denial, isDenial } from '../config/denial.js';
import { FILE_KINDS } from '../engine/file-kinds.js';
import { bodyOf } from './body.js';
import type { StoredFile } from './file-store.js';
import { FilesService } from './files.service.js';

const fileAnswer = z.object({ id: z.string(), kind: z.enum(['pdf', 'jpeg', 'png', 'webp']), size: z.number().int().describe('bytes') });

/** Seconds in which a browser need not ask for a file again. */
const KEPT_BY_BROWSER = 3600;

/** Files that are shown in a meeting. */
@ApiTags('files')
@Controller('api/meetings/:id/files')
export class FilesController {
  constructor(@Inject(FilesService) private readonly files: FilesService) {}

  @Needs('meeting.plan', 'id')
  @Post()
  @ApiOperation({ summary: 'Keep a PDF, JPEG, PNG or WebP of at most 10 MB for a meeting; what it is, its own bytes say' })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiCreatedResponse({ standardSchema: fileAnswer })
  async add(@Param('id') id: string, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<StoredFile | Denial> {
    const sent = await bodyOf(request, response);
    return isDenial(sent) ? sent : this.files.add(id, sent);
  }

  /** Not for an account only: the service asks who is in the session. */
  @Public()
  @Get(':file')
  @ApiOperation({ summary: 'A file, for who is in the session: with the secret of a phone or the token of a screen as `Authorization: Bearer`, or logged in' })
  @ApiProduces(...Object.values(FILE_KINDS).map(({ type }) => type))
  async read(@Param('id') id: string, @Param('file') file: string, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<StreamableFile | Denial> {
    const found = await this.files.read(id, file, { authorization: request.headers.authorization, cookie: request.headers.cookie });
    if (isDenial(found)) return found;
    const { type, ending } = FILE_KINDS[found.file.kind];
    response.set({
      // Of this meeting and who is in it: no cache that others share may keep it, and one of this browser not for somebody else.
      'Cache-Control': `private, max-age=${String(KEPT_BY_BROWSER)}`,
      Vary: 'Authorization, Cookie',
      'X-Content-Type-Options': 'nosniff',
      // Opened by itself it is saved; if it were shown, it could load and run nothing.
      'Content-Security-Policy': "default-src 'none'; sandbox",
    });
    return new StreamableFile(found.content, { type, disposition: `attachment; filename="bestand.${ending}"`, length: found.content.length });
  }

  @Needs('meeting.plan', 'id')
  @Delete(':file')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a file out of a meeting; when no copy of the meeting has it, it is destroyed' })
  @ApiNoContentResponse()
  remove(@Param('id') id: string, @Param('file') file: string): Promise<Denial | undefined> {
    return this.files.remove(id, file);
  }
}
