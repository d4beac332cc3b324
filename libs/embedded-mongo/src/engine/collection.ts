import { decode } from '../bson/codec';
import { changedFields } from '../bson/elements';
import type { Doc } from '../bson/types';
import { type CommandError, fail } from '../errors';
import { bounded, encodeValue, type Key, prefixOf, upperEnd } from '../indexes/encode';
import { IndexedValues, type IndexKey } from '../indexes/keys';
import { validatorOf, type Validator } from '../schema/validator';
import { duplicateKey } from './duplicate';
import { entryKey, idOf, valuesOf } from './entry';
import { Index, type IndexRecord, type StoredKeys } from './index-def';
import { scan, scanKeys } from './scan';
import type { Storage } from './storage';

/** A collection as the catalog keeps it. */
export interface CollectionRecord {
  readonly id: number;
  readonly uuid: unknown;
  /** validator, validationLevel, validationAction: what listCollections answers. */
  options: Doc;
  indexes: IndexRecord[];
}

/** A stored document: the encoded `_id`, and the BSON as it came. */
export interface Stored {
  readonly id: Key;
  readonly bytes: Buffer;
}

/** The encoded `_id` under which a document is kept. */
export function idKey(id: unknown): Key {
  return bounded(encodeValue(id));
}

/** One collection over LMDB. Writing methods must run inside an engine transaction and check everything before they write. */
export class Collection {
  readonly prefix: Key;
  private size: number | undefined;
  indexes: Index[];
  validator: Validator | undefined;

  constructor(
    readonly ns: string,
    readonly record: CollectionRecord,
    private readonly storage: Storage,
    private readonly save: (collection: Collection) => void,
  ) {
    this.prefix = prefixOf(record.id);
    this.indexes = record.indexes.map(index => new Index(index));
    this.validator = validatorOf(record.options);
  }

  /** Takes over a changed record: new options or indexes. */
  refresh(): void {
    const known = new Map(this.indexes.map(index => [index.record, index]));
    this.indexes = this.record.indexes.map(record => known.get(record) ?? new Index(record));
    this.validator = validatorOf(this.record.options);
    this.save(this);
  }

  /** Number of documents: counted once, then kept. An undone transaction makes a new Collection, which counts again. */
  count(): number {
    this.size ??= this.storage.docs.getKeysCount({ start: this.prefix, end: upperEnd(this.prefix) });
    return this.size;
  }

  /** See {@link Storage.transactions}. */
  get transactions(): number {
    return this.storage.transactions;
  }

  get(id: Key): Buffer | undefined {
    return this.storage.docs.get(this.prefix + id);
  }

  /** See {@link Storage.view}. */
  view(id: Key): Buffer | undefined {
    return this.storage.view(this.prefix + id);
  }

  /** All documents in `_id` order, from `low` to below `high` (encoded ids). */
  *documents(low: Key = '', high = TOP, reverse = false): Generator<Stored> {
    const range = { low: this.prefix + low, high: this.prefix + high, reverse };
    for (const entry of scan(this.storage.docs, range)) yield { id: entry.key.slice(4), bytes: entry.value };
  }

  /** The encoded ids of {@link documents}. */
  *ids(low: Key = '', high = TOP, reverse = false): Generator<Key> {
    const range = { low: this.prefix + low, high: this.prefix + high, reverse };
    for (const keys of scanKeys(this.storage.docs, range)) for (const key of keys) yield key.slice(4);
  }

  /** What `read` makes of each document, in `_id` order and in parts; it may keep nothing of the bytes it is given. */
  *scanned<T>(read: (bytes: Buffer) => T, range?: { readonly low: Key; readonly high: Key }): Generator<T[]> {
    const end = this.prefix + (range?.high ?? TOP);
    let start = this.prefix + (range?.low ?? '');
    for (;;) {
      const { results, next } = this.storage.readDocs(start, end, read);
      yield results;
      if (next === undefined) return;
      start = next;
    }
  }

  /** Entries of an index from `low` to below `high`, in its order and in chunks, the first of `wanted` at most; see {@link idOf}. */
  indexed(index: Index, low: Key = '', high = TOP, reverse = false, wanted = Infinity): Generator<readonly Key[]> {
    const range = { low: index.prefix + low, high: index.prefix + high, reverse };
    return scanKeys(this.storage.index, range, { first: wanted });
  }

  /** Number of index entries in a range, counted up to `limit`: the planner's estimate. */
  countIndexed(index: Index, low: Key, high: Key, limit: number): number {
    // Not getKeysCount: it counts the whole range whatever the limit.
    let count = 0;
    for (const _key of this.storage.index.getKeys({ start: index.prefix + low, end: index.prefix + high, limit }))
      count += 1;
    return count;
  }

  /** Throws code 11000 if the `_id` or a unique key is taken. */
  insert(doc: Doc, bytes: Buffer): void {
    const id = idKey(doc['_id']);
    if (this.view(id)) throw duplicateKey(this.ns, '_id_', ['_id'], [doc['_id']]);
    const values = new IndexedValues(doc);
    const additions = this.indexes.map(index => ({ index, keys: index.keysOf(values) }));
    for (const { index, keys } of additions) this.checkUnique(index, keys.keys, id);
    if (this.size !== undefined) this.size += 1;
    this.storage.put('docs', this.prefix + id, bytes);
    for (const { index, keys } of additions) this.addKeys(index, keys, id);
  }

