import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { writeGenerated } from './generate/write';

const HELP = `Writes everything that is generated from the catalogue of services (deploy/catalogue/src/services.ts) and the sources:
topology, Kubernetes objects, Compose services, references between packages and the lock file, suites of crash points, and what the
documentation lists: services, settings, the behaviours of the transports, the figures of masking and classifier.

  npm run generate             writes it
  npm run generate -- --check  exit code 1 if something is out of date
  --services                   leaves out what is measured: only what follows from the catalogue
`;

const root = resolve(__dirname, '../../..');

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    process.stdout.write(HELP);
    return 0;
  }
  const check = args.includes('--check');
  const { written, removed } = await writeGenerated(root, { check, services: args.includes('--services') });
  const files = [...written, ...removed];
  if (check) {
    for (const file of files) process.stderr.write(`${file} is out of date. Run \`npm run generate\`.\n`);
    const script = join(root, 'deploy/tools/workspace.cjs');
    const workspace = spawnSync(process.execPath, [script, '--check'], { stdio: 'inherit' });
    return files.length > 0 || workspace.status !== 0 ? 1 : 0;
  }
  for (const file of written) process.stdout.write(`${file} written\n`);
  for (const file of removed) process.stdout.write(`${file} removed\n`);
  if (files.length === 0) process.stdout.write('nothing to change\n');
  return 0;
}

main(process.argv.slice(2)).then(
  code => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
