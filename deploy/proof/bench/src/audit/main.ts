import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { KeyRing } from '@switchboard/audit';
import { silentLogger } from '@switchboard/kernel';
import { Database } from '@switchboard/persistence';
import { COMMON_OPTIONS, inFolder, median, startChildStore, table, wholeNumber } from '@switchboard/store-bench';
import { signTrail, writeTrail } from './trail';
import { timeVerify } from './verify';

const HELP = `Measures audit:verify: writes a trail into the embedded store, lets the audit service sign it, and verifies it.

  npm run bench:audit [-- options]

  --entries 100000   entries of the trail, eight to a ticket
  --runs 3           runs of audit:verify, each a process of its own; what counts is their median
  --within SECONDS   exit code 1 when the median is longer
  --folder DIR       where the data is written (default: the system's folder for temporary files)
  --json FILE        writes the figures there
  --help             this text

What is measured is the whole command: its start, one pass over all entries with every hash and link, all signatures, and the
comparison with the copy outside of the database. A trail that does not verify ends the benchmark with an error.
`;

const SIGNING_PATIENCE_MS = 600_000;

interface Figures {
  readonly entries: number;
  readonly chains: number;
  /** Of each run, in its order. */
  readonly seconds: readonly number[];
  readonly median: number;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      entries: { type: 'string', default: '100000' },
      runs: { type: 'string', default: '3' },
      within: { type: 'string' },
      ...COMMON_OPTIONS,
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const entries = wholeNumber('entries', values.entries, 1, 10_000_000);
  const runs = wholeNumber('runs', values.runs, 1, 100);
  const within = values.within === undefined ? undefined : wholeNumber('within', values.within, 1, 3_600);
  return inFolder(values.folder, async folder => {
    const figures = await measureIn(folder, entries, runs);
    const rate = Math.round(entries / figures.median);
    process.stdout.write(`${render(figures)}${rate} entries a second\n`);
    if (values.json) await writeFile(values.json, JSON.stringify(figures, undefined, 2));
    return within !== undefined && figures.median > within ? 1 : 0;
  });
}

async function measureIn(folder: string, entries: number, runs: number): Promise<Figures> {
  const store = await startChildStore(join(folder, 'store'));
  try {
    const env = {
      MONGODB_URI: store.uri,
      AUDIT_SIGNING_KEY: await KeyRing.generate(),
      AUDIT_CHECKPOINTS_FILE: join(folder, 'checkpoints.jsonl'),
    };
    const database = await Database.connect({ uri: store.uri, appName: 'bench', logger: silentLogger() });
    let chains = 0;
    try {
      chains = await writeTrail(database, entries, written => say(`${written} of ${entries} entries written`));
      say('being signed by the audit service');
      await signTrail(database, { entries, env, patienceMs: SIGNING_PATIENCE_MS });
    } finally {
      await database.close();
    }
    const seconds: number[] = [];
    for (let run = 1; run <= runs; run += 1) {
      const took = await timeVerify(env);
      seconds.push(took);
      say(`run ${run} of ${runs}: ${took.toFixed(2)} s`);
    }
    say('');
    return { entries, chains, seconds, median: median(seconds) };
  } finally {
    await store.stop();
  }
}

function render({ entries, chains, seconds, median: middle }: Figures): string {
  const of = (value: number) => value.toFixed(2);
  const head = ['Entries', 'Chains', 'Runs', 'Median s', 'Fastest s', 'Slowest s'];
  const times = [middle, Math.min(...seconds), Math.max(...seconds)].map(of);
  return table(head, [[String(entries), String(chains), String(seconds.length), ...times]]);
}

/** On a terminal each line replaces the one before; elsewhere none is written, because there are hundreds. */
function say(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
}

main().then(
  code => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 2;
  },
);
