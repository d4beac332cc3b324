import { messageOf } from '@switchboard/kernel';
import { parseArgs } from 'node:util';
import { Api } from './api';
import { startInstance } from './instance';
import { renderReport } from './report';
import { runDemo } from './run';
import { DEFAULT_FILE, loadTickets } from './tickets';

const HELP = `Sends people and tickets through a Switchboard and shows what became of them.

  npm run demo                          starts a Switchboard of its own with its data in a temporary folder
  npm run demo -- --keep                … and leaves it running to look around, until Ctrl+C
  npm run demo -- --url http://host:3000   uses one that runs; ADMIN_EMAIL and ADMIN_PASSWORD must be set

  --count N     how many tickets (default 200)
  --tickets F   JSON lines with a "text" each; default ${DEFAULT_FILE} if it exists, else bundled examples
  --port N      port of the Switchboard that is started (default: any free one)
`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean' },
      keep: { type: 'boolean' },
      url: { type: 'string' },
      count: { type: 'string', default: '200' },
      tickets: { type: 'string' },
      port: { type: 'string' },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const count = Number(values.count);
  if (!Number.isInteger(count) || count < 1 || count > 10_000)
    throw new Error('--count takes a whole number from 1 to 10000');
  const { tickets, description } = loadTickets(count, values.tickets);
  const instance = values.url
    ? running(values.url)
    : await startInstance(values.port ? Number(values.port) : undefined);
  try {
    process.stdout.write(`Switchboard at ${instance.url}; ${description}\n`);
    const admin = await new Api(instance.url).login(instance.email, instance.password);
    const result = await runDemo(admin, tickets);
    process.stdout.write(`\n${renderReport(result)}`);
    if (result.classified < result.tickets || result.assigned + result.waiting < result.tickets) process.exitCode = 1;
    if (values.keep && !values.url) {
      process.stdout.write(
        `\nStill running: ${instance.url}, ${instance.email}, password ${instance.password}. Ctrl+C ends it.\n`,
      );
      await new Promise(resolve => process.once('SIGINT', resolve));
    }
  } finally {
    await instance.stop();
  }
}

function running(url: string) {
  const email = process.env['ADMIN_EMAIL'];
  const password = process.env['ADMIN_PASSWORD'];
  if (!email || !password) throw new Error('--url needs ADMIN_EMAIL and ADMIN_PASSWORD of an admin there');
  return { url: url.replace(/\/$/, ''), email, password, stop: async () => undefined };
}

main().catch(error => {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = 1;
});
