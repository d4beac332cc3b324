import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { MongoClient } from 'mongodb';
import { median } from '../measure';
import { startChildStore } from '../store/child-store';
import { fill, prepared } from '../store/fill';
import { ticket, ticketId, ticketIndexes } from '../store/ticket-shape';
import { wholeNumber } from '../whole-number';

const HELP = `Measures how soon the embedded store answers again after kill -9 in the middle of writes.

  npm run bench:restart [-- options]

  --sizes 1000,100000   numbers of tickets in the store
  --runs 5              kills at each size; what is printed are medians
  --folder DIR          where the data is written (default: the system's folder for temporary files)
  --json FILE           writes all figures there
  --help                this text

Each run kills the store while 16 callers insert, starts it again, and takes the time until it says that it is ready, until a find has
been answered, and until all documents have been counted. Then every ticket that was acknowledged is looked for; one that is missing
ends the benchmark with an error. The bare limit is a Node.js process that does nothing.
`;

interface Times {
  readonly node: number;
  readonly ready: number;
  readonly found: number;
  readonly counted: number;
}

const CALLERS = 16;

/** How long the callers insert before the kill. */
const LOAD_MS = 500;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '1000,100000' },
      runs: { type: 'string', default: '5' },
      folder: { type: 'string', default: tmpdir() },
      json: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const sizes = values.sizes.split(',').map(size => wholeNumber('sizes', size.trim(), 100, 10_000_000));
  const runs = wholeNumber('runs', values.runs, 1, 100);
  const folder = await mkdtemp(join(values.folder, 'switchboard-bench-'));
  try {
    const figures: { size: number; runs: Times[] }[] = [];
    let filled = 0;
    for (const size of sizes.sort((a, b) => a - b)) {
      await filledUp(folder, filled, size);
      filled = size;
      const times: Times[] = [];
      for (let run = 1; run <= runs; run++) {
        times.push(await killed(folder));
        progress(`\r  ${size} tickets: kill ${run} of ${runs}`);
      }
      figures.push({ size, runs: times });
    }
    progress(`\r${' '.repeat(60)}\r`);
    process.stdout.write(render(figures));
    if (values.json) await writeFile(values.json, JSON.stringify(figures, undefined, 2));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const progress = (line: string) => void process.stderr.write(line);

const DATABASE = 'bench';
const COLLECTION = 'tickets';

/** A store in the folder, and its tickets; `use` ends with the connection, not with the store. */
async function withStore<T>(folder: string, use: (opened: Opened) => Promise<T>): Promise<T> {
  const store = await startChildStore(join(folder, 'store'));
  const client = new MongoClient(store.uri, { retryWrites: false, serverSelectionTimeoutMS: 5_000 });
  try {
    return await use({ store, db: client.db(DATABASE) });
  } finally {
    await client.close();
    await store.stop();
  }
}

interface Opened {
  readonly store: Awaited<ReturnType<typeof startChildStore>>;
  readonly db: ReturnType<MongoClient['db']>;
}

function filledUp(folder: string, from: number, to: number): Promise<void> {
  return withStore(folder, async ({ db }) => {
    if (from === 0) await prepared(db, COLLECTION, ticketIndexes);
    await fill(db.collection(COLLECTION), from, to, progress);
  });
}

/** One kill under load and what came after it. @throws when something acknowledged is gone. */
async function killed(folder: string): Promise<Times> {
  const acknowledged = await withStore(folder, ({ store, db }) => insertUntilKilled(store, db));
  const node = await timeOf(async () => {
    await once(spawn(process.execPath, ['--eval', '0'], { stdio: 'ignore' }), 'close');
  });
  const begun = performance.now();
  return withStore(folder, async ({ db }) => {
    const ready = performance.now() - begun;
    const tickets = db.collection<{ _id: string }>(COLLECTION);
    if (!(await tickets.findOne({ _id: ticketId(0) }))) throw new Error('the first ticket is gone');
    const found = performance.now() - begun;
    await tickets.countDocuments({});
    const counted = performance.now() - begun;
    const kept = await tickets.countDocuments({ _id: { $in: acknowledged } });
    if (kept !== acknowledged.length)
      throw new Error(`of ${acknowledged.length} acknowledged tickets ${kept} are there`);
    return { node, ready, found, counted };
  });
}

/** Number of the next ticket that callers insert: beyond those that any size begins with. */
let next = 10_000_000;

/** Inserts with several callers, kills the store, and returns what it had acknowledged. */
async function insertUntilKilled({ kill }: Opened['store'], db: Opened['db']): Promise<string[]> {
  const tickets = db.collection<{ _id: string }>(COLLECTION);
  const acknowledged: string[] = [];
  let isOver = false;
  const caller = async () => {
    while (!isOver) {
      const one = ticket(next++);
      try {
        await tickets.insertOne(one, { writeConcern: { w: 1, j: true } });
      } catch (error) {
        if (!isOver) throw error;
        return;
      }
      acknowledged.push(one._id);
    }
  };
  const callers = Array.from({ length: CALLERS }, caller);
  await new Promise(resolve => setTimeout(resolve, LOAD_MS));
  isOver = true;
  await kill();
  await Promise.all(callers);
  return acknowledged;
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

function render(figures: readonly { size: number; runs: readonly Times[] }[]): string {
  const columns: [string, keyof Times][] = [
    ['Node.js alone', 'node'],
    ['ready', 'ready'],
    ['first find', 'found'],
    ['all counted', 'counted'],
  ];
  const lines = figures.map(({ size, runs }) => {
    const cells = columns.map(([, name]) => Math.round(median(runs.map(times => times[name]))));
    const worst = Math.round(Math.max(...runs.map(times => times.ready)));
    return `| ${[size.toLocaleString('en'), ...cells, worst].join(' | ')} |\n`;
  });
  const head = ['Tickets', ...columns.map(([title]) => `${title}, ms`), 'ready at worst, ms'];
  return `| ${head.join(' | ')} |\n| ${head.map(() => '---').join(' | ')} |\n${lines.join('')}`;
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
});
