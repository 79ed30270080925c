import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration } from 'oidc-provider';

/** Who logs in at the provider. */
export interface Person {
  readonly sub: string;
  readonly name?: string;
  readonly email?: string;
}

/** How a server is known at the provider. */
export interface KnownClient {
  readonly id: string;
  /** Null for a public client. */
  readonly secret: string | null;
  readonly back: string;
}

/** A real provider of logins (OpenID Connect) on this machine. Whoever comes is `who`, without typing anything. */
export class TestProvider {
  /** Who is at the keyboard; null says no. */
  who: Person | null = null;
  private readonly people = new Map<string, Person>();

  private constructor(
    readonly issuer: string,
    private readonly server: Server,
  ) {}

  static async start(...clients: readonly KnownClient[]): Promise<TestProvider> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    const started = new TestProvider(issuer, server);
    started.serve(clients);
    return started;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  /**
   * Goes to an address of the provider as a browser does, and follows it around.
   * @returns the address outside the provider to which it sends the browser in the end
   */
  async visit(url: string): Promise<URL> {
    const jar = new Map<string, string>();
    for (let at = new URL(url), left = 10; left > 0; left--) {
      const answer = await fetch(at, { redirect: 'manual', headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } });
      for (const line of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        jar.set(name, value);
      }
      const location = answer.headers.get('location');
      if (location === null) throw new Error(`the provider says ${String(answer.status)}: ${(await answer.text()).replace(/<[^>]+>|\s+/g, ' ').slice(0, 200)}`);
      at = new URL(location, at);
      if (at.origin !== this.issuer) return at;
    }
    throw new Error('the provider goes round in circles');
  }

  private serve(clients: readonly KnownClient[]): void {
    const provider = new Provider(this.issuer, this.configuration(clients));
    const callback = provider.callback();
    this.server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      if (!request.url?.startsWith('/interaction/')) {
        void callback(request, response);
        return;
      }
      const { who } = this;
      if (who) this.people.set(who.sub, who);
      const result = who ? { login: { accountId: who.sub } } : { error: 'access_denied', error_description: 'no' };
      provider.interactionFinished(request, response, result).catch(() => response.writeHead(500).end());
    });
  }

  private configuration(clients: readonly KnownClient[]): Configuration {
    const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
    return {
      clients: clients.map(({ id, secret, back }) => ({
        client_id: id,
        redirect_uris: [back],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        ...(secret === null ? { token_endpoint_auth_method: 'none' } : { client_secret: secret }),
      })),
      jwks: { keys: [{ ...key, use: 'sig', alg: 'RS256' }] },
      cookies: { keys: [randomBytes(16).toString('hex')] },
      claims: { openid: ['sub'], email: ['email'], profile: ['name'] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
      pkce: { required: () => true },
      findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ ...(this.people.get(sub) ?? { sub }) }) }),
      // Whoever logs in lets the client know who they are: nobody is asked.
      loadExistingGrant: async ({ oidc }) => {
        const grant = new oidc.provider.Grant({ clientId: oidc.client?.clientId ?? '', accountId: oidc.session?.accountId ?? '' });
        grant.addOIDCScope('openid email profile');
        await grant.save();
        return grant;
      },
    };
  }
}
