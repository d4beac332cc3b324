import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, createClient, ProblemError, type SignedIn } from '@switchboard/client';

/** A token is renewed that long before it expires. */
const RENEW_MS = 30_000;

/** Somebody who uses the API, signed in when they first do. */
export class Person {
  readonly api: Client;
  private session: Promise<{ readonly token: string; readonly until: number }> | undefined;

  constructor(
    readonly baseUrl: string,
    readonly id: string,
    readonly name: string,
    private readonly account: { readonly email: string; readonly password: string },
  ) {
    // Many of them work at once, so a busy gateway may have to be asked more often than twice.
    this.api = createClient({ baseUrl, token: () => this.token(), retries: 10 });
  }

  private async token(): Promise<string> {
    const { token, until } = await (this.session ??= this.begin());
    if (Date.now() < until) return token;
    this.session = undefined;
    return this.token();
  }

  private async begin() {
    const { accessToken, expiresIn } = await signIn(this.baseUrl, this.account);
    return { token: accessToken, until: Date.now() + expiresIn * 1_000 - RENEW_MS };
  }
}

/** Waits where a desk lets fewer people sign in at once than the demo has. */
export async function signIn(baseUrl: string, account: { email: string; password: string }): Promise<SignedIn> {
  for (;;) {
    try {
      return (await createClient({ baseUrl }).POST('/api/v1/auth/login', { body: account })).data;
    } catch (error) {
      if (!(error instanceof ProblemError) || error.retryAfter === undefined) throw error;
      await sleep(error.retryAfter * 1_000);
    }
  }
}
