import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { encode } from './bson/codec';
import { sweepDropped } from './dropped';
import type { Collection } from './engine/collection';
import { Engine } from './engine/engine';
import { openStorage } from './engine/storage';

/** Above all keys. */
const TOP = '\xff'.repeat(8);

describe('sweepDropped', () => {
  let folder: string;
  let engine: Engine;
  const open = () => (engine = new Engine(openStorage(folder)));
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'dropped-'));
    open();
  });
  afterEach(async () => {
    await engine.close();
    rmSync(folder, { recursive: true });
  });

  /** A collection of so many documents with an index. */
  const make = (ns: string, count: number): Promise<Collection> =>
    engine.write(() => {
      const collection = engine.catalog.create(ns);
      collection.addIndex({ v: 2, key: { n: 1 }, name: 'n' }, engine.catalog.nextId());
      for (let n = 0; n < count; n++) collection.insert({ _id: n, n }, encode({ _id: n, n }));
      return collection;
    });
  const drop = (collection: Collection) => engine.write(() => engine.catalog.drop(collection));
  const stored = () => ({
    docs: engine.storage.docs.getKeysCount({ start: '\0', end: TOP }),
    index: engine.storage.index.getKeysCount({ start: '\0', end: TOP }),
  });

  it('removes what was dropped and nothing else, also when the name is in use again', async () => {
    await make('d.kept', 10);
    await drop(await make('d.a', 2500));
    expect(engine.catalog.get('d.a')).toBeUndefined();
    const again = await make('d.a', 5);
    expect([...again.documents()]).toHaveLength(5);
    await sweepDropped(engine, () => false);
    expect(stored()).toEqual({ docs: 15, index: 15 });
    expect([...again.documents()]).toHaveLength(5);
    expect(engine.catalog.hasDropped).toBe(false);
  });

  it('goes on where it was interrupted, after the store was opened again', async () => {
    await drop(await make('d.a', 2500));
    let steps = 0;
    await sweepDropped(engine, () => ++steps > 1);
    expect(stored().docs).toBe(1500);
    await engine.close();
    open();
    await sweepDropped(engine, () => false);
    expect(stored()).toEqual({ docs: 0, index: 0 });
  });

  it('removes the entries of an index alone', async () => {
    const collection = await make('d.a', 1200);
    await engine.write(() => engine.catalog.discard(collection.record.indexes));
    await sweepDropped(engine, () => false);
    expect(stored()).toEqual({ docs: 1200, index: 0 });
  });
});
