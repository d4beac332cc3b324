import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Db, MongoClient } from 'mongodb';
import { COMMON_OPTIONS, inFolder, progress, sizesOf, start } from '../command';
import { median } from '../measure';
import { type ChildStore, startChildStore } from '../store/child-store';
import { fill, prepared } from '../store/fill';
import { ticket, ticketId, ticketIndexes } from '../store/ticket-shape';
import { table } from '../table';
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
      ...COMMON_OPTIONS,
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const runs = wholeNumber('runs', values.runs, 1, 100);
  await inFolder(values.folder, async folder => {
    const figures: { size: number; runs: Times[] }[] = [];
    let filled = 0;
    for (const size of sizesOf(values.sizes)) {
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
  });
}

const DATABASE = 'bench';
const COLLECTION = 'tickets';

/** Lends the store in the folder, and stops it if that still runs. */
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
  readonly store: ChildStore;
  readonly db: Db;
}

function filledUp(folder: string, from: number, to: number): Promise<void> {
  return withStore(folder, async ({ db }) => {
    if (from === 0) await prepared(db, COLLECTION, ticketIndexes);
    await fill(db.collection(COLLECTION), from, to, progress);
  });
}

/** One kill under load and what came after it. @throws when something acknowledged is gone. */
async function killed(folder: string): Promise<Times> {
  const acknowledged = await withStore(folder, insertUntilKilled);
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
async function insertUntilKilled({ store, db }: Opened): Promise<string[]> {
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
  await store.kill();
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
    const medians = columns.map(([, name]) => median(runs.map(times => times[name])));
    const worst = Math.max(...runs.map(times => times.ready));
    return [size.toLocaleString('en'), ...[...medians, worst].map(ms => String(Math.round(ms)))];
  });
  const head = ['Tickets', ...columns.map(([title]) => `${title}, ms`), 'ready at worst, ms'];
  return table(head, lines);
}

start(main);
