import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { ServiceName } from './names';

const TEMPLATE = 'deploy/tools/template/service';
const CATALOGUE = 'deploy/catalogue/src/services.ts';

/** Writes the folder of a service that does nothing yet. @returns its files. */
export async function makeFolder(root: string, name: ServiceName, description: string): Promise<string[]> {
  const words: Readonly<Record<string, string>> = { ...name, description };
  const template = join(root, TEMPLATE);
  const entries = await readdir(template, { recursive: true, withFileTypes: true });
  const files: string[] = [];
  for (const entry of entries.filter(one => one.isFile())) {
    const source = join(entry.parentPath, entry.name);
    const file = join('services', name.name, relative(template, source).replace(/\.tmpl$/, ''));
    const text = (await readFile(source, 'utf8')).replace(/\{\{(\w+)\}\}/g, (_, word: string) => words[word] ?? '');
    const path = join(root, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
    files.push(file);
  }
  return files.sort();
}

/** Adds the one line that makes it a part of the product. */
export async function addToCatalogue(root: string, { name, camel }: ServiceName): Promise<string> {
  const path = join(root, CATALOGUE);
  const [comment, ...lines] = (await readFile(path, 'utf8')).trimEnd().split('\n');
  const added = [...lines, `export { ${camel} } from '@switchboard/${name}';`].sort();
  await writeFile(path, `${[comment, ...added].join('\n')}\n`);
  return CATALOGUE;
}
