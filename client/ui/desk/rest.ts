/** Problem details (RFC 9457) with the name of the refusal. */
export interface Problem {
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** A refusal name, or `unreachable` when there was no answer at all. */
  readonly refused: string;
  readonly field?: string;
}

/** An answer of the server: what was asked for, or why not. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** No answer at all: the network or the server is away. Its sentence comes from the catalogue. */
export const UNREACHABLE: Problem = { title: '', status: 0, detail: '', refused: 'unreachable' };

/** Asks the REST side. Always answers; nothing throws. A `Blob` goes as it is, anything else as JSON. */
export async function call<T>(method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer<T>> {
  let response: Response;
  const raw = body instanceof Blob;
  const type: Record<string, string> = body === undefined ? {} : { 'content-type': raw ? 'application/octet-stream' : 'application/json' };
  try {
    response = await fetch(path, {
      method,
      headers: { 'accept-language': document.documentElement.lang || 'nl', ...type, ...headers },
      body: body === undefined ? undefined : raw ? body : JSON.stringify(body),
    });
  } catch {
    return { ok: false, problem: UNREACHABLE };
  }
  const parsed: unknown = response.status === 204 ? undefined : await response.json().catch(() => undefined);
  if (response.ok) return { ok: true, value: parsed as T };
  const problem = (parsed ?? {}) as Partial<Problem>;
  return { ok: false, problem: { title: problem.title ?? '', status: response.status, detail: problem.detail ?? '', refused: problem.refused ?? 'unreachable', field: problem.field } };
}
