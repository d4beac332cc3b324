import { join } from 'node:path';
import { Client, Program } from '@switchboard/e2e';
import { Database } from '@switchboard/persistence';
import { progress, startChildStore } from '@switchboard/store-bench';
import { freePort } from '@switchboard/testing';
import { quiet, seed } from '../api/seed';
import { withName } from '../with-name';

const PASSWORD = 'a password for the bench';
const ADMIN = { email: 'admin@example.com', password: PASSWORD };
/** Tickets of the requester, beside all others. */
const OWN = 12;

export interface Person {
  readonly email: string;
  readonly password: string;
}

/** A desk with as many tickets as wanted, a requester with some of them, and an agent. */
export interface VitalsDesk {
  readonly url: string;
  readonly people: Readonly<Record<'requester' | 'agent', Person>>;
  /** Number of a ticket of the requester. */
  readonly ticket: string;
  stop(): Promise<void>;
}

export async function openDesk(folder: string, tickets: number): Promise<VitalsDesk> {
  const store = await startChildStore(join(folder, 'store'));
  const uri = withName(store.uri, 'vitals');
  const database = await Database.connect({ uri, appName: 'bench', logger: quiet });
  await seed(database, tickets, done => progress(`\r${done} of ${tickets} tickets stored `));
  await database.close();
  progress('\nstarting the desk …\n');
  const product = Program.run('deploy/standalone/dist/main.js', [], {
    PORT: String(await freePort()),
    OPS_PORT: String(await freePort()),
    DATA_DIR: join(folder, 'data'),
    MONGODB_URI: uri,
    RATE_LIMIT: 'off',
    LOG_LEVEL: 'error',
    ADMIN_EMAIL: ADMIN.email,
    ADMIN_PASSWORD: ADMIN.password,
  });
  const stop = async () => {
    await product.stop();
    await store.stop();
  };
  try {
    const [url] = await product.says(/http:\/\/127\.0\.0\.1:\d+/);
    const admin = await signedIn(url, ADMIN);
    const people = {
      requester: await person(admin, 'Rita Requester', 'user'),
      agent: await person(admin, 'Nia Okafor', 'agent'),
    };
    const rita = await signedIn(url, people.requester);
    let ticket = '';
    for (let n = 1; n <= OWN; n += 1) {
      const description = 'Since this morning the VPN drops every twenty minutes, right after it asks for the code.';
      ticket = (await rita.ok<{ number: string }>('POST', '/tickets', { title: `VPN drops, place ${n}`, description }))
        .number;
    }
    return { url, people, ticket, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function signedIn(url: string, { email, password }: Person): Promise<Client> {
  const { accessToken } = await new Client(url).ok<{ accessToken: string }>('POST', '/auth/login', { email, password });
  return new Client(url, accessToken);
}

async function person(admin: Client, name: string, role: string): Promise<Person> {
  const email = `${role}@example.com`;
  await admin.ok('POST', '/users', { email, name, role, password: PASSWORD });
  return { email, password: PASSWORD };
}
