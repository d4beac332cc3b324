import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { ROOT } from '@switchboard/e2e';
import { COMMON_OPTIONS, inFolder, progress, start, wholeNumber } from '@switchboard/store-bench';
import { Desk } from './desk';
import { type Figures, measurePipeline } from './measure';
import { perTicket, render } from './report';

const HELP = `Measures what one ticket costs on its whole way: created, classified, assigned, two mails, five entries of the trail.

  npm run bench:pipeline [-- options]

  --tickets 200      tickets
  --rate 20          tickets a second; 0: as many as eight callers get answered
  --agents 20        agents who are online and have room
  --folder DIR       where the data is written (default: the system's folder for temporary files)
  --json FILE        writes the figures there, with machine and commit
  --help             this text

Commands are counted by the driver, per collection, and read from /metrics; flushes are the transactions that the store has put on disk.
What goes on by itself (sweeps, reconciliation) is counted with them. The store is the embedded one, in a process of its own.
`;

const WARM_UP = { tickets: 20, rate: 0 };

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      tickets: { type: 'string', default: '200' },
      rate: { type: 'string', default: '20' },
      agents: { type: 'string', default: '20' },
      ...COMMON_OPTIONS,
    },
  });
  if (values.help) return void process.stdout.write(HELP);
  const agents = wholeNumber('agents', values.agents, 1, 10_000);
  const load = {
    tickets: wholeNumber('tickets', values.tickets, 1, 100_000),
    rate: wholeNumber('rate', values.rate, 0, 1_000),
  };
  await inFolder(values.folder, async folder => {
    progress(`${agents} agents are made, then ${load.tickets} tickets\n`);
    const desk = await Desk.open(folder, agents);
    try {
      await measurePipeline(desk, WARM_UP);
      const figures = await measurePipeline(desk, load);
      process.stdout.write(render(figures));
      if (values.json)
        await writeFile(values.json, JSON.stringify(withOrigin(figures, load.rate, agents), undefined, 2));
    } finally {
      await desk.stop();
    }
  });
}

function withOrigin(figures: Figures, rate: number, agents: number) {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();
  const { used, ...rest } = figures;
  return {
    commit: git('rev-parse', 'HEAD'),
    changed: git('status', '--porcelain') !== '',
    machine: { processors: cpus().map(({ model }) => model), node: process.version },
    rate,
    agents,
    ...rest,
    perTicket: perTicket(figures),
    commands: Object.fromEntries(used.commands),
  };
}

start(main);
