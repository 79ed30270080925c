import { StreamableFile } from '@nestjs/common';
import type { Response } from 'express';

export const PDF_TYPE = 'application/pdf';

/** Sends a PDF to be kept under a name. */
export function sendPdf(response: Response, name: string, file: Buffer): StreamableFile {
  response.attachment(name).set('Cache-Control', 'no-store');
  return new StreamableFile(file, { type: PDF_TYPE, length: file.length });
}
