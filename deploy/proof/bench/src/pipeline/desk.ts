import { join } from 'node:path';
import { Client, Program } from '@switchboard/e2e';
import { Database } from '@switchboard/persistence';
import { silentLogger } from '@switchboard/kernel';
import { freePort } from '@switchboard/testing';
import { withName } from '../with-name';
import { type Counts, countsOf } from './counts';

const ADMIN = { email: 'bench@example.com', password: 'a password for the bench' };
const REQUESTERS = 20;
/** More than any run gives one of them. */
const CAPACITY = 500;

/** A standalone installation with people, and its store in a process of its own, so that each one's processor is told apart. */
export class Desk {
  private constructor(
    readonly database: Database,
    readonly requesters: readonly Client[],
    readonly counts: () => Promise<Counts>,
    readonly stop: () => Promise<void>,
  ) {}

  /** @param agents who are online and may take whatever comes */
  static async open(folder: string, agents: number): Promise<Desk> {
    const store = Program.run('libs/embedded-mongo/dist/cli.js', ['--socket', '--data-dir', join(folder, 'store')]);
    const [, address = ''] = await store.says(/^MONGODB_URI=(.+)$/m);
    const uri = withName(address, 'bench');
    const opsPort = await freePort();
    const product = Program.run('deploy/standalone/dist/main.js', [], {
      PORT: String(await freePort()),
      OPS_PORT: String(opsPort),
      DATA_DIR: join(folder, 'data'),
      MONGODB_URI: uri,
      RATE_LIMIT: 'off',
      OVERLOAD_LATENCY_MS: '0',
      MAILS_PER_RECIPIENT_PER_HOUR: '10000',
      LOG_LEVEL: 'error',
      ADMIN_EMAIL: ADMIN.email,
      ADMIN_PASSWORD: ADMIN.password,
    });
    let database: Database | undefined;
    const stop = async () => {
      await database?.close();
      await product.stop();
      await store.stop();
    };
    try {
      const [url] = await product.says(/http:\/\/127\.0\.0\.1:\d+/);
      const admin = await new Client(url).login(ADMIN.email, ADMIN.password);
      for (let i = 0; i < agents; i += 1) await admin.addAgent({ vpn: 1 + (i % 5) }, CAPACITY, `Agent ${i}`);
      const requesters: Client[] = [];
      for (let i = 0; i < REQUESTERS; i += 1) requesters.push(await admin.addRequester(`Requester ${i}`));
      database = await Database.connect({ uri, appName: 'bench', logger: silentLogger() });
      const mine = database;
      return new Desk(mine, requesters, () => countsOf(`http://127.0.0.1:${opsPort}/metrics`, product.pid, mine), stop);
    } catch (error) {
      await stop();
      throw error;
    }
  }
}
