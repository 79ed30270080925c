import { createContext } from 'preact';
import { FILE_LIMIT, type FileKind } from '../../../src/engine/file-kinds';
import { type Answer, call, UNREACHABLE, type Problem } from './rest';

/** A file as the server keeps it. */
export interface KeptFile {
  readonly id: string;
  readonly kind: FileKind;
}

/** Where the files of one meeting are put and taken away. */
export interface FileDesk {
  /** Sends a file. @param progress how much of it is on its way, from 0 to 1 @param stop gives up: the answer is then that the server was not reached */
  add(file: Blob, progress: (share: number) => void, stop: AbortSignal): Promise<Answer<KeptFile>>;
  remove(id: string): Promise<Answer<void>>;
}

/** The files of the meeting that is being prepared or run; null where there is no meeting yet. */
export const Desk = createContext<FileDesk | null>(null);

/** Puts files with a meeting. */
export function fileDesk(meeting: string): FileDesk {
  const path = `/api/meetings/${encodeURIComponent(meeting)}/files`;
  return {
    add: (file, progress, stop) => (file.size > FILE_LIMIT ? Promise.resolve(TOO_LARGE) : send(path, file, progress, stop)),
    remove: (id) => call<void>('DELETE', `${path}/${encodeURIComponent(id)}`),
  };
}

const TOO_LARGE: Answer<KeptFile> = { ok: false, problem: { title: '', status: 413, detail: '', refused: 'file-too-large' } };

// `fetch` does not tell how much of a body has gone.
function send(path: string, file: Blob, progress: (share: number) => void, stop: AbortSignal): Promise<Answer<KeptFile>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const unreachable = () => resolve({ ok: false, problem: UNREACHABLE });
    request.open('POST', path);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('accept-language', document.documentElement.lang || 'nl');
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const body = read(request.responseText);
      if (request.status === 201) return resolve({ ok: true, value: body as KeptFile });
      const problem = (body ?? {}) as Partial<Problem>;
      resolve({ ok: false, problem: { title: problem.title ?? '', status: request.status, detail: problem.detail ?? '', refused: problem.refused ?? 'unreachable' } });
    };
    request.onerror = request.onabort = request.ontimeout = unreachable;
    stop.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
