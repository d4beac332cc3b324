import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';

const SOURCES = ['src', 'public', 'build'];
const FILES = ['index.html', 'vite.config.mjs', 'package.json'];

/** What the page is made of, as one word: its sources, and the versions of what it is built with. */
export function contentOf(root) {
  const hash = createHash('sha256');
  for (const file of [
    ...FILES.map(name => join(root, name)),
    ...SOURCES.flatMap(folder => filesIn(join(root, folder))),
  ])
    hash
      .update(`${relative(root, file)}\n`)
      .update(readFileSync(file))
      .update('\n');
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const name of Object.keys(devDependencies)) hash.update(`${name} ${versionOf(name, root)}\n`);
  return hash.digest('hex');
}

const filesIn = folder =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort();

function versionOf(name, root) {
  const folders = createRequire(join(root, 'package.json')).resolve.paths(name) ?? [];
  for (const folder of folders)
    try {
      return JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8')).version;
    } catch {
      // Further up, then.
    }
  return 'none';
}
