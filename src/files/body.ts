import { raw, type Request, type Response } from 'express';
import { type Denial, deny } from '../config/denial.js';
import { FILE_LIMIT } from '../engine/file-kinds.js';

// Compressed bodies are refused: how large they become is not known before they are.
const read = raw({ limit: FILE_LIMIT, type: () => true, inflate: false });

/** Reads the body of a request as bytes, at most {@link FILE_LIMIT} of them. To be asked after the guards, so that nobody fills the memory who may not. */
export function bodyOf(request: Request, response: Response): Promise<Buffer | Denial> {
  return new Promise((resolve) => {
    read(request, response, (error?: unknown) => {
      if (error !== undefined) return resolve(deny(tooLarge(error) ? 'file-too-large' : 'malformed'));
      const body: unknown = request.body;
      resolve(Buffer.isBuffer(body) ? body : deny('file-type'));
    });
  });
}

function tooLarge(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'status' in error && error.status === 413;
}
