import type { Problem } from './rest';
import { UNREACHABLE } from './rest';

/** Fetches a file and gives it to be kept; for what takes the server a while, so that one sees it is on its way. @returns why it did not go, or null */
export async function download(path: string): Promise<Problem | null> {
  try {
    const response = await fetch(path, { headers: { 'accept-language': document.documentElement.lang || 'nl' } });
    if (!response.ok) {
      const problem = ((await response.json().catch(() => undefined)) ?? {}) as Partial<Problem>;
      return { title: problem.title ?? '', status: response.status, detail: problem.detail ?? '', refused: problem.refused ?? 'unreachable' };
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
