import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Provider from 'oidc-provider';

const secret = 'for this test alone, and long enough';

async function listening(server: HttpServer, host: string): Promise<number> {
  server.listen(0, host);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** A port that nobody listens on. */
export async function free_port(): Promise<number> {
  const server = createServer();
  const port = await listening(server, '127.0.0.1');
  server.close();
  return port;
}

/**
 * A certified implementation of OpenID Connect, on this machine but on another site (localhost)
 * than the console (127.0.0.1). Whoever types a login there is that subject, whatever the
 * password.
 */
export class IdentityProvider {
  /** Seconds that its tokens are good for. */
  token_life = 300;

  private constructor(
    readonly issuer: string,
    private readonly server: HttpServer,
    private readonly folder: string,
  ) {}

  static async start(console_address: string): Promise<IdentityProvider> {
    const server = createServer();
    const issuer = `http://localhost:${await listening(server, 'localhost')}`;
    const folder = mkdtempSync(join(tmpdir(), 'yibao-identity-'));
    const made = new IdentityProvider(issuer, server, folder);
    writeFileSync(made.secret_file, `${secret}\n`);
    chmodSync(made.secret_file, 0o600);
    const provider = new Provider(issuer, {
      clients: [{
        client_id: 'yibao', client_secret: secret,
        redirect_uris: [`${console_address}/sign-in/return`],
        post_logout_redirect_uris: [`${console_address}/sign-in`],
        response_types: ['code'], grant_types: ['authorization_code'],
      }],
      pkce: { methods: ['S256'], required: () => true },
      claims: { openid: ['sub'], profile: ['preferred_username'] },
      findAccount: (_context, id) => ({
        accountId: id, claims: () => ({ sub: id, preferred_username: `${id}.cn` }),
      }),
      cookies: { keys: ['of this test'] },
      ttl: {
        IdToken: () => made.token_life,
        AccessToken: 300, Grant: 300, Interaction: 300, Session: 300,
      },
    });
    server.on('request', provider.callback());
    return made;
  }

  private get secret_file(): string {
    return join(this.folder, 'secret');
  }

  /** What tells the console of it. */
  flags(console_address: string): string[] {
    return ['--sign-on-issuer', this.issuer, '--sign-on-client', 'yibao',
      '--sign-on-secret-file', this.secret_file, '--sign-on-base', console_address,
      '--sign-on-login-claim', 'preferred_username'];
  }

  async stop(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    this.server.closeAllConnections();
    await closed;
    rmSync(this.folder, { recursive: true });
  }
}
