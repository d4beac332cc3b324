import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { renderConformanceList } from './conformance-list';
import { replaceSection } from './readme-section';
import { renderSettingsTable } from './settings-table';

const HELP = `Writes what is generated into the documentation: the settings table of docs/settings.md, from the services' own schemas,
and the list of what every transport promises in libs/messaging/README.md, from the names of the conformance tests.

  npm run docs             writes it
  npm run docs -- --check  exit code 1 if something is out of date
`;

const root = resolve(__dirname, '../../..');

/** Section of a file → its content. */
const SECTIONS = [
  { file: 'docs/settings.md', section: 'settings', render: () => renderSettingsTable() },
  { file: 'libs/messaging/README.md', section: 'behaviours', render: () => renderConformanceList(root) },
] as const;

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    process.stdout.write(HELP);
    return 0;
  }
  let stale = 0;
  for (const { file, section, render } of SECTIONS) {
    const path = join(root, file);
    const before = await readFile(path, 'utf8');
    const filled = replaceSection(before, section, await render());
    const after = await format(filled, { ...(await resolveConfig(path)), parser: 'markdown' });
    if (before === after) continue;
    stale += 1;
    if (args.includes('--check')) {
      process.stderr.write(`The section ${section} of ${file} is out of date. Run \`npm run docs\`.\n`);
      continue;
    }
    await writeFile(path, after);
    process.stdout.write(`${file} written\n`);
  }
  if (stale === 0) process.stdout.write('nothing to change\n');
  return args.includes('--check') && stale > 0 ? 1 : 0;
}

void main(process.argv.slice(2)).then(code => (process.exitCode = code));
