import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { encode } from '../bson/codec';
import { Engine } from './engine';
import { damageOf } from './file-check';
import { openStorage } from './storage';

describe('damageOf', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'file-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('passes a file that the engine wrote, and tells when it is cut off or something else', async () => {
    const engine = new Engine(openStorage(folder));
    await engine.write(() =>
      engine.catalog.create('d.c').insert({ _id: 1 }, encode({ _id: 1, pad: 'x'.repeat(100_000) })),
    );
    await engine.close();
    const file = path.join(folder, 'store.mdb');
    expect(damageOf(file)).toBeUndefined();
    writeFileSync(file, readFileSync(file).subarray(0, 9000));
    expect(damageOf(file)).toBe('it is cut off');
    writeFileSync(file, 'something else '.repeat(1000));
    expect(damageOf(file)).toBe('it is no LMDB file');
    expect(damageOf(path.join(folder, 'absent'))).toBeUndefined();
  });
});
