import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Program } from '@switchboard/e2e';
import { Database, ticketsCollection } from '@switchboard/persistence';
import { startChildStore } from '@switchboard/store-bench';
import { eventually, freePort } from '@switchboard/testing';
import { processorMs } from '../processor';
import { withName } from '../with-name';
import type { Case } from './cases';
import { quiet, seed } from './seed';

const ADMIN = { email: 'bench@example.com', password: 'a password for the bench' };
const AGENT = { email: 'agent@example.com', password: 'another password for the bench' };

/** Work that goes on after answers is over when the process computes less than that share of the time. */
const IDLE_SHARE = 0.1;
const IDLE_WITHIN_MS = 60_000;
const NUMBERS_MS = 600_000;

/** The product with so many tickets, and its bare limit on the same store. */
export class UnderTest {
  private constructor(
    readonly product: Program,
    private readonly urls: { readonly product: string; readonly bare: string },
    private readonly ids: readonly string[],
    private readonly tokens: { readonly admin: string; readonly agent: string },
    private readonly close: () => Promise<void>,
  ) {}

  static async start(tickets: number, folder: string, tell: (what: string) => void): Promise<UnderTest> {
    const store = await startChildStore(join(folder, 'store'));
    const programs: Program[] = [];
    const close = async () => {
      for (const program of programs) await program.stop();
      await store.stop();
    };
    try {
      const uri = withName(store.uri, 'bench');
      const ids = await seedInto(uri, tickets, tell);
      const opsPort = String(await freePort());
      const product = Program.run('deploy/standalone/dist/main.js', [], {
        PORT: String(await freePort()),
        OPS_PORT: opsPort,
        DATA_DIR: join(folder, 'data'),
        MONGODB_URI: uri,
        RATE_LIMIT: 'off',
        OVERLOAD_LATENCY_MS: '0',
        LOG_LEVEL: 'error',
        ADMIN_EMAIL: ADMIN.email,
        ADMIN_PASSWORD: ADMIN.password,
      });
      programs.push(product);
      const [url] = await product.says(/http:\/\/127\.0\.0\.1:\d+/);
      const bare = Program.run('deploy/proof/bench/dist/api/bare-server.js', [], { MONGODB_URI: uri });
      programs.push(bare);
      const [bareUrl] = await bare.says(/http:\/\/127\.0\.0\.1:\d+/);
      const tokenOf = async (who: typeof ADMIN) =>
        (await new Client(url).ok<{ accessToken: string }>('POST', '/auth/login', who)).accessToken;
      const admin = await tokenOf(ADMIN);
      // All tickets are read once for the numbers.
      const ada = new Client(url, admin);
      await eventually(async () => (await ada.send('GET', '/tickets/stats')).status === 200, { timeoutMs: NUMBERS_MS });
      const profile = { name: 'Nia Network', role: 'agent', teams: ['team-2', 'team-4'] };
      await ada.ok('POST', '/users', { ...AGENT, ...profile });
      const tokens = { admin, agent: await tokenOf(AGENT) };
      return new UnderTest(product, { product: url, bare: bareUrl }, ids, tokens, close);
    } catch (error) {
      await close();
      throw error;
    }
  }

  ask(one: Case, n: number): Promise<void> {
    const headers = { authorization: `Bearer ${this.tokens[one.as ?? 'admin']}` };
    return send(`${this.urls.product}/api/v1${one.path(this.idOf(n))}`, one, headers);
  }

  askBare(one: Case, n: number): Promise<void> {
    return send(this.urls.bare + one.bare(this.idOf(n)), { method: one.method }, {});
  }

  async download(format: string): Promise<number> {
    const response = await fetch(`${this.urls.product}/api/v1/tickets/export?format=${format}`, {
      headers: { authorization: `Bearer ${this.tokens.admin}` },
    });
    let bytes = 0;
    for await (const part of response.body ?? []) bytes += (part as Uint8Array).length;
    if (!response.ok) throw new Error(`the export was answered with ${response.status}`);
    return bytes;
  }

  /** Milliseconds that the product's process has computed so far. */
  cpu(): Promise<number> {
    return processorMs(this.product.pid);
  }

  /** Waits until the product has worked off what it was given, so that it is not measured with the next. */
  async idle(): Promise<void> {
    const until = Date.now() + IDLE_WITHIN_MS;
    for (let before = await this.cpu(); Date.now() < until;) {
      const begun = Date.now();
      await sleep(500);
      const now = await this.cpu();
      if (now - before < (Date.now() - begun) * IDLE_SHARE) return;
      before = now;
    }
  }

  stop(): Promise<void> {
    return this.close();
  }

  private idOf(n: number): string {
    return this.ids[n % this.ids.length] as string;
  }
}

/** @returns ids of some open ones */
async function seedInto(uri: string, tickets: number, tell: (what: string) => void): Promise<string[]> {
  const database = await Database.connect({ uri, appName: 'bench', logger: quiet });
  await seed(database, tickets, done => tell(`${done} of ${tickets} tickets stored`));
  const found = await database
    .model(ticketsCollection)
    .find({ status: 'open' }, { _id: 1 })
    .limit(1_000)
    .lean<{ _id: string }[]>();
  await database.close();
  return found.map(({ _id }) => _id);
}

/** @throws for any other status than success: a benchmark of failures says nothing. */
async function send(url: string, { method, body }: Pick<Case, 'method' | 'body'>, headers: Record<string, string>) {
  const type: Record<string, string> = body ? { 'content-type': 'application/json' } : {};
  const response = await fetch(url, {
    method,
    headers: { ...headers, ...type },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  if (response.status >= 300) throw new Error(`${method} ${url} was answered with ${response.status}: ${text}`);
}
