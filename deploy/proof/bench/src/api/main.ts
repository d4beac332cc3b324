import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Client, Program } from '@switchboard/e2e';
import { Database, ticketsCollection } from '@switchboard/persistence';
import {
  COMMON_OPTIONS,
  inFolder,
  measure,
  medianOf,
  progress,
  type Sample,
  sizesOf,
  start,
  startChildStore,
  table,
  wholeNumber,
} from '@switchboard/store-bench';
import { freePort } from '@switchboard/testing';
import { withName } from '../with-name';
import { type Case, CASES } from './cases';
import { quiet, seed } from './seed';

const HELP = `Measures the API of one gateway (standalone, the embedded store in a process of its own) at several numbers of tickets.

  npm run bench:api [-- options]

  --sizes 1000,10000       numbers of tickets
  --concurrency 1,8,32     requests under way
  --for 2000               milliseconds of each measurement
  --runs 3                 measurements of each; the median is shown
  --cases create,get,…     some of: ${CASES.map(({ name }) => name).join(', ')}
  --folder DIR             where the data is written (default: the system's folder for temporary files)
  --json FILE              writes the figures there
  --help                   this text

Beside each stands its limit, measured right after it in the same run: a bare Fastify route that does only the one store operation, on
the same store. The ratio is the share of the limit's requests per second. Load goes to 127.0.0.1 alone.
`;

const ADMIN = { email: 'bench@example.com', password: 'a password for the bench' };

interface Line extends Sample {
  readonly tickets: number;
  readonly name: string;
  readonly concurrency: number;
  /** Milliseconds of the gateway's process for each request. */
  readonly cpu: number;
  readonly bare: Sample;
}

interface Settings {
  readonly concurrency: readonly number[];
  readonly forMs: number;
  readonly runs: number;
  readonly cases: readonly Case[];
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '1000,10000' },
      concurrency: { type: 'string', default: '1,8,32' },
      for: { type: 'string', default: '2000' },
      runs: { type: 'string', default: '3' },
      cases: { type: 'string' },
      ...COMMON_OPTIONS,
    },
  });
  if (values.help) return void process.stdout.write(HELP);
  const names = values.cases?.split(',');
  const unknown = names?.filter(name => !CASES.some(one => one.name === name)) ?? [];
  if (unknown.length > 0) throw new Error(`--cases: there is no ${unknown.join(', ')}`);
  const settings = {
    concurrency: values.concurrency.split(',').map(text => wholeNumber('concurrency', text.trim(), 1, 64)),
    forMs: wholeNumber('for', values.for, 100, 60_000),
    runs: wholeNumber('runs', values.runs, 1, 9),
    cases: CASES.filter(({ name }) => names?.includes(name) ?? true),
  };
  const lines: Line[] = [];
  for (const size of sizesOf(values.sizes))
    await inFolder(values.folder, async folder => void lines.push(...(await measureAt(size, folder, settings))));
  process.stdout.write(render(lines));
  if (values.json) await writeFile(values.json, JSON.stringify(lines, undefined, 2));
}

async function measureAt(size: number, folder: string, settings: Settings): Promise<Line[]> {
  const store = await startChildStore(join(folder, 'store'));
  const uri = withName(store.uri, 'bench');
  const programs: Program[] = [];
  try {
    const database = await Database.connect({ uri, appName: 'bench', logger: quiet });
    await seed(database, size, done => progress(`\r${done} of ${size} tickets stored `));
    const found = await database
      .model(ticketsCollection)
      .find({ status: 'open' }, { _id: 1 })
      .limit(1_000)
      .lean<{ _id: string }[]>();
    await database.close();
    const ids = found.map(({ _id }) => _id);
    const product = Program.run('deploy/standalone/dist/main.js', [], {
      PORT: String(await freePort()),
      OPS_PORT: String(await freePort()),
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
    const { accessToken } = await new Client(url).ok<{ accessToken: string }>('POST', '/auth/login', ADMIN);
    const headers = { authorization: `Bearer ${accessToken}` };
    const lines: Line[] = [];
    for (const one of settings.cases)
      for (const concurrency of settings.concurrency) {
        progress(`\r${size} tickets, ${one.name}, ${concurrency} at once            `);
        const samples: (Sample & { cpu: number })[] = [];
        const limits: Sample[] = [];
        for (let run = 0; run < settings.runs; run += 1) {
          const load = { concurrency, forMs: settings.forMs };
          const idOf = (n: number) => ids[n % ids.length] as string;
          const before = await cpuOf(product.pid);
          let requests = 0;
          const sample = await measure(load, n => {
            requests += 1;
            return ask(`${url}/api/v1${one.path(idOf(n))}`, one, headers);
          });
          samples.push({ ...sample, cpu: ((await cpuOf(product.pid)) - before) / requests });
          limits.push(await measure(load, n => ask(bareUrl + one.bare(idOf(n)), { method: one.method }, {})));
        }
        const cpu = medianOf(samples.map(sample => ({ rate: sample.cpu, p50: 0, p99: 0 }))).rate;
        lines.push({ tickets: size, name: one.name, concurrency, ...medianOf(samples), cpu, bare: medianOf(limits) });
      }
    const bytes = (await product.residentBytes()) ?? 0;
    progress(`\r${size} tickets: the process has ${(bytes / 1024 / 1024).toFixed(0)} MiB of memory at the end      \n`);
    return lines;
  } finally {
    for (const program of programs) await program.stop();
    await store.stop();
  }
}

/** @throws for any other status than success: a benchmark of failures says nothing. */
async function ask(url: string, { method, body }: Pick<Case, 'method' | 'body'>, headers: Record<string, string>) {
  const type: Record<string, string> = body ? { 'content-type': 'application/json' } : {};
  const response = await fetch(url, {
    method,
    headers: { ...headers, ...type },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  if (response.status >= 300) throw new Error(`${method} ${url} was answered with ${response.status}: ${text}`);
}

/** Milliseconds that a process has computed so far; 0 where the system does not tell. */
async function cpuOf(pid: number | undefined): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // Ticks of a hundredth of a second.
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 10;
}

function render(lines: readonly Line[]): string {
  return table(
    [
      'Tickets',
      'Request',
      'At once',
      'per second',
      'p50 ms',
      'p99 ms',
      'CPU ms',
      'limit per second',
      'limit p99 ms',
      'share',
    ],
    lines.map(line => [
      String(line.tickets),
      line.name,
      String(line.concurrency),
      line.rate.toFixed(0),
      line.p50.toFixed(1),
      line.p99.toFixed(1),
      line.cpu.toFixed(2),
      line.bare.rate.toFixed(0),
      line.bare.p99.toFixed(1),
      `${((100 * line.rate) / line.bare.rate).toFixed(0)} %`,
    ]),
  );
}

start(main);
