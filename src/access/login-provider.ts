import { Logger } from '@nestjs/common';
import * as oidc from 'openid-client';
import { type Denial, deny } from '../config/denial.js';
import type { OidcSettings } from '../config/settings.js';
import type { Identity } from './identity-store.js';

/** Seconds that an answer of the provider is waited for. */
const PATIENCE = 8;
/** What the columns of an identity hold; OpenID Connect allows a subject no more. */
const SUBJECT_LIMIT = 255;

const log = new Logger('access');

/** What belongs to one attempt: it must come back, or stays here. */
export interface Secrets {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Who the provider says somebody is. Name and e-mail are what the provider calls them: a suggestion, no proof. */
export interface Stranger extends Identity {
  readonly name: string;
  readonly email: string;
}

/**
 * The provider of logins elsewhere (OpenID Connect, code flow with PKCE). What it can do is asked when it is needed first,
 * so that this server starts when the provider is away.
 */
export class LoginProvider {
  private known: Promise<oidc.Configuration> | null = null;

  constructor(private readonly settings: OidcSettings) {}

  get name(): string {
    return this.settings.name;
  }

  /** Where the browser goes to log in. */
  async address(secrets: Secrets, back: string): Promise<string | Denial> {
    const provider = await this.provider();
    if (!provider) return deny('oidc-unreachable');
    const challenge = await oidc.calculatePKCECodeChallenge(secrets.verifier);
    return oidc.buildAuthorizationUrl(provider, {
      redirect_uri: back,
      scope: 'openid email profile',
      state: secrets.state,
      nonce: secrets.nonce,
      code_challenge: challenge,
      code_challenge_method: 'S256',
    }).href;
  }

  /** Who came back. @param url where the browser came back, with what the provider sent along */
  async recognise(url: URL, { state, nonce, verifier }: Secrets): Promise<Stranger | Denial> {
    const provider = await this.provider();
    if (!provider) return deny('oidc-unreachable');
    try {
      const tokens = await oidc.authorizationCodeGrant(provider, url, { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true });
      const claims = tokens.claims();
      const subject = claims?.sub ?? '';
      if (!claims || subject === '' || subject.length > SUBJECT_LIMIT) return deny('oidc-failed');
      const about = { ...(await this.userInfo(provider, tokens.access_token, subject)), ...claims };
      return { issuer: provider.serverMetadata().issuer, subject, name: textOf(about.name), email: textOf(about.email) };
    } catch (error) {
      this.known = null; // it may have changed since it was asked what it can do
      log.warn(`a login elsewhere failed: ${codeOf(error)}`);
      return deny('oidc-failed');
    }
  }

  /** Many providers say name and e-mail here only. Without them one can do. */
  private async userInfo(provider: oidc.Configuration, token: string, subject: string): Promise<Partial<oidc.UserInfoResponse>> {
    if (provider.serverMetadata().userinfo_endpoint === undefined) return {};
    return oidc.fetchUserInfo(provider, token, subject).catch(() => ({}));
  }

  private async provider(): Promise<oidc.Configuration | null> {
    this.known ??= this.discover();
    try {
      return await this.known;
    } catch (error) {
      this.known = null;
      log.warn(`the provider of logins can't be asked: ${codeOf(error)}`);
      return null;
    }
  }

  private discover(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const address = new URL(issuer);
    const proof = clientSecret === null ? oidc.None() : oidc.ClientSecretBasic(clientSecret);
    // The settings allow plain http on this machine only.
    const execute = address.protocol === 'http:' ? [oidc.allowInsecureRequests] : [];
    return oidc.discovery(address, clientId, undefined, proof, { timeout: PATIENCE, execute });
  }
}

/** What the standards call it (`invalid_client`, `access_denied`): a message or a cause may hold secrets. */
function codeOf(error: unknown): string {
  const { error: said, code, name } = (error ?? {}) as { error?: unknown; code?: unknown; name?: unknown };
  return [said, code, name].find((one): one is string => typeof one === 'string' && /^\w{1,60}$/.test(one)) ?? typeof error;
}

function textOf(claim: unknown): string {
  return typeof claim === 'string' ? claim : '';
}
