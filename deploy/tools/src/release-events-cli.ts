import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { EVENT_DEFINITIONS, incompatibilities, releasedEvents, schemaUri } from '@switchboard/contracts';

const HELP = `Writes down the event schemas of this build as released: from then on they may only grow (libs/contracts/README.md).
To be run when a release is made. Refuses, and writes nothing, where consumers of the last release could not read what this
build writes.

  npm run release:events
`;

const file = join(resolve(__dirname, '../../..'), 'libs/contracts/src/events/released-schemas.json');

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    process.stdout.write(HELP);
    return 0;
  }
  const current = new Map(EVENT_DEFINITIONS.map(({ type, version, data }) => [schemaUri(type, version), data]));
  const problems = releasedEvents.flatMap(({ type, version, data }) => {
    const uri = schemaUri(type, version);
    const now = current.get(uri);
    const found = now ? incompatibilities(data, now) : ['is gone'];
    return found.map(problem => `${uri} ${problem}`);
  });
  if (problems.length > 0) {
    process.stderr.write(`${problems.join('\n')}\nNothing was written. Make a new version of each event instead.\n`);
    return 1;
  }
  await writeFile(file, `${JSON.stringify(Object.fromEntries(current), null, 2)}\n`);
  process.stdout.write(`${current.size} schemas written as released\n`);
  return 0;
}

void main(process.argv.slice(2)).then(code => (process.exitCode = code));
