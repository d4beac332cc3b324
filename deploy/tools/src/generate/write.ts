import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { clientOutputs } from './client';
import { composeOutputs } from './compose';
import { figureOutputs, tableOutputs } from './documents';
import { kubernetesOutputs, kubernetesOwned } from './kubernetes';
import type { Output } from './output';
import { replaceSection } from './section';
import { codeOutputs, codeOwned } from './topology';

const PARSERS: Readonly<Record<string, string>> = {
  '.md': 'markdown',
  '.yaml': 'yaml',
  '.yml': 'yaml',
  '.ts': 'typescript',
};

/** Files that were not current: they have another content now, or are gone. */
export interface Changes {
  readonly written: readonly string[];
  readonly removed: readonly string[];
}

export interface WriteOptions {
  /** Only says what is not current. */
  readonly check: boolean;
  /** Only what follows from the catalogue; what is measured takes seconds. */
  readonly services: boolean;
}

/** Brings what is generated up to date. */
export async function writeGenerated(root: string, { check, services }: WriteOptions): Promise<Changes> {
  const outputs = [
    ...codeOutputs(),
    ...kubernetesOutputs(),
    ...composeOutputs(),
    ...tableOutputs(root),
    ...clientOutputs(),
  ];
  if (!services) outputs.push(...figureOutputs(root));
  const written: string[] = [];
  for (const [file, parts] of byFile(outputs)) {
    const path = join(root, file);
    const before = existsSync(path) ? await readFile(path, 'utf8') : '';
    const after = await formatted(path, await render(parts, before));
    if (before === after) continue;
    written.push(file);
    if (check) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, after);
  }
  const removed = await strays(root, new Set(outputs.map(output => output.file)));
  if (!check) for (const file of removed) await remove(join(root, file));
  return { written, removed };
}

/** With its folder, if it was the last one in it. */
async function remove(path: string): Promise<void> {
  await rm(path);
  if ((await readdir(dirname(path))).length === 0) await rmdir(dirname(path));
}

function byFile(outputs: readonly Output[]): Map<string, Output[]> {
  const groups = new Map<string, Output[]>();
  for (const output of outputs) groups.set(output.file, [...(groups.get(output.file) ?? []), output]);
  return groups;
}

async function render(parts: readonly Output[], before: string): Promise<string> {
  let text = before;
  for (const { file, section, render } of parts) {
    const content = await render();
    const style = PARSERS[extname(file)] === 'yaml' ? 'yaml' : 'markdown';
    text = section === undefined ? content : replaceSection(text, section, content, style);
  }
  return text;
}

async function formatted(path: string, text: string): Promise<string> {
  const parser = PARSERS[extname(path)];
  return parser ? format(text, { ...(await resolveConfig(path)), parser }) : text;
}

/** Files of services that are gone. */
async function strays(root: string, written: ReadonlySet<string>): Promise<string[]> {
  const found: string[] = [];
  for (const { folder, covers } of [...kubernetesOwned, ...codeOwned]) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
    found.push(...files.map(file => file.slice(root.length + 1)).filter(file => covers(file) && !written.has(file)));
  }
  return found;
}
