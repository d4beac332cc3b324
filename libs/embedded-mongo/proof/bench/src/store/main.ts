import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { MongoClient } from 'mongodb';
import { COMMON_OPTIONS, inFolder, progress, sizesOf, start } from '../command';
import { type ChildStore, startChildStore } from './child-store';
import { wholeNumber } from '../whole-number';
import { render } from './report';
import { type Plan, type Row, run } from './run';
import { Wire } from './wire';

const HELP = `Measures the embedded store, in a process of its own, with tickets like the product's.

  npm run bench:store [-- options]

  --sizes 1000,10000,100000,1000000   numbers of tickets (a million needs about 6 GB of disk and 20 minutes)
  --runs 5           runs of each case; what is printed is their median
  --seconds 1        length of a run
  --only A,B         only cases whose name has one of these texts
  --against URI      measures that MongoDB-compatible server in the same run, too; default MONGODB_URI, if set
  --folder DIR       where the data is written (default: the system's folder for temporary files)
  --json FILE        writes all figures there
  --help             this text

"Without a driver": over sockets that send prepared bytes and look for "ok" in the answer.
Bare limits: ping is a round trip that does nothing, wire ping one without a driver; flush appends 2 kB to a file and waits for the disk, shared by all that wait.
`;

const SAMPLE_MS = 250;

/** As many as any case has operations at a time. */
const CONNECTIONS = 64;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '1000,10000,100000,1000000' },
      runs: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '1' },
      only: { type: 'string' },
      against: { type: 'string' },
      ...COMMON_OPTIONS,
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const plan: Plan = {
    sizes: sizesOf(values.sizes),
    runs: wholeNumber('runs', values.runs, 1, 100),
    forMs: wholeNumber('seconds', values.seconds, 1, 60) * 1_000,
    only: values.only?.split(','),
  };
  await inFolder(values.folder, async folder => {
    const { rows, ownBytes } = await ofStore(folder, plan);
    const against = values.against ?? process.env['MONGODB_URI'];
    const others = against ? await ofServer(against, folder, plan) : [];
    process.stdout.write(`\n${render(rows, others)}\n`);
    if (ownBytes > 0)
      process.stdout.write(
        `Most memory of the store's process, mapped file aside: ${Math.round(ownBytes / 2 ** 20)} MiB\n`,
      );
    if (values.json) await writeFile(values.json, JSON.stringify({ plan, rows, others, ownBytes }, undefined, 2));
  });
}

async function ofStore(folder: string, plan: Plan): Promise<{ rows: Row[]; ownBytes: number }> {
  const store = await startChildStore(join(folder, 'store'));
  const peak = watch(store);
  try {
    return { rows: await ofServer(store.uri, folder, plan, 'embedded store'), ownBytes: peak() };
  } finally {
    peak();
    await store.stop();
  }
}

/** Looks at the memory now and then; the returned function ends that and gives the most that was seen. */
function watch(store: ChildStore): () => number {
  let most = 0;
  const timer = setInterval(() => {
    void store.ownBytes().then(bytes => (most = Math.max(most, bytes ?? 0)));
  }, SAMPLE_MS);
  return () => {
    clearInterval(timer);
    return most;
  };
}

async function ofServer(uri: string, folder: string, plan: Plan, name = 'other server'): Promise<Row[]> {
  const client = await MongoClient.connect(uri, { serverSelectionTimeoutMS: 5_000 });
  const db = client.db(`bench_${process.pid}`);
  const wire = await Wire.open(uri, CONNECTIONS);
  try {
    return await run({ name, db, wire, folder, progress }, plan);
  } finally {
    wire.close();
    await db.dropDatabase();
    await client.close();
  }
}

start(main);
