import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lockFolder } from './lock';

describe('lockFolder', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'lock-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('names the process that has the folder, and frees it on release', () => {
    const release = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(`is in use by process ${process.pid}`);
    release();
    lockFolder(folder)();
  });

  it('takes over a lock whose process is gone, also if its number was given to another', () => {
    writeFileSync(path.join(folder, 'store.lock'), '999999999 1');
    lockFolder(folder)();
    writeFileSync(path.join(folder, 'store.lock'), `${process.pid} 1`);
    lockFolder(folder)();
  });
});
