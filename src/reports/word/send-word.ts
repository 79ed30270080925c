import { StreamableFile } from '@nestjs/common';
import type { Response } from 'express';

export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Sends a Word file to be kept under a name. */
export function sendWord(response: Response, name: string, file: Buffer): StreamableFile {
  response.attachment(name).set('Cache-Control', 'no-store');
  return new StreamableFile(file, { type: WORD_TYPE, length: file.length });
}
