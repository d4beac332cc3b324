import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What somebody who is signed in loads before the first page works; bytes of gzip. */
const BUDGET = { js: 190_000, css: 25_000 };
/** The first page: the door, and what is behind it. */
const FIRST = ['index.html', 'src/app/inside.tsx'];

/** @returns {string | undefined} what is too large, or nothing. */
export function overBudget(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'));
  const chunks = new Map();
  const visit = name => {
    if (chunks.has(name) || !manifest[name]) return;
    chunks.set(name, manifest[name]);
    for (const imported of manifest[name].imports ?? []) visit(imported);
  };
  FIRST.forEach(visit);
  const missing = FIRST.filter(name => !chunks.has(name));
  if (missing.length > 0) return `The page has no ${missing.join(', ')}: see build/budget.mjs.`;
  const sizeOf = files =>
    [...new Set(files)].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
  const sizes = {
    js: sizeOf([...chunks.values()].map(({ file }) => file)),
    css: sizeOf([...chunks.values()].flatMap(({ css = [] }) => css)),
  };
  process.stdout.write(
    `page: ${Math.ceil(sizes.js / 1_000)} kB of JavaScript and ${Math.ceil(sizes.css / 1_000)} kB of CSS at first (gzip)\n`,
  );
  const over = Object.keys(BUDGET).filter(kind => sizes[kind] > BUDGET[kind]);
  if (over.length === 0) return undefined;
  return `The page is too large at first: ${over.map(kind => `${sizes[kind]} bytes of ${kind}, of ${BUDGET[kind]}`).join('; ')}.`;
}
