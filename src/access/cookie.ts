import { parseCookie, stringifySetCookie } from 'cookie';
import type { Settings } from '../config/settings.js';
import { LOGIN_LASTS } from './login-store.js';

/**
 * The login cookie. `Lax`, so that a link to a report in a mail opens logged in; what changes something is guarded by
 * its origin as well. Behind https the `__Host-` prefix pins it to this host.
 */
export class LoginCookie {
  readonly name: string;
  private readonly secure: boolean;

  constructor(settings: Pick<Settings, 'publicUrl'>) {
    this.secure = settings.publicUrl?.startsWith('https:') ?? false;
    this.name = this.secure ? '__Host-kc_session' : 'kc_session';
  }

  /** The token in a `Cookie` header. */
  read(header: string | undefined): string | null {
    const value = header === undefined ? undefined : parseCookie(header)[this.name];
    return value !== undefined && /^[A-Za-z0-9_-]{43}$/.test(value) ? value : null;
  }

  /** A `Set-Cookie` header that logs in. */
  set(token: string): string {
    return this.write(token, LOGIN_LASTS / 1000);
  }

  /** A `Set-Cookie` header that logs out. */
  clear(): string {
    return this.write('', 0);
  }

  private write(value: string, maxAge: number): string {
    return stringifySetCookie({ name: this.name, value, httpOnly: true, sameSite: 'lax', path: '/', secure: this.secure, maxAge });
  }
}
