import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Decimal128 } from 'bson';
import { encode } from '../bson/codec';
import type { Doc } from '../bson/types';
import { find } from '../planner/find';
import { parseFilter } from '../query/parse';
import { encodeValue } from '../indexes/encode';
import { checkCollection } from './check';
import { Engine } from './engine';
import { idOf } from './entry';
import { indexSpec } from './index-spec';
import { openStorage, type Storage } from './storage';

describe('a data file whose keys an earlier version wrote', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'store-upgrade-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const id = Decimal128.fromString('0.1');

  it('gets its keys anew when it is opened: documents are found by _id and by index, and nothing is left over', async () => {
    const engine = new Engine(openStorage(folder));
    await engine.write(() => {
      const collection = engine.catalog.create('t.c');
      collection.addIndex(indexSpec({ key: { 'a.x': 1 }, name: 'i' }), engine.catalog.nextId());
      const doc = { _id: id, a: [1, { x: 5 }] };
      collection.insert(doc, encode(doc));
      spoil(engine);
    });
    await engine.close();

    const reopened = new Engine(openStorage(folder));
    const collection = reopened.catalog.get('t.c');
    if (!collection) throw new Error('the collection is gone');
    const found = (filter: Doc, hint?: string) =>
      [
        ...find(
          collection,
          { filter: parseFilter(filter), sort: [], skip: 0, hint },
          { keysExamined: 0, docsExamined: 0 },
        ),
      ].filter(Boolean).length;
    expect(found({ _id: id })).toBe(1);
    expect(found({ 'a.x': 5 }, 'i')).toBe(1);
    expect(await checkCollection(reopened.storage, collection)).toMatchObject({
      errors: [],
      invalidDocuments: 0,
      documents: 1,
    });
    await reopened.close();
  });

  /** Makes the file look as if written before: other bytes for decimals, no key for the element without the field, no version. */
  function spoil({ storage }: Engine): void {
    const entries = (table: Storage['docs']) => [...table.getRange({ start: '\0' })];
    for (const { key, value } of entries(storage.docs)) {
      void storage.docs.remove(key);
      void storage.docs.put(key.slice(0, -1), value);
    }
    for (const { key } of entries(storage.index)) {
      void storage.index.remove(key);
      // The entries of old had the `_id` as their value.
      if (key.includes(encodeValue(5))) void storage.index.put(key.slice(0, -2), Buffer.from(idOf(key), 'latin1'));
    }
    void storage.catalog.put(Buffer.of(0), encode({ last: 100 }));
  }
});
