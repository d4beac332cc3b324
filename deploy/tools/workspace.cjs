// What must be right before the catalogue can be compiled, hence no TypeScript: its dependencies, its references, the lock file and the
// links in node_modules follow from the lines of its services.ts. The first step of `npm run generate`; with --check it only looks.
const { execFileSync } = require('node:child_process');
const { existsSync, readdirSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { format, resolveConfig } = require('prettier');

const root = resolve(__dirname, '../..');
const LIST = 'deploy/catalogue/src/services.ts';
const LINE = /^export \{ \w+ \} from '@switchboard\/(?<name>[a-z][a-z0-9-]*)';$/gm;
const LINKS = join(root, 'node_modules/@switchboard');
const check = process.argv.includes('--check');

/** Names of the services in the catalogue, sorted. */
function listedServices() {
  const text = readFileSync(join(root, LIST), 'utf8');
  const names = [...text.matchAll(LINE)].map(({ groups }) => groups.name).sort();
  if (names.length !== (text.match(/^export /gm) ?? []).length)
    throw new Error(`${LIST} has a line of another form than: export { name } from '@switchboard/name';`);
  for (const name of names)
    if (!existsSync(join(root, 'services', name, 'package.json')))
      throw new Error(
        `${LIST} names ${name}, but there is no services/${name}. Make it: npm run new:service -- ${name}`,
      );
  return names;
}

/** @returns {Promise<string[]>} the file if it was not current. */
async function rewrite(file, change) {
  const path = join(root, file);
  const before = readFileSync(path, 'utf8');
  const text = JSON.stringify(change(JSON.parse(before)), null, 2);
  const after = await format(text, { ...(await resolveConfig(path)), filepath: path });
  if (after === before) return [];
  if (!check) writeFileSync(path, after);
  return [file];
}

function rewriteDependencies(names) {
  const isLibrary = dependency => existsSync(join(root, 'libs', dependency.replace('@switchboard/', '')));
  return rewrite('deploy/catalogue/package.json', manifest => ({
    ...manifest,
    dependencies: Object.fromEntries(
      [
        ...Object.entries(manifest.dependencies).filter(([dependency]) => isLibrary(dependency)),
        ...names.map(name => [`@switchboard/${name}`, '0.1.0']),
      ].sort(([a], [b]) => a.localeCompare(b)),
    ),
  }));
}

function rewriteReferences(names) {
  return rewrite('deploy/catalogue/tsconfig.json', project => ({
    ...project,
    references: [
      ...project.references.filter(({ path }) => !path.startsWith('../../services/')),
      ...names.map(name => ({ path: `../../services/${name}` })),
    ],
  }));
}

/** As npm links workspaces: one for each service, none for those that are gone. */
function link(names) {
  for (const name of readdirSync(LINKS)) {
    const isGone = !existsSync(join(LINKS, name)) && readlinkSync(join(LINKS, name)).startsWith('../../services/');
    if (isGone) rmSync(join(LINKS, name));
  }
  for (const name of names)
    if (!existsSync(join(LINKS, name))) symlinkSync(`../../services/${name}`, join(LINKS, name));
}

/** Without the network: what a new service depends on is there already, or `npm install` is needed anyway. */
function lock() {
  const path = join(root, 'package-lock.json');
  const before = readFileSync(path, 'utf8');
  const args = ['install', '--package-lock-only', '--offline', '--ignore-scripts', '--no-audit', '--no-fund'];
  execFileSync('npm', args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  return before === readFileSync(path, 'utf8') ? [] : ['package-lock.json'];
}

async function main() {
  const names = listedServices();
  const stale = [...(await rewriteDependencies(names)), ...(await rewriteReferences(names))];
  if (check) {
    for (const file of stale) process.stderr.write(`${file} is out of date. Run \`npm run generate\`.\n`);
    process.exitCode = stale.length > 0 ? 1 : 0;
    return;
  }
  link(names);
  for (const file of [...stale, ...lock()]) process.stdout.write(`${file} written\n`);
}

main().catch(error => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
