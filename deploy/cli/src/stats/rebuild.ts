import { parseArgs } from 'node:util';
import { messageOf, PermanentError } from '@switchboard/kernel';
import { DEFAULT_OPS_PORT } from '@switchboard/service-kit';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { type Command, type Terminal, UsageError } from '../command';

const EVERY_MS = 2_000;

const Checked = Type.Object({
  tickets: Type.Integer(),
  different: Type.Integer(),
  examples: Type.Array(Type.String()),
  isEqual: Type.Boolean(),
});

/** Has gateways read all tickets anew for their numbers, or only say whether those are right. */
export const statsRebuild: Command = {
  name: 'stats rebuild',
  summary: 'makes the numbers of tickets anew, or checks them',
  help: `Has a running gateway read all tickets anew for /tickets/stats, and says which of them its numbers had not as they are in the database. Then
compares the numbers of all tickets with those that the database counts itself. Needed only after something was written to the database directly.

Usage: npm run stats:rebuild -- [options]

  --check               only compares, mends nothing
  --url <address>       of a gateway's port for operators; more than once for several gateways
                        (default: http://127.0.0.1 with OPS_PORT, else ${DEFAULT_OPS_PORT})
  --json                one JSON document
  --help                this text

Each gateway has numbers of its own. Progress is told on standard error.
Exit code: 0 all numbers are right; 1 with --check some were not, without it some still are not; 2 wrong usage, or no gateway answers there.
`,
  async run(argv, terminal) {
    const { check, json, urls } = optionsOf(argv, terminal);
    const found = [];
    for (const url of urls) found.push({ url, ...(await ask(url, check, terminal)) });
    if (json) terminal.out(`${JSON.stringify(found, null, 2)}\n`);
    else for (const one of found) terminal.out(report(one, check));
    return found.every(({ isEqual, different }) => isEqual && !(check && different > 0)) ? 0 : 1;
  },
};

function optionsOf(argv: readonly string[], { env }: Terminal) {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { check: { type: 'boolean' }, json: { type: 'boolean' }, url: { type: 'string', multiple: true } },
    });
    const { check = false, json = false, url = [`http://127.0.0.1:${env['OPS_PORT'] || DEFAULT_OPS_PORT}`] } = values;
    return { check, json, urls: url.map(text => new URL(text).origin) };
  } catch (error) {
    throw new UsageError(messageOf(error));
  }
}

async function ask(url: string, check: boolean, { err }: Terminal) {
  const started = Date.now();
  const timer = setInterval(
    () => err(`${url}: reading all tickets, ${Math.round((Date.now() - started) / 1_000)} s …\n`),
    EVERY_MS,
  );
  try {
    const response = await fetch(`${url}/numbers/${check ? 'check' : 'rebuild'}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    }).catch((error: unknown) => {
      throw new PermanentError('gateway_away', `No gateway answers at ${url}: ${messageOf(error)}`);
    });
    const text = await response.text();
    if (!response.ok) throw new PermanentError('refused', `${url} answered ${response.status}: ${text.trim()}`);
    return Value.Parse(Checked, JSON.parse(text));
  } finally {
    clearInterval(timer);
  }
}

function report(
  { url, tickets, different, examples, isEqual }: { url: string } & Awaited<ReturnType<typeof ask>>,
  check: boolean,
): string {
  const which = different === 0 ? '' : `: ${examples.join(', ')}${different > examples.length ? ', …' : ''}`;
  const done = different === 0 ? '' : check ? '; rebuild to mend' : '; mended';
  const equal = isEqual
    ? 'the numbers are those that the database counts'
    : 'the numbers are NOT those of the database';
  return `${url}: ${tickets} tickets, ${different} were not as in the database${which}${done}\n${url}: ${equal}\n`;
}
