import { parseArgs } from 'node:util';
import { startEmbeddedStore } from '@switchboard/embedded-mongo';
import { AREA_NAMES, type Area, Bench, type Tally } from './index';

const HELP = `Generates documents and operations and compares the answers of the embedded store with those of a MongoDB server,
and with those of the store itself when other indexes are there.

  [MONGODB_URI=mongodb://127.0.0.1:27017/] npm run diff:store -- [options]

  --cases <n>    operations to run, shared among the areas (default 2000)
  --seed <n>     chooses the cases; the same seed makes the same ones (default: random, printed)
  --only <list>  areas, separated by commas: ${AREA_NAMES.join(', ')}
  --uri <uri>    the server to compare with (default: MONGODB_URI; without one only indexes are compared)
  --store <uri>  a running embedded store (default: one is started for the run)
  --help         this text

A difference is printed as a program that repeats it, with both answers. Databases named diff_<random> are made on both servers
and dropped at the end. Exit code: 0 no unexplained difference, 1 at least one, 2 the run could not be made.`;

const FLAGS = {
  cases: { type: 'string', default: '2000' },
  seed: { type: 'string' },
  only: { type: 'string' },
  uri: { type: 'string' },
  store: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

function whole(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0)
    throw new Error(`--${name} takes a whole number, not '${text}'. See --help.`);
  return value;
}

function areasOf(text: string | undefined): readonly Area[] {
  if (text === undefined) return AREA_NAMES;
  return text.split(',').map(name => {
    const area = AREA_NAMES.find(known => known === name.trim());
    if (!area) throw new Error(`There is no area '${name}': ${AREA_NAMES.join(', ')}.`);
    return area;
  });
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: FLAGS });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const cases = whole('cases', values.cases);
  const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : whole('seed', values.seed);
  const areas = areasOf(values.only);
  const uri = values.uri ?? process.env['MONGODB_URI'];
  console.log(`seed ${seed}, compared with ${uri ?? 'the store itself under other indexes only: no MONGODB_URI'}`);
  const store = values.store === undefined ? await startEmbeddedStore() : undefined;
  const bench = await Bench.open(values.store ?? (store?.uri as string), uri);
  try {
    let failures = 0;
    for (const area of areas)
      failures += (await runArea(bench, area, Math.ceil(cases / areas.length), seed)).failures.length;
    return failures > 0 ? 1 : 0;
  } finally {
    await bench.close();
    await store?.stop();
  }
}

async function runArea(bench: Bench, area: Area, cases: number, seed: number): Promise<Tally> {
  let shown = 0;
  const tally = await bench.run({
    area,
    cases,
    seed,
    progress: now => {
      for (; shown < now.failures.length; shown++) console.log(`\n${now.failures[shown]}\n`);
      if (process.stdout.isTTY) process.stdout.write(`\r${area} ${now.cases}/${cases} `);
    },
  });
  const explained = [...tally.explained].map(([name, times]) => `${times}× ${name}`).join('; ') || 'none';
  const verdict = tally.failures.length === 0 ? 'no unexplained difference' : `${tally.failures.length} DIFFERENCES`;
  console.log(
    `\r${area.padEnd(14)} ${tally.cases} cases, ${tally.refused} refused by all: ${verdict}; explained: ${explained}`,
  );
  return tally;
}

main().then(
  code => (process.exitCode = code),
  (error: unknown) => {
    console.error((error as Error).stack);
    process.exitCode = 2;
  },
);
