import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { PageFile } from '../domain/page-file';
import type { PageFiles } from '../ports';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** Reads a built page into memory: it is small, and a request can then ask for nothing else. @returns undefined where none was built. */
export function readPage(folder: string): PageFiles | undefined {
  if (!existsSync(join(folder, 'index.html'))) return undefined;
  const files = new Map<string, PageFile>(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && TYPES[extname(entry.name)])
      .map(entry => relative(folder, join(entry.parentPath, entry.name)))
      .map(name => [`/${name.split(sep).join('/')}`, readPageFile(folder, name)] as const),
  );
  const start = files.get('/index.html');
  return start && { find: path => files.get(path), start };
}

function readPageFile(folder: string, name: string): PageFile {
  const file = join(folder, name);
  const identity = readFileSync(file);
  const packed = (end: string) => (existsSync(file + end) ? readFileSync(file + end) : undefined);
  const [br, gzip] = [packed('.br'), packed('.gz')];
  return {
    type: TYPES[extname(name)] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`,
    isImmutable: name.startsWith(`assets${sep}`),
    bytes: { identity, ...(br && { br }), ...(gzip && { gzip }) },
  };
}
