import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { addToCatalogue, makeFolder } from './new-service/make';
import { NameError, serviceName } from './new-service/names';

const HELP = `Makes a service that builds, starts in both shapes, has its manifests, crash points and README, and does nothing yet.

  npm run new:service -- NAME [--description TEXT]

  NAME           e.g. ticket-links: folder, queue, process and Kubernetes objects are called so
  --description  what it is for, in a few words, for package.json, README and the table of services
  --help         this text

Writes services/NAME, adds its line to deploy/catalogue/src/services.ts and runs \`npm run generate\`. To undo it, delete both and
run \`npm run generate\` again.
`;

const root = resolve(__dirname, '../../..');

async function main(): Promise<number> {
  const options = { description: { type: 'string' }, help: { type: 'boolean', default: false } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const [given, ...more] = positionals;
  if (more.length > 0) throw new NameError(`One name, not ${positionals.length}: ${positionals.join(' ')}.`);
  const name = serviceName(root, given);
  const description = values.description?.trim() ?? `What ${name.name} is for`;
  if (!/^[^"\\|\n]{1,120}$/.test(description))
    throw new NameError('The description is one line of at most 120 characters without ", \\ and |.');
  const files = [await addToCatalogue(root, name), ...(await makeFolder(root, name, description))];
  process.stdout.write(files.map(file => `${file} written\n`).join(''));
  // In this order: what is generated is read from the compiled catalogue.
  const steps = [
    ['deploy/tools/workspace.cjs'],
    ['node_modules/typescript/bin/tsc', '-b', '--noCheck', 'deploy/catalogue'],
    ['deploy/tools/dist/generate-cli.js', '--services'],
  ];
  for (const step of steps)
    if (spawnSync(process.execPath, step, { cwd: root, stdio: 'inherit' }).status !== 0) return 1;
  process.stdout.write(`
npm start                                      # it runs in the single process
npm run crash-points -- --service ${name.name}    # killed at each step (AMQP_URL)
services/${name.name}/src/entry.ts                # which events it takes, and what handles them; then npm run generate
`);
  return 0;
}

main().then(
  code => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)} See --help.\n`);
    process.exitCode = error instanceof NameError ? 2 : 1;
  },
);
