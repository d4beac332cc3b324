// Builds the page into dist/page, where that is not what the sources say already.
//   node services/web/build/build.mjs            builds
//   node services/web/build/build.mjs --check    also checks types; a text that is missing in a language is a wrong type
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { overBudget } from './budget.mjs';
import { compress } from './compress.mjs';
import { contentOf } from './content.mjs';

const root = join(import.meta.dirname, '..');
const page = join(root, 'dist/page');
const mark = join(root, 'dist/page.content');

if (process.argv.includes('--check')) {
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '-p', root], { stdio: 'inherit' });
}

const content = contentOf(root);
const isCurrent = existsSync(join(page, 'index.html')) && existsSync(mark) && readFileSync(mark, 'utf8') === content;

if (!isCurrent) {
  const { build } = await import('vite');
  const fresh = join(root, `dist/page.${process.pid}`);
  mkdirSync(join(root, 'dist'), { recursive: true });
  await build({
    configFile: join(root, 'vite.config.mjs'),
    logLevel: 'warn',
    build: { outDir: fresh, emptyOutDir: true },
  });
  const complaint = overBudget(fresh);
  if (complaint !== undefined) {
    process.stderr.write(`${complaint}\n`);
    process.exitCode = 1;
    rmSync(fresh, { recursive: true });
  } else {
    rmSync(join(fresh, '.vite'), { recursive: true });
    compress(fresh);
    rmSync(page, { recursive: true, force: true });
    renameSync(fresh, page);
    writeFileSync(mark, content);
  }
}
