import { messageOf } from '@switchboard/kernel';
import { parseArgs } from 'node:util';
import { liveThrough } from './day';
import { type Instance, startInstance } from './instance';
import { terminalStory } from './story';
import { DEFAULT_FILE, loadTickets } from './tickets';

/** As shells tell of Ctrl+C. */
const INTERRUPTED = 130;

const HELP = `A day of a desk, told as it happens: people, tickets with the reason why they went where they went, conversations, a
file, a merge, a solution that did not hold, the numbers of the evening, and the audit trail, verified.

  npm run demo                          starts a Switchboard of its own with its data in a temporary folder
  npm run demo -- --keep                … and leaves it running to look around, until Ctrl+C
  npm run demo -- --url http://host:3000   uses one that runs; ADMIN_EMAIL and ADMIN_PASSWORD must be set

  --count N     how many tickets come at once in the middle of it (default 40)
  --tickets F   JSON lines with a "text" each; default ${DEFAULT_FILE} if it exists, else bundled examples
  --port N      port of the Switchboard that is started (default: any free one)
`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean' },
      keep: { type: 'boolean' },
      url: { type: 'string' },
      count: { type: 'string', default: '40' },
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
  const interrupted = new Promise<'interrupted'>(resolve => process.once('SIGINT', () => resolve('interrupted')));
  const startedAt = Date.now();
  const instance = values.url
    ? running(values.url)
    : await startInstance(values.port ? Number(values.port) : undefined);
  try {
    process.stdout.write(`Switchboard at ${instance.url}; ${description}\n`);
    const day = await Promise.race([liveThrough(instance, terminalStory(), tickets), interrupted]);
    if (day === 'interrupted') {
      process.exitCode = INTERRUPTED;
      return;
    }
    if (day.verdict?.intact === false) process.exitCode = 1;
    process.stdout.write(`\nThat was a day of a desk, in ${((Date.now() - startedAt) / 1000).toFixed(0)} s.\n`);
    if (values.keep && !values.url) {
      process.stdout.write(
        `\nStill running: ${instance.url}, ${instance.email}, password ${instance.password}. Ctrl+C ends it.\n`,
      );
      await interrupted;
    }
  } finally {
    await instance.stop();
  }
}

function running(url: string): Instance {
  const email = process.env['ADMIN_EMAIL'];
  const password = process.env['ADMIN_PASSWORD'];
  if (!email || !password) throw new Error('--url needs ADMIN_EMAIL and ADMIN_PASSWORD of an admin there');
  return { url: url.replace(/\/$/, ''), email, password, stop: async () => undefined };
}

main().then(
  // Requests to what was just ended need not be waited for.
  () => process.exitCode === INTERRUPTED && process.exit(),
  error => {
    process.stderr.write(`${messageOf(error)}\n`);
    process.exitCode = 1;
  },
);
