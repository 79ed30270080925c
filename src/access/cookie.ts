import { parseCookie, stringifySetCookie } from 'cookie';
import type { Settings } from '../config/settings.js';
import { LOGIN_LASTS } from './login-store.js';

/**
 * A cookie with a token of 256 bits that scripts and other sites do not get. `Lax`, so that a link to a report in a mail
 * opens logged in; what changes something is guarded by its origin as well. Behind https the `__Host-` prefix pins it
 * to this host.
 */
export class TokenCookie {
  readonly name: string;
  private readonly secure: boolean;

  /** @param lasts milliseconds */
  constructor(
    settings: Pick<Settings, 'publicUrl'>,
    name: string,
    private readonly lasts: number,
  ) {
    this.secure = settings.publicUrl?.startsWith('https:') ?? false;
    this.name = this.secure ? `__Host-${name}` : name;
  }

  /** The token in a `Cookie` header. */
  read(header: string | undefined): string | null {
    const value = header === undefined ? undefined : parseCookie(header)[this.name];
    return value !== undefined && /^[A-Za-z0-9_-]{43}$/.test(value) ? value : null;
  }

  /** A `Set-Cookie` header that gives the token. */
  set(token: string): string {
    return this.write(token, this.lasts / 1000);
  }

  /** A `Set-Cookie` header that takes it back. */
  clear(): string {
    return this.write('', 0);
  }

  private write(value: string, maxAge: number): string {
    return stringifySetCookie({ name: this.name, value, httpOnly: true, sameSite: 'lax', path: '/', secure: this.secure, maxAge });
  }
}

/** The cookie of who is logged in. */
export class LoginCookie extends TokenCookie {
  constructor(settings: Pick<Settings, 'publicUrl'>) {
    super(settings, 'kc_session', LOGIN_LASTS);
  }
}
