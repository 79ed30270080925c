import type { Problem } from './rest';
import { UNREACHABLE } from './rest';

/**
 * Fetches a file and gives it to be kept; for what takes the server a while, so that one sees it is on its way.
 * @param body what the file is to be made of; goes as JSON
 * @returns why it did not go, or null
 */
export async function download(path: string, body?: object, headers: Readonly<Record<string, string>> = {}): Promise<Problem | null> {
  try {
    const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    const response = await fetch(path, { ...sent, headers: { 'accept-language': document.documentElement.lang || 'nl', ...type, ...headers } });
    if (!response.ok) {
      const problem = ((await response.json().catch(() => undefined)) ?? {}) as Partial<Problem>;
      return { title: problem.title ?? '', status: response.status, detail: problem.detail ?? '', refused: problem.refused ?? 'unreachable', field: problem.field };
    }
    const name = /filename="?([^";]+)"?/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? path.split('/').pop() ?? '';
    keep(await response.blob(), name);
    return null;
  } catch {
    return UNREACHABLE;
  }
}

function keep(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has it by then; giving it back at once would be too early in some.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
