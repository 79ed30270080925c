/** An answer of the REST side. `body` is the parsed JSON, or the text when it is something else. */
export interface RestAnswer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

/** The server said "no", or something else than was expected. */
export class RestRefused extends Error {
  constructor(
    asked: string,
    readonly status: number,
    /** Name of the refusal; empty when the answer was no problem details. */
    readonly refused: string,
    detail = '',
  ) {
    super(`${asked} answered ${String(status)} ${refused} ${detail}`);
    this.name = 'RestRefused';
  }
}

/** The `Cookie` header after an answer: of each name the last one that was given. */
function kept(cookie: string, given: readonly string[]): string {
  const pairs = [...cookie.split('; '), ...given.map((set) => set.split(';', 1)[0] ?? '')].filter((pair) => pair !== '');
  return [...new Map(pairs.map((pair) => [pair.split('=', 1)[0], pair])).values()].join('; ');
}

/** A client of the REST side that keeps its cookies, as a browser does. */
export class Rest {
  /** The `Cookie` header, empty as long as none was given. */
  cookie = '';

  constructor(readonly base: string) {}

  get<T>(path: string, headers: Readonly<Record<string, string>> = {}): Promise<T> {
    return this.expect<T>('GET', path, undefined, headers);
  }

  post<T>(path: string, body: unknown = {}): Promise<T> {
    return this.expect<T>('POST', path, body);
  }

  put<T>(path: string, body: unknown): Promise<T> {
    return this.expect<T>('PUT', path, body);
  }

  delete(path: string): Promise<unknown> {
    return this.expect('DELETE', path);
  }

  /** Asks, and gives the answer whatever it is. A text as body is sent as it is. */
  async ask<T>(method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<RestAnswer<T>> {
    const answer = await fetch(this.base + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(this.cookie === '' ? {} : { Cookie: this.cookie }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    this.cookie = kept(this.cookie, answer.headers.getSetCookie());
    const text = await answer.text();
    const json = (answer.headers.get('content-type') ?? '').includes('json');
    return { status: answer.status, headers: answer.headers, body: (json && text !== '' ? JSON.parse(text) : text) as T };
  }

  /** @throws RestRefused unless the answer is a 2xx */
  private async expect<T>(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<T> {
    const answer = await this.ask<T>(method, path, body, headers);
    if (answer.status >= 200 && answer.status < 300) return answer.body;
    const problem = answer.body as { refused?: unknown; detail?: unknown } | null;
    const refused = typeof problem?.refused === 'string' ? problem.refused : '';
    throw new RestRefused(`${method} ${path}`, answer.status, refused, typeof problem?.detail === 'string' ? problem.detail : '');
  }
}
