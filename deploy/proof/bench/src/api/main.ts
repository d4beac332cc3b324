import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import {
  COMMON_OPTIONS,
  inFolder,
  measure,
  median,
  medianOf,
  progress,
  type Sample,
  sizesOf,
  start,
  wholeNumber,
} from '@switchboard/store-bench';
import { type Case, CASES } from './cases';
import { type ExportLine, type Figures, type Line, render } from './report';
import { UnderTest } from './under-test';

const HELP = `Measures the API of one gateway (standalone, the embedded store in a process of its own) at several numbers of tickets.

  npm run bench:api [-- options]

  --sizes 1000,10000,100000   numbers of tickets
  --concurrency 1,8,32        requests under way
  --for 1000                  milliseconds of each measurement
  --runs 3                    measurements of each; the median is shown
  --cases "get,stats,…"       some of: ${CASES.map(({ name }) => name).join(', ')}
  --no-export                 leaves out the files of all tickets
  --folder DIR                where the data is written (default: the system's folder for temporary files)
  --json FILE                 writes the figures there
  --help                      this text

Beside each stands its limit, measured right after it in the same run: a bare Fastify route that does only the one store operation, on
the same store. The ratio is the share of the limit's requests per second. Load goes to 127.0.0.1 alone. At the beginning it says how long it
will take at least; 100,000 tickets take some minutes to store.
`;

interface Settings {
  readonly concurrency: readonly number[];
  readonly forMs: number;
  readonly runs: number;
  readonly cases: readonly Case[];
  readonly formats: readonly string[];
}

const WARM_UP_MS = 300;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '1000,10000,100000' },
      concurrency: { type: 'string', default: '1,8,32' },
      for: { type: 'string', default: '1000' },
      runs: { type: 'string', default: '3' },
      cases: { type: 'string' },
      'no-export': { type: 'boolean', default: false },
      ...COMMON_OPTIONS,
    },
  });
  if (values.help) return void process.stdout.write(HELP);
  const settings: Settings = {
    concurrency: values.concurrency.split(',').map(text => wholeNumber('concurrency', text.trim(), 1, 64)),
    forMs: wholeNumber('for', values.for, 100, 60_000),
    runs: wholeNumber('runs', values.runs, 1, 9),
    cases: casesOf(values.cases),
    formats: values['no-export'] ? [] : ['csv', 'xlsx'],
  };
  const sizes = sizesOf(values.sizes);
  const { concurrency, forMs, runs, cases } = settings;
  const minutes = (sizes.length * cases.length * concurrency.length * runs * 2 * (forMs + WARM_UP_MS)) / 60_000;
  progress(
    `some ${Math.ceil(minutes)} minutes of measuring, beside what it takes to store ${sizes.join(', ')} tickets\n`,
  );
  const figures = {
    lines: [] as Line[],
    exports: [] as ExportLine[],
    memory: [] as { tickets: number; bytes: number }[],
  };
  for (const tickets of sizes)
    await inFolder(values.folder, async folder => {
      const found = await measureAt(tickets, folder, settings);
      figures.lines.push(...found.lines);
      figures.exports.push(...found.exports);
      figures.memory.push(...found.memory);
    });
  process.stdout.write(render(figures));
  if (values.json) await writeFile(values.json, JSON.stringify(figures, undefined, 2));
}

/** @throws Error for a name that is none. */
function casesOf(text: string | undefined): readonly Case[] {
  if (text === undefined) return CASES;
  const names = text.split(',').map(name => name.trim());
  const unknown = names.filter(name => !CASES.some(one => one.name === name));
  if (unknown.length > 0) throw new Error(`--cases: there is no ${unknown.join(', ')}`);
  return CASES.filter(({ name }) => names.includes(name));
}

async function measureAt(tickets: number, folder: string, settings: Settings): Promise<Figures> {
  const tell = (what: string) => progress(`\r${`${tickets} tickets: ${what}`.padEnd(78)}`);
  const tested = await UnderTest.start(tickets, folder, tell);
  try {
    tell('starting');
    await tested.idle();
    const lines: Line[] = [];
    for (const one of settings.cases)
      for (const concurrency of settings.concurrency) {
        tell(`${one.name}, ${concurrency} at once`);
        lines.push({
          tickets,
          name: one.name,
          concurrency,
          ...(await measureCase(tested, one, concurrency, settings)),
        });
        await tested.idle();
      }
    const exports: ExportLine[] = [];
    for (const format of settings.formats) {
      tell(`export as ${format}`);
      exports.push({ tickets, format, ...(await measureExport(tested, format)) });
    }
    const bytes = (await tested.product.residentBytes()) ?? 0;
    tell('done');
    progress('\n');
    return { lines, exports, memory: [{ tickets, bytes }] };
  } finally {
    await tested.stop();
  }
}

async function measureCase(tested: UnderTest, one: Case, concurrency: number, { forMs, runs }: Settings) {
  await measure({ concurrency, forMs: WARM_UP_MS }, n => tested.ask(one, n));
  await measure({ concurrency, forMs: WARM_UP_MS }, n => tested.askBare(one, n));
  const samples: Sample[] = [];
  const cpu: number[] = [];
  const limits: Sample[] = [];
  for (let run = 0; run < runs; run += 1) {
    const before = await tested.cpu();
    let requests = 0;
    samples.push(
      await measure({ concurrency, forMs }, n => {
        requests += 1;
        return tested.ask(one, n);
      }),
    );
    cpu.push(((await tested.cpu()) - before) / requests);
    if (one.method === 'POST') await tested.idle();
    limits.push(await measure({ concurrency, forMs }, n => tested.askBare(one, n)));
  }
  return { ...medianOf(samples), cpu: median(cpu), bare: medianOf(limits) };
}

/** One file, while it is looked how much memory the process takes. */
async function measureExport(tested: UnderTest, format: string): Promise<Omit<ExportLine, 'tickets' | 'format'>> {
  const memory = async () => (await tested.product.residentBytes()) ?? 0;
  const before = await memory();
  let most = before;
  const timer = setInterval(() => void memory().then(bytes => (most = Math.max(most, bytes))), 50);
  const begun = performance.now();
  try {
    const bytes = await tested.download(format);
    return { seconds: (performance.now() - begun) / 1_000, bytes, grownBytes: most - before };
  } finally {
    clearInterval(timer);
  }
}

start(main);