  /** Replaces a stored document, `before` being its decoded form. Throws code 11000 as {@link insert}. */
  replace({ id, bytes: stored }: Stored, before: Doc, after: Doc, bytes: Buffer): void {
    const changed = changedFields(stored, bytes);
    const touched = this.indexes.filter(({ reads }) => !reads || [...reads].some(name => changed.has(name)));
    const [then, since] = [new IndexedValues(before), new IndexedValues(after)];
    const changes = touched.map(index => {
      const old = index.keysOf(then).keys;
      const now = index.keysOf(since);
      const had = new Set(old.map(key => key.bytes));
      const has = new Set(now.keys.map(key => key.bytes));
      return {
        index,
        gone: old.filter(key => !has.has(key.bytes)),
        added: { ...now, keys: now.keys.filter(key => !had.has(key.bytes)) },
      };
    });
    for (const { index, added } of changes) this.checkUnique(index, added.keys, id);
    this.storage.put('docs', this.prefix + id, bytes);
    for (const { index, gone, added } of changes) {
      this.removeKeys(index, gone, id);
      this.addKeys(index, added, id);
    }
  }

  remove(id: Key, doc: Doc): void {
    if (this.size !== undefined) this.size -= 1;
    this.storage.remove('docs', this.prefix + id);
    const values = new IndexedValues(doc);
    for (const index of this.indexes) this.removeKeys(index, index.keysOf(values).keys, id);
  }

  /** Adds an index and fills it. Throws code 11000 if the documents break its uniqueness. */
  addIndex(spec: Doc, id: number): void {
    const fields = Object.keys(spec['key'] as Doc).length;
    const record = { id, spec, multikey: Array.from({ length: fields }, () => false), truncated: false };
    this.build(new Index(record));
    this.record.indexes.push(record);
    this.refresh();
  }

  /** Writes the keys of all documents and indexes as this version makes them. Documents that share a unique key now stay. */
  rebuild(): void {
    const moved = [...this.documents()].filter(({ id, bytes }) => idKey(decode(bytes)['_id']) !== id);
    for (const { id, bytes } of moved) {
      this.storage.remove('docs', this.prefix + id);
      this.storage.put('docs', this.prefix + idKey(decode(bytes)['_id']), bytes);
    }
    for (const index of this.indexes) {
      this.clearIndex(index);
      this.build(index, false);
    }
  }

  /** Fills a new index from the stored documents. Throws code 11000 if they break its uniqueness. */
  private build(index: Index, check = true): void {
    for (const { id, bytes } of this.documents()) {
      const keys = index.keysOf(new IndexedValues(decode(bytes)));
      if (check) this.checkUnique(index, keys.keys, id);
      // In an index that is new there are no others.
      this.addKeys(index, keys, id, true);
    }
  }

  private clearIndex(index: Index): void {
    for (const entries of this.indexed(index)) for (const entry of entries) this.storage.remove('index', entry, true);
  }

  private checkUnique(index: Index, keys: readonly IndexKey[], id: Key): void {
    if (!index.unique) return;
    for (const key of keys) {
      for (const entries of this.indexed(index, key.bytes, upperEnd(key.bytes))) {
        for (const entry of entries) {
          // Only the same key: a longer one shares these bytes when it was cut.
          if (valuesOf(entry).length === key.bytes.length && idOf(entry) !== id) throw this.duplicate(index, key);
        }
      }
    }
  }

  private duplicate(index: Index, key: IndexKey): CommandError {
    const paths = index.fields.map(field => field.path);
    return duplicateKey(this.ns, index.name, paths, key.values, index.record.spec['key'] as Doc);
  }

  private addKeys(index: Index, { keys, multikey, truncated }: StoredKeys, id: Key, isNew = false): void {
    for (const key of keys) this.storage.put('index', entryKey(index.prefix, key.bytes, id), NOTHING, isNew);
    const { record } = index;
    const spreads = multikey.some((flag, i) => flag && record.multikey[i] !== true);
    if (!spreads && (!truncated || record.truncated)) return;
    record.multikey = index.fields.map((_, i) => record.multikey[i] === true || multikey[i] === true);
    record.truncated ||= truncated;
    this.save(this);
  }

  private removeKeys(index: Index, keys: readonly IndexKey[], id: Key): void {
    for (const key of keys) this.storage.remove('index', entryKey(index.prefix, key.bytes, id));
  }

  /** The index of a name. Throws code 27. */
  indexNamed(name: string): Index {
    return this.indexes.find(index => index.name === name) ?? fail(27, `index not found with name [${name}]`);
  }
}

/** Above the keys of all values. */
const TOP: Key = '\xff'.repeat(32);

/** The value of an index entry. */
const NOTHING = Buffer.alloc(0);
