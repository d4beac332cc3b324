import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { replaceSection } from './readme-section';
import { renderSettingsTable } from './settings-table';

const HELP = `Writes what is generated into docs/settings.md: the settings table, from the services' own schemas.

  npm run docs             writes it
  npm run docs -- --check  exit code 1 if it is out of date
`;

const file = join(resolve(__dirname, '../../..'), 'docs/settings.md');

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    process.stdout.write(HELP);
    return 0;
  }
  const before = await readFile(file, 'utf8');
  const filled = replaceSection(before, 'settings', renderSettingsTable());
  const after = await format(filled, { ...(await resolveConfig(file)), parser: 'markdown' });
  if (args.includes('--check')) {
    if (before === after) return 0;
    process.stderr.write('The settings table of docs/settings.md is out of date. Run `npm run docs`.\n');
    return 1;
  }
  await writeFile(file, after);
  process.stdout.write(before === after ? 'nothing to change\n' : 'docs/settings.md written\n');
  return 0;
}

void main(process.argv.slice(2)).then(code => (process.exitCode = code));
