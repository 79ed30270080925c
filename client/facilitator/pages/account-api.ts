import type { Account } from '../../ui/desk/account';
import { call, type Problem } from '../../ui/desk/rest';
import type { Language } from '../../ui/i18n';
import { storeOn } from '../../ui/storage';

/** Somebody's own account, with what only they see of it. */
export interface OwnAccount extends Account {
  readonly language: Language;
}

/** Answer of `GET /api/me`. */
export interface Me {
  readonly account: OwnAccount;
  /** In which ways this account can log in. */
  readonly login: { readonly passphrase: boolean; readonly oidc: boolean };
}

/** Logging in with an account from elsewhere: whether one can, and what people call it. */
export interface WayIn {
  readonly enabled: boolean;
  readonly name: string;
}

/** What an invitation is for. */
export interface Offer {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly { readonly role: 'coordinator' | 'facilitator' | 'contact'; readonly where: string }[];
  readonly community: string;
  /** Whether there is an account with that e-mail already. */
  readonly accountExists: boolean;
}

/** Accounts and invitations on the REST side. */
export const accountApi = {
  me: () => call<Me>('GET', '/api/me'),
  change: (body: { name: string; language: Language }) => call<{ account: OwnAccount }>('PUT', '/api/me', body),
  changePassphrase: (body: { current: string; passphrase: string }) => call<void>('POST', '/api/me/passphrase', body),
  logOutEverywhere: () => call<void>('POST', '/api/me/logout-everywhere'),
  canAsk: () => call<{ byPost: boolean }>('GET', '/api/reset'),
  ask: (email: string) => call<{ sent: 'maybe' }>('POST', '/api/reset/ask', { email }),
  look: (token: string) => call<Offer>('POST', '/api/invitation/look', { token }),
  accept: (body: { token: string; name: string; email: string; passphrase: string }) => call<{ account: Account }>('POST', '/api/invitation/accept', body),
  acceptAsMe: (token: string) => call<{ account: Account }>('POST', '/api/invitation/accept-as-me', { token }),
  wayIn: () => call<WayIn>('GET', '/api/oidc'),
  leave: (invitation?: string) => call<{ url: string }>('POST', '/api/oidc/start', invitation === undefined ? {} : { invitation }),
  link: () => call<{ url: string }>('POST', '/api/oidc/link'),
  unlink: () => call<void>('DELETE', '/api/oidc/link'),
};

const REFUSED = '#oidc=';

/** Why logging in elsewhere did not work, when this page was opened to say so; said once. */
export function takeRefusal(): Problem | null {
  if (!location.hash.startsWith(REFUSED)) return null;
  const refused = location.hash.slice(REFUSED.length);
  history.replaceState(null, '', location.pathname);
  return { title: '', status: 0, detail: '', refused };
}

// Who leaves to log in elsewhere comes back to this tab, without what was behind the `#`.
const tab = storeOn(tabShelf());
const KEPT = 'kc.invitation';

/** The token of the invitation of this page: from its address, or from before one left to log in elsewhere. */
export function invitationToken(): string {
  const inAddress = decodeURIComponent(location.hash.slice(1));
  if (inAddress !== '' && !location.hash.startsWith(REFUSED)) return inAddress;
  return tab.get(KEPT) ?? '';
}

/** Keeps the token of an invitation for when one comes back to this tab; an empty one forgets it. */
export function keepInvitation(token: string): void {
  if (token === '') tab.remove(KEPT);
  else tab.set(KEPT, token);
}

function tabShelf(): Storage | null {
  try {
    return globalThis.sessionStorage ?? null;
  } catch {
    return null;
  }
}
