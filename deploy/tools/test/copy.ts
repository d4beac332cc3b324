import { cp, mkdir, mkdtemp, readdir, readlink, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** What a copy leaves out: history, data, and what is linked below. */
const LEFT_OUT = new Set(['.git', '.data', '.nx', '.ci', 'node_modules', 'coverage']);

/** A copy of a built checkout to try something in: files and compiler output its own, packages of others shared. */
export async function copyOf(root: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'switchboard-copy-'));
  // With its times, so that the compiler sees that nothing has changed.
  await cp(root, copy, {
    recursive: true,
    preserveTimestamps: true,
    filter: path => !LEFT_OUT.has(basename(path)),
  });
  const packages = join(root, 'node_modules');
  await mkdir(join(copy, 'node_modules/@switchboard'), { recursive: true });
  for (const name of await readdir(packages))
    if (name !== '@switchboard') await symlink(join(packages, name), join(copy, 'node_modules', name));
  for (const name of await readdir(join(packages, '@switchboard'))) {
    const target = await readlink(join(packages, '@switchboard', name));
    await symlink(target, join(copy, 'node_modules/@switchboard', name));
  }
  return copy;
}
